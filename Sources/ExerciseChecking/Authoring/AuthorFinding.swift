import Notebooks
import Reports
import WorkerProtocol

/// Something that an exercise's author has to mend.
public enum AuthorFinding: Equatable, Sendable {
  /// A file of the exercise can't be used.
  case problem(ExerciseProblem)
  /// Something that isn't the exercise's fault is in the way.
  case trouble(Trouble)
  /// The author interrupted the check.
  case interrupted
  /// A file isn't judged on its results, since it doesn't compile: the file, and the verdict that says why.
  case notJudged(path: String, Verdict)
  /// The starting file doesn't run, or gives results of another kind or shape than the expected ones, in this case.
  case startDoesNotRun(CaseVerdict)
  /// The starting file passes, or is taken for a mistake.
  case startIsRight, startIsMistake(String)
  /// The starting file or a solution doesn't contain the signature's declaration.
  case otherDeclaration(path: String)
  /// A solution fails: the file, and the first case that it fails in.
  case solutionFails(path: String, CaseVerdict)
  /// A solution breaks a law: the file, the law, the case, and what is there instead.
  case lawBroken(path: String, law: String, caseName: String, String)
  /// A mistake passes.
  case mistakePasses(String)
  /// A mistake returns nothing readable in a case, so that it can't be recognised.
  case mistakeEnds(String, CaseVerdict)
  /// A mistake is named as another one, or not at all.
  case mistakeNamed(String, as: String?)
  /// The reference of a drawn case has inputs with two axes of one size, in which an exchanged axis may pass.
  case axesAlike(caseName: String, line: Int, shape: [Int])
  /// A start that is made of the solution passes as it is handed out, or fails once it is solved.
  case formPasses(StartForm), formFails(StartForm, Verdict)
  /// A line of a mistake is right where it stands for one of the solution's, so that it can't be a wrong one.
  case wrongLinePasses(mistake: String, line: String)
  /// The author's own tests can't be used, refuse a solution, or let a mistake live.
  case testsFallShort(CatchVerdict)
  /// A mistake solves another exercise of the course and its file doesn't say so, or the other way round.
  case mistakeSolves(String, String), mistakeDoesNotSolve(String, String)
}
