/// Where a learner types commands: what is proposed to them has the form that works there.
public enum CommandPlace: Sendable {
  /// At the shell: `attnlab start 5`.
  case shell
  /// At the notebook's prompt: `:start 5`.
  case prompt

  /// Returns a command as it is typed there, in backticks.
  ///
  /// - Parameter words: the command's name with its arguments: `start 5`. The names are the same in both places.
  func callAsFunction(_ words: String) -> String { "`\(plain(words))`" }

  /// Returns a command as it is typed there.
  func plain(_ words: String) -> String { (self == .shell ? "attnlab " : ":") + words }
}
