/// A check of an exercise, or an answer to its why-question, as the log has it: a line of fields with tabs between them.
///
///     check  1790000000  05-scaled-scores  failed  no-scale  end
///     why    1790000100  05-scaled-scores  wrong   by-d      end
///
/// They are the occasion, the seconds since 1970, the exercise's id, the result, the mistake (the one that was recognised,
/// or the one whose belief was chosen; `-` if there isn't one), and a word that shows that the line is whole.
public struct CheckEntry: Equatable, Sendable {
  /// What came of a check or an answer.
  public enum Result: String, Sendable {
    /// Every case passed, some case didn't, or the file could not be judged on its results.
    case passed, failed, unjudged
    /// The answer to the why-question was right or wrong.
    case right, wrong

    /// Whether it is the result of a check.
    var isOfCheck: Bool { self != .right && self != .wrong }
  }

  /// When it was, in seconds since 1970.
  public let time: Int
  /// The exercise's id.
  public let exercise: String
  /// The result.
  public let result: Result
  /// The name of the mistake; nil if there isn't one.
  public let mistake: String?

  /// Whether it is about the why-question.
  public var isWhy: Bool { !result.isOfCheck }

  /// Creates the entry of a check; nil if the verdict says nothing of the file, since it was interrupted or something
  /// else was in the way.
  public init?(_ verdict: Verdict, time: Int) {
    (self.time, exercise) = (time, verdict.exercise)
    switch verdict.finding {
    case .judged(_, let mistakes):
      // Of several that can't be told apart none is counted.
      (result, mistake) = (verdict.passes ? .passed : .failed, mistakes.count == 1 ? mistakes[0].slug : nil)
    case .notCompiled, .missingFunction, .otherSignature, .compilerOutOfTime, .notBuilt:
      (result, mistake) = (.unjudged, nil)
    case .interrupted, .trouble: return nil
    }
  }

  /// Creates the entry of an answer to a why-question.
  ///
  /// - Parameter belief: the mistake whose reason was chosen; nil if the answer was right.
  public init(why exercise: String, belief: String?, time: Int) {
    (self.time, self.exercise, result, mistake) = (time, exercise, belief == nil ? .right : .wrong, belief)
  }

  /// Reads a line; nil if it isn't a whole entry.
  public init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6, fields[5] == "end", let time = Int(fields[1]), !fields[2].isEmpty,
      let result = Result(rawValue: fields[3]), fields[0] == (result.isOfCheck ? "check" : "why"), !fields[4].isEmpty
    else { return nil }
    (self.time, exercise, self.result) = (time, fields[2], result)
    mistake = fields[4] == "-" ? nil : fields[4]
  }

  /// The line.
  public var line: String {
    [isWhy ? "why" : "check", "\(time)", exercise, result.rawValue, mistake ?? "-", "end"].joined(separator: "\t")
  }
}
