/// What Swift's runtime wrote to standard error: of what it stopped, or a warning.
///
/// The runtime's words come on a channel of their own, so nothing that a learner writes can be taken for them.
struct RuntimeWords {
  /// All of it, without raw stacks.
  let text: String

  /// The words that the runtime wrote, in order.
  init(_ said: String) {
    let end = said.firstRange(of: "\nCurrent stack trace:")?.lowerBound ?? said.endIndex
    text = String(said[..<end])
  }

  /// What is before the message of a check, and what it says of the check.
  private static let marks = ["Fatal error", "Precondition failed", "Assertion failed"]

  /// Why the runtime stopped the process: the message of a check or an error, without places and names of the
  /// machinery; nil if it did not say anything. Empty if a check failed that has no message.
  var failure: String? {
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("Simultaneous accesses to") {
      return "overlapping accesses to one variable: while it is being modified, nothing else may read or modify it\n"
        + "  copy the value into a variable of its own first, or do one after the other"
    }
    var message = text
    let found = Self.marks.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    if let found {
      message = String(text[found.upperBound...].drop { $0 == ":" || $0 == " " })
    }
    message = Self.trimmed(message)
    if let raised = message.firstRange(of: "Error raised at top level: ") {
      message = "an error was thrown and not caught: \(message[raised.upperBound...])"
    } else if message.hasPrefix("'try!' expression unexpectedly raised an error: ") {
      message = "try! met an error: \(message.dropFirst("'try!' expression unexpectedly raised an error: ".count))"
    }
    return OutputAssembler.renamed(message, isScript: false)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().trimmingPrefix(while: \.isWhitespace).reversed())
  }
}
