public import ExerciseChecking
import Reports
import WorkerProtocol

/// The verdict as JSON, for graders.
public struct VerdictReport: Encodable {
  /// One case.
  struct Case: Encodable {
    var name: String
    var passes: Bool
    /// Whether it was drawn for this verdict alone.
    var fresh: Bool?
    var call: Int?
    var part: Int?
    /// The case that the call repeats, where all are called again in one process.
    var repeats: String?
    var message: String
    var printed: String?
    /// How many bytes of output were dropped, if any.
    var droppedBytes: Int?
    var difference: FirstDifference?
    /// How the tolerance came about.
    var tolerance: ToleranceAccount?
  }

  /// The first entry that differs from the expected one, and the number of such entries.
  struct FirstDifference: Encodable {
    var item: [Int]?
    var index: [Int]
    var yours: String
    var expected: String
    var differing: Int
    var entries: Int

    init?(_ outcome: CaseVerdict.Outcome) {
      switch outcome {
      case .differs(let difference), .notANumber(let difference):
        item = difference.items.isEmpty ? nil : difference.items
        (index, yours, expected) = (difference.index, difference.yours, difference.expected)
        (differing, entries) = (difference.count, difference.total)
      default: return nil
      }
    }
  }

  /// What shut the submission in.
  struct Sandbox: Encodable {
    /// Whether it could reach nothing that it may not reach.
    var holds: Bool
    /// What held: namespaces, another user, Landlock, seccomp.
    var walls: [RunProtection.Wall]
    /// What it could reach in spite of it.
    var reached: [RunProtection.Reach]
  }

  /// The mistake that was recognised.
  struct Mistake: Encodable {
    var name: String
    var message: String
  }

  /// One of the mistakes that it may be.
  struct Candidate: Encodable {
    var name: String
    var message: String
    /// The names of the two that are made at once.
    var parts: [String]?
    /// Whose convention it is, if it is right by another one.
    var convention: String?
    /// Whether it accounts for every case, those that ended without a result too.
    var everywhere: Bool
  }

  var exercise: String
  var file: String
  var passes: Bool
  /// The seed of the fresh cases.
  var seed: Int
  var message: String
  /// The mistake, if there is no doubt which.
  var mistake: Mistake?
  /// The mistakes that it may be: several if the cases don't tell them apart.
  var mistakes: [Candidate]?
  /// How far it came, the smallest case that fails, and the laws that are broken.
  var explanation: ExplanationReport?
  var meaning: String?
  var cases: [Case]
  var diagnostics: [String]
  /// What shut the submission in, as was tried before it ran; absent if it didn't run.
  var sandbox: Sandbox?

  /// Creates the report of a verdict.
  ///
  /// - Parameter explaining: whether it has for each case how the tolerance came about.
  public init(_ verdict: Verdict, explaining: Bool = false) {
    exercise = verdict.exercise
    file = verdict.path
    passes = verdict.passes
    seed = verdict.seed
    message = VerdictWords.line(verdict)
    cases = verdict.cases.map {
      Case(
        name: $0.name, passes: $0.passes, fresh: $0.isFresh ? true : nil,
        call: $0.place.calls > 1 ? $0.place.call : nil,
        part: $0.place.parts > 1 ? $0.place.part : nil, repeats: $0.repeats, message: VerdictWords.line($0),
        printed: $0.printed.isEmpty ? nil : $0.printed, droppedBytes: $0.droppedBytes,
        difference: FirstDifference($0.outcome), tolerance: explaining ? $0.tolerance : nil)
    }
    meaning = VerdictWords.meaning(verdict)
    explanation = verdict.explanation.map(ExplanationReport.init)
    diagnostics = []
    sandbox = verdict.protection.map { Sandbox(holds: $0.isTight, walls: $0.walls, reached: $0.reached) }
    switch verdict.finding {
    case .judged(_, let known):
      mistakes = known.isEmpty ? nil : known.map(Candidate.init)
      mistake = known.count == 1 ? Mistake(name: known[0].slug, message: "this is \(known[0].sentence)") : nil
    case .notCompiled(let found): diagnostics = found.map { "\($0.place):\($0.line):\($0.column): \($0.message)" }
    case .otherSignature(_, _, let reason): diagnostics = [reason]
    default: break
    }
  }
}

extension VerdictReport.Candidate {
  fileprivate init(_ known: Verdict.NamedMistake) {
    self.init(
      name: known.slug, message: "this is \(known.sentence)", parts: known.parts.isEmpty ? nil : known.parts,
      convention: known.convention, everywhere: known.isEverywhere)
  }
}
