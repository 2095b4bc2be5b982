import Names

/// What is said to a word that isn't a command of the shell.
public enum UnknownCommandWords {
  /// Returns the sentence, with the command that was probably meant.
  public static func sentence(_ word: String, among names: [String]) -> String {
    if Int(word) != nil { return "there is no command \(word): `attnlab lesson \(word)` opens that lesson" }
    if word.hasSuffix(".swift") || word.hasSuffix(".md") {
      return "there is no command \(word): `attnlab run \(word)` runs it, `attnlab check \(word)` judges it"
    }
    let hint = Nearest.to(word, among: names).map { "did you mean `attnlab \($0)`? " } ?? ""
    return "there is no command \(word); \(hint)`attnlab --help` lists them all"
  }
}
