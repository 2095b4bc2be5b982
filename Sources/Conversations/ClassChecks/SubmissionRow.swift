public import ExerciseChecking

/// What is said of one file among many, in a row.
public struct SubmissionRow: Equatable, Sendable, Encodable {
  /// The file's path, as it is shown.
  public var file: String
  /// The exercise's id; nil if it isn't known.
  public let exercise: String?
  /// The result.
  public let result: SubmissionResult
  /// How many cases pass, and how many there are.
  public let passed: Int, cases: Int
  /// The name of the mistake that was recognised; nil if none was.
  public let mistake: String?
  /// The first thing that there is to say; empty for a pass.
  public let message: String

  /// Creates the row of a verdict.
  public init(_ verdict: Verdict) {
    file = verdict.path
    exercise = verdict.exercise
    result = SubmissionResult(verdict)
    cases = verdict.cases.count
    passed = verdict.cases.count(where: \.passes)
    (mistake, message) = Self.words(verdict)
  }

  /// Creates the row of a file that can't be judged.
  init(unusable file: String, reason: String) {
    (self.file, exercise, result, passed, cases, mistake) = (file, nil, .unjudged, 0, 0, nil)
    message = reason
  }

  private static func words(_ verdict: Verdict) -> (mistake: String?, message: String) {
    switch verdict.finding {
    case .judged(let cases, let mistakes):
      guard mistakes.isEmpty else {
        let names = ExplanationWords.names(mistakes, cases: cases)
        return (mistakes.map(\.slug).joined(separator: " or "), names.joined(separator: " "))
      }
      guard let failed = cases.first(where: { !$0.passes }) else { return (nil, "") }
      return (nil, "\(failed.name): \(VerdictWords.line(failed))")
    case .notCompiled(let diagnostics):
      guard let first = diagnostics.first else { return (nil, VerdictWords.line(verdict)) }
      return (nil, "line \(first.line): \(first.message)")
    default: return (nil, VerdictWords.line(verdict))
    }
  }

  // MARK: - As a line

  /// The row without its file, as a line of fields with tabs between them. The last one shows that the line is whole.
  var line: String {
    let fields = [exercise ?? "", result.rawValue, "\(passed)", "\(cases)", mistake ?? "", message]
    let plain = fields.map { String($0.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    return (plain + ["end"]).joined(separator: "\t")
  }

  /// Reads a line; nil if it isn't whole.
  init?(file: String, line: String) {
    let fields = line.split(separator: "\t" as Character, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7, fields[6] == "end", let result = SubmissionResult(rawValue: fields[1]),
      let passed = Int(fields[2]), let cases = Int(fields[3])
    else { return nil }
    (self.file, self.result, self.passed, self.cases, message) = (file, result, passed, cases, fields[5])
    exercise = fields[0].isEmpty ? nil : fields[0]
    mistake = fields[4].isEmpty ? nil : fields[4]
  }
}
