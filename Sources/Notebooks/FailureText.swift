/// Separates what a learner's code writes to standard error from what Swift's runtime writes there when it stops.
struct FailureText {
  private var pending = ""
  private var failure: String?
  private static let mark = "Fatal error: "

  /// The runtime's message, once it has stopped: without the place in the library's source and the raw stack.
  var message: String? {
    guard let failure else { return nil }
    let end = failure.firstRange(of: "\nCurrent stack trace:")?.lowerBound ?? failure.endIndex
    let text = failure[..<end]
    return String(text.reversed().trimmingPrefix(while: \.isNewline).reversed())
  }

  /// What of `text` the learner's code wrote, in whole lines.
  mutating func take(_ text: String, atEnd: Bool = false) -> String {
    if failure != nil {
      failure! += text
      return ""
    }
    pending += text
    var passed = ""
    while let end = pending.firstIndex(of: "\n") {
      let line = pending[...end]
      if stops(at: line, passed: passed) { return passed }
      passed += line
      pending = String(pending[pending.index(after: end)...])
    }
    if atEnd, !pending.isEmpty, !stops(at: pending[...], passed: passed) {
      passed += pending
      pending = ""
    }
    return passed
  }

  private mutating func stops(at line: Substring, passed: String) -> Bool {
    guard let mark = line.firstRange(of: Self.mark) ?? line.firstRange(of: "Fatal error\n") else { return false }
    failure = String(pending[mark.upperBound...])
    pending = ""
    return true
  }
}
