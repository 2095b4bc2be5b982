import System

/// A common mistake: a whole submission in a file of its own, `mistakes/slug.swift`.
///
/// Its first line is the exercise's mark, as in every submission, and the comment below it is its sentence:
///
///     // attnlab exercise 05-scaled-scores
///     // Q Kᵀ without the division by √dₖ
///
/// If it is right by another convention than is asked for, a line `// convention …` says whose that is, and which is asked.
/// If it is a right solution of another exercise with the same types, a line `// passes 12-other` says so.
///
/// A file `one+other.swift` makes two mistakes at once, and needs no sentence of its own.
public struct Mistake: Equatable, Sendable {
  /// The name of its file, without `.swift`.
  public let slug: String
  /// The path of its file.
  public let path: String
  /// The description for a learner who made it, after "this is ".
  public let sentence: String
  /// The slugs of the two mistakes that it makes at once; empty for a single one.
  public let parts: [String]
  /// Whose convention it is, and which one is asked for, in sentences; nil if it is a plain mistake.
  public let convention: String?
  /// The ids of the exercises that it is a right solution of.
  let passes: [String]

  /// Reads the mistakes of a folder.
  static func all(in folder: String) throws(ExerciseProblem) -> [Mistake] {
    let slugs = Folder.entries(of: folder).filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
    var mistakes: [Mistake] = []
    for slug in slugs where !slug.contains("+") {
      let path = "\(folder)/\(slug).swift"
      let source = try ExerciseText.read(path)
      guard let sentence = sentence(of: source) else {
        throw ExerciseProblem(path: path, line: 2, fault: .noSentence)
      }
      mistakes.append(
        Mistake(
          slug: slug, path: path, sentence: sentence, parts: [], convention: convention(of: source),
          passes: passes(of: source)))
    }
    let single = mistakes
    for slug in slugs where slug.contains("+") {
      let (path, parts) = ("\(folder)/\(slug).swift", slug.split(separator: "+").map(String.init))
      let sentences = parts.compactMap { part in single.first { $0.slug == part }?.sentence }
      guard parts.count == 2, sentences.count == 2 else {
        throw ExerciseProblem(path: path, line: nil, fault: .unknownParts)
      }
      let source = try ExerciseText.read(path)
      mistakes.append(
        Mistake(
          slug: slug, path: path, sentence: sentence(of: source) ?? sentences.joined(separator: ", and "), parts: parts,
          convention: convention(of: source), passes: passes(of: source)))
    }
    return mistakes
  }

  /// Returns the comment right below the first line, joined to one line; nil if there is none.
  private static func sentence(of source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let words = lines.prefix { $0.hasPrefix("// ") }.prefix { !$0.hasPrefix(conventionStart) }
      .filter { !$0.hasPrefix(passesStart) }.map { $0.dropFirst(3) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let conventionStart = "// convention "

  /// Returns the comment that says whose convention it is, joined to one line.
  private static func convention(of source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(conventionStart) }) else { return nil }
    let words = lines[start...].prefix { $0.hasPrefix("// ") && !$0.hasPrefix(passesStart) }.map { $0.dropFirst(3) }
    return words.joined(separator: " ").dropFirst(conventionStart.count - 3).description
  }

  private static let passesStart = "// passes "

  /// Returns the ids of the exercises that a file says it passes.
  private static func passes(of source: String) -> [String] {
    source.split(separator: "\n").filter { $0.hasPrefix(passesStart) }.map { String($0.dropFirst(passesStart.count)) }
  }
}
