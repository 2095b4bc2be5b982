/// A judgement of a learner's tests, as the log has it: a line of fields with tabs between them.
///
///     catch  1790000000  05-scaled-scores  7  10  0  end
///
/// They are the occasion, the seconds since 1970, the exercise's id, how many mistakes were caught and how many there were,
/// how many right solutions were refused, and a word that shows that the line is whole.
public struct CatchEntry: Equatable, Sendable {
  /// When it was, in seconds since 1970.
  public let time: Int
  /// The exercise's id.
  public let exercise: String
  /// How many mistakes were caught, how many there were, and how many right solutions were refused.
  public let caught: Int, mistakes: Int, refused: Int

  /// Whether the tests accept every right solution.
  public var isSound: Bool { refused == 0 }

  /// Creates the entry of a verdict; nil if the tests didn't run.
  public init?(_ verdict: CatchVerdict, time: Int) {
    guard case .judged(let outcome) = verdict.finding else { return nil }
    (self.time, exercise) = (time, verdict.exercise)
    (caught, mistakes, refused) = (outcome.caught, outcome.mistakes.count, outcome.refusals.count)
  }

  /// Reads a line; nil if it isn't a whole entry.
  public init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7, fields[0] == "catch", fields[6] == "end", let time = Int(fields[1]), !fields[2].isEmpty,
      let caught = Int(fields[3]), let mistakes = Int(fields[4]), let refused = Int(fields[5]),
      (0...mistakes).contains(caught), refused >= 0
    else { return nil }
    (self.time, exercise, self.caught, self.mistakes, self.refused) = (time, fields[2], caught, mistakes, refused)
  }

  /// The line.
  public var line: String {
    ["catch", "\(time)", exercise, "\(caught)", "\(mistakes)", "\(refused)", "end"].joined(separator: "\t")
  }
}
