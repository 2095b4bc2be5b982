/// A rule that every exercise of attnlab's own course keeps, and that another course may do without.
public enum AuthorRule: Equatable, Sendable {
  /// There are ten to twenty-four cases: the number that there is.
  case caseCount(Int)
  /// The first case is an edge, and others are drawn if there are tensors among the inputs.
  case edgesFirst, drawnCases
  /// There is a law.
  case laws
  /// There are three solutions or more, so that tests which refuse what is merely written differently are found out: the
  /// number that there is.
  case solutionCount(Int)
  /// There are three mistakes or more: the number that there is.
  case mistakeCount(Int)
  /// The hints are a ladder of a question, a pointer, a formula and a sibling problem: the kinds that there are, empty for
  /// a hint without one.
  case hintKinds([String])
  /// No hint holds a line of a solution: the number of the hint that does, counted from 1, and the line.
  case hintHoldsLine(Int, line: String)
  /// The page says what there is to notice in the solution.
  case notice
  /// A why-question with two wrong answers or more follows a solution: the number that there is.
  case wrongAnswers(Int)
  /// The solution is parted by comments with the names of the reference's stages, and `result` for the last: the names
  /// that it has, empty if it isn't parted, and those that it should have.
  case parts([String], stages: [String])
  /// Two mistakes or more have a line that differs from one of the solution's alone, for the Parsons problem: the number
  /// of lines that were found.
  case wrongLines(Int)
  /// A change that a rule makes in the solution passes every case, and isn't declared to be right.
  case mutantLives(Mutant)
  /// A change is declared to be right and isn't met among those that pass, or has no reason.
  case equivalentUnknown(String), equivalentWithoutReason(String)
}
