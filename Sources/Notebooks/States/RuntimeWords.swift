import Reports

/// The text that Swift's runtime wrote to standard error: a reason why it stopped the process, or a warning.
///
/// It comes on a channel of its own, so nothing that a learner writes can be taken for it.
struct RuntimeWords {
  /// All of it, without raw stacks.
  let text: String

  /// Creates the words from the text on the channel.
  init(_ said: String) {
    let end = said.firstRange(of: "\nCurrent stack trace:")?.lowerBound ?? said.endIndex
    text = String(said[..<end])
  }

  /// The words before the message of a check.
  private static let marks = ["Fatal error", "Precondition failed", "Assertion failed"]
  private static let failedTry = "'try!' expression unexpectedly raised an error: "

  /// The reason why the runtime stopped the process, without places and names of the machinery; nil if it didn't write
  /// anything.
  var cause: Death.Cause? {
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("Simultaneous accesses to") { return .overlappingAccesses }
    let message = message
    if let error = message.firstRange(of: "Error raised at top level: ") {
      return .uncaughtError(String(message[error.upperBound...]))
    }
    if message.hasPrefix(Self.failedTry) { return .failedTry(error: String(message.dropFirst(Self.failedTry.count))) }
    if message.lowercased().hasPrefix("failed to allocate") { return .outOfMemory }
    return .failedCheck(message: message)
  }

  /// The message of the check that failed.
  private var message: String {
    var message = text
    let found = Self.marks.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    if let found {
      message = String(text[found.upperBound...].drop { $0 == ":" || $0 == " " })
    }
    return OutputAssembler.renamed(Self.trimmed(message), isScript: false)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().trimmingPrefix(while: \.isWhitespace).reversed())
  }
}
