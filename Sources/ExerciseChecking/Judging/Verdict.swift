import Notebooks
import Reports
import WorkerProtocol

/// The verdict on a submission.
public struct Verdict: Sendable {
  /// The exercise the file was judged for.
  public let exercise: Exercise
  /// The file's path as given, and its name.
  public let path: String, file: String
  /// The finding.
  public let finding: Finding

  /// The finding on a submission.
  public enum Finding: Sendable {
    /// It ran: a verdict for each case, and the mistake that gives its results in every case.
    case judged([CaseVerdict], mistake: KnownMistake?)
    /// The compiler rejects it.
    case notCompiled([Diagnostic])
    /// It has no function with the required name.
    case missingFunction
    /// Its function has another signature, for the compiler's reason; the declaration is nil if it could not be found.
    case otherSignature(Declaration?, reason: String)
    /// The compiler ran out of time.
    case compilerOutOfTime
    /// The learner interrupted it.
    case interrupted
    /// Something in attnlab itself, or in the machine, is in the way.
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

  /// The verdicts of the cases; empty if the submission was not run.
  public var cases: [CaseVerdict] {
    if case .judged(let cases, _) = finding { cases } else { [] }
  }
}

/// The verdict on one case.
public struct CaseVerdict: Sendable {
  /// The case's name.
  public let name: String
  /// The inputs, with the names of the parameters.
  public let inputs: [(name: String, value: PortableValue)]
  /// The expected result.
  public let expected: PortableValue
  /// The submission's result; nil if it gave none.
  public let yours: PortableValue?
  /// The outcome.
  public let outcome: Outcome
  /// The submission's output during the case.
  public let printed: String

  /// Whether the result is correct.
  public var passes: Bool { outcome == .passed }

  /// The outcome of a case.
  public enum Outcome: Equatable, Sendable {
    /// The result is correct.
    case passed
    /// The result has the expected shape but other values.
    case differs(Difference)
    /// The result has the expected shape but contains NaN, at these entries.
    case notANumber(Difference)
    /// The result has another shape.
    case otherShape
    /// The function returned, but no readable result arrived.
    case noResult
    /// It died.
    case died(Death)
    /// Its time ran out.
    case outOfTime(milliseconds: Int)
    /// It printed or returned more than allowed.
    case outOfOutput
    /// It ended the process that ran it.
    case endedWorker
    /// It could not be loaded, for the loader's reason.
    case unloadable(String)
    /// No time was left for it.
    case notRun
  }
}
