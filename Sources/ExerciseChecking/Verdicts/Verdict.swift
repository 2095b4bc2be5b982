import Notebooks
import Reports
public import WorkerProtocol

/// The verdict on a submission. It can be stored and read again.
public struct Verdict: Equatable, Sendable, Codable {
  /// The id of the exercise that the file was judged for.
  public let exercise: String
  /// The file's path as given, and its name.
  public let path: String, file: String
  /// The finding.
  public let finding: Finding
  /// The seed of the cases that were drawn for this verdict: the same seed draws the same cases.
  public let seed: Int
  /// What shut the submission in, as was tried before it ran; nil if it didn't run.
  public let protection: RunProtection?
  /// What was found out about a failure; nil if there is none, or nothing was.
  public let explanation: Explanation?

  /// Creates a verdict from its parts.
  public init(
    exercise: String, path: String, file: String, finding: Finding, seed: Int = 0, protection: RunProtection? = nil,
    explanation: Explanation? = nil
  ) {
    self.protection = protection
    self.exercise = exercise
    self.path = path
    self.file = file
    self.finding = finding
    self.seed = seed
    self.explanation = explanation
  }

  /// The finding on a submission.
  public enum Finding: Equatable, Sendable, Codable {
    /// It ran: a verdict for each case, and the mistakes that give its results; several if they can't be told apart.
    case judged([CaseVerdict], mistakes: [NamedMistake])
    /// The compiler rejects it.
    case notCompiled([Diagnostic])
    /// It has no function with the required name.
    case missingFunction(required: FunctionSignature)
    /// Its function has another signature, for the compiler's reason; the declaration is nil if it could not be found.
    case otherSignature(Declaration?, required: FunctionSignature, reason: String)
    /// The compiler ran out of time.
    case compilerOutOfTime
    /// Compiler or linker fail with it in another way.
    case notBuilt(BuildFailure)
    /// The learner interrupted it.
    case interrupted
    /// Something else is in the way.
    case trouble(Trouble)
  }

  /// A mistake that was recognised.
  public struct NamedMistake: Equatable, Sendable, Codable {
    /// The name of its file, and its description after "this is ".
    public let slug: String, sentence: String
    /// The slugs of the two mistakes that it makes at once; empty for a single one.
    public let parts: [String]
    /// Whose convention it is, if what was written is right by another one than was asked for; nil for a plain mistake.
    public let convention: String?
    /// Whether it accounts for every case; otherwise for those alone that gave a result, and others ended without one.
    public let isEverywhere: Bool

    /// Creates a mistake from its parts.
    public init(
      slug: String, sentence: String, parts: [String], convention: String? = nil, isEverywhere: Bool = true
    ) {
      self.slug = slug
      self.sentence = sentence
      self.parts = parts
      self.convention = convention
      self.isEverywhere = isEverywhere
    }
  }

  /// A line that declares a function.
  public struct Declaration: Equatable, Sendable, Codable {
    /// The line and the column of `func`, counted from 1, columns in bytes of UTF-8.
    public let line: Int, column: Int
    /// The line's text.
    public let source: String
    /// What is in the way of calling the function; nil if the compiler's reason says it.
    public var obstacle: SignatureObstacle?

    /// Creates a declaration from its parts.
    public init(line: Int, column: Int, source: String, obstacle: SignatureObstacle? = nil) {
      self.line = line
      self.column = column
      self.source = source
      self.obstacle = obstacle
    }
  }

  /// Whether every case passed.
  public var passes: Bool {
    guard case .judged(let cases, _) = finding else { return false }
    return cases.allSatisfy(\.passes)
  }

  /// The mistakes that were recognised: one, several that can't be told apart, or none.
  public var mistakes: [NamedMistake] {
    if case .judged(_, let mistakes) = finding { mistakes } else { [] }
  }

  /// The verdicts of the cases; empty if the submission was not run.
  public var cases: [CaseVerdict] {
    if case .judged(let cases, _) = finding { cases } else { [] }
  }
}
