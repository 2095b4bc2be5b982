import Notebooks
import Reports
import WorkerProtocol

/// The type of a result's elements, and the one that is asked.
public struct ElementConflict: Equatable, Sendable, Codable {
  /// The submission's type and the one that is asked.
  public let yours: ElementType, asked: ElementType
}

/// The verdict on one case. What it shows is the first call that fails, or the first one if all pass.
public struct CaseVerdict: Equatable, Sendable, Codable {
  /// An input, with the name of its parameter.
  public struct Input: Equatable, Sendable, Codable {
    /// The parameter's name.
    public let name: String
    /// The value.
    public let value: PortableValue

    /// Creates an input from its parts.
    public init(name: String, value: PortableValue) { (self.name, self.value) = (name, value) }
  }

  /// Which call of a case is shown, and which part of its result.
  public struct Place: Equatable, Sendable, Codable {
    /// The number of the call and how many there are, counted from 1.
    public let call: Int, calls: Int
    /// The number of the part and how many there are, counted from 1.
    public let part: Int, parts: Int
    /// The part's name in the signature; empty if it has none.
    public let name: String

    /// Creates a place from its parts.
    public init(call: Int, calls: Int, part: Int, parts: Int, name: String) {
      (self.call, self.calls, self.part, self.parts, self.name) = (call, calls, part, parts, name)
    }
  }

  /// The case's name.
  public let name: String
  /// The call and the part of its result that are shown.
  public let place: Place
  /// The name of the case that the call repeats, where all are called again in one process; nil in any other case.
  public let repeats: String?
  /// Whether it was drawn for this verdict alone.
  public let isFresh: Bool
  /// How the tolerance came about.
  public let tolerance: ToleranceAccount?
  /// The inputs of the call.
  public let inputs: [Input]
  /// The expected value.
  public let expected: PortableValue
  /// The submission's value; nil if it gave none.
  public let yours: PortableValue?
  /// The outcome.
  public let outcome: Outcome
  /// The submission's output during the case, as far as it is kept.
  public let printed: String
  /// How many bytes of output were dropped, since it was too long; nil if none were.
  public let droppedBytes: Int?

  /// Whether the result is correct.
  public var passes: Bool { outcome == .passed }

  /// The outcome of a case.
  public enum Outcome: Equatable, Sendable, Codable {
    /// The result is correct.
    case passed
    /// The result has the expected shape but other values.
    case differs(Difference)
    /// The result has the expected shape but contains NaN, at these entries.
    case notANumber(Difference)
    /// The result has another shape.
    case otherShape
    /// The result is right, and its elements are of another type.
    case otherElements(ElementConflict)
    /// The result is `nil`, and a value is expected.
    case isNil
    /// The result is a value, and `nil` is expected.
    case isNotNil
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
