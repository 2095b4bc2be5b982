import Notebooks
import WorkerProtocol

/// What came of judging a submission.
public struct Verdict: Sendable {
  /// What the file was judged for.
  public let exercise: Exercise
  /// The file's path as it was given, and its name.
  public let path: String, file: String
  /// What was found.
  public let finding: Finding

  /// What is found out about a submission.
  public enum Finding: Sendable {
    /// It ran: a verdict for each case, and the mistake whose results it has in every one of them.
    case judged([CaseVerdict], mistake: KnownMistake?)
    /// The compiler refuses it.
    case notCompiled([Diagnostic])
    /// It has no function of the name that is asked for.
    case missingFunction
    /// Its function has another signature; where it stands, where that could be told, and the compiler's reason.
    case otherSignature(Declaration?, reason: String)
    /// The compiler did not come to an end with it.
    case compilerOutOfTime
    /// The learner interrupted it.
    case interrupted
    /// Something of attnlab's own, or of the machine's, is in the way.
    case trouble(String)
  }

  /// A line that declares a function.
  public struct Declaration: Equatable, Sendable {
    /// The line and the column of `func`, counted from 1, columns in bytes of UTF-8.
    public let line: Int, column: Int
    /// The line's text.
    public let source: String
  }

  /// Whether every case passed.
  public var passes: Bool {
    guard case .judged(let cases, _) = finding else { return false }
    return cases.allSatisfy(\.passes)
  }

  /// The verdicts of the cases, none where the submission was not run.
  public var cases: [CaseVerdict] {
    if case .judged(let cases, _) = finding { cases } else { [] }
  }
}

/// What came of one case.
public struct CaseVerdict: Sendable {
  /// The case's name.
  public let name: String
  /// The inputs, by the names of the parameters.
  public let inputs: [(name: String, value: PortableValue)]
  /// What is right.
  public let expected: PortableValue
  /// What the submission gave, nil where it gave nothing.
  public let yours: PortableValue?
  /// How it went.
  public let outcome: Outcome
  /// What the submission printed meanwhile.
  public let printed: String

  /// Whether the result is right.
  public var passes: Bool { outcome == .passed }

  /// How a case goes.
  public enum Outcome: Equatable, Sendable {
    /// The result is right.
    case passed
    /// The result has the right shape, and other values.
    case differs(Difference)
    /// The result has the right shape, and NaN in it; the places that have it.
    case notANumber(Difference)
    /// The result has another shape.
    case otherShape
    /// The function came to an end, and no result that can be read arrived.
    case noResult
    /// It died.
    case died(Death)
    /// Its time was over.
    case outOfTime(milliseconds: Int)
    /// It printed or returned more than it may.
    case outOfOutput
    /// It ended the process that runs it.
    case endedWorker
    /// It could not be loaded; the loader's reason.
    case unloadable(String)
    /// No time was left for it.
    case notRun
  }
}
