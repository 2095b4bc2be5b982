/// An error in a question block: the line, counted from 0 within the block, and the reason.
struct QuestionFault: Error {
  var line: Int
  var reason: String

  init(_ line: Int, _ reason: String) {
    self.line = line
    self.reason = reason
  }
}
