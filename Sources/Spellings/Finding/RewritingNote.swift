/// What was found where an expression is written in Swift.
enum RewritingNote: Equatable {
  /// It was replaced; a few words may say why.
  case replaced(why: String)
  /// A name has a row, and the learner's call doesn't fit into it.
  case example(of: String, row: Spelling)
  /// A module has nothing of this name here.
  case unknown(path: [String])
}
