/// What was found in some lines of a cell.
package struct SpellingFinding: Equatable {
  /// The lines whose errors it explains.
  package let lines: ClosedRange<Int>
  /// The place of the words that it is about: line, column and number of columns.
  package let line: Int, column: Int, length: Int
  /// The sentence for the learner.
  package let words: String
  /// The names that the lines would have declared, if they were Swift.
  package let names: [String]
}
