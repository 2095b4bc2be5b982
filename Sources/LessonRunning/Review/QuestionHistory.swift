/// What the log tells of one question, read from the oldest answer to the newest.
///
/// Each time that the question was asked counts once, with its first try. A right answer raises the level, and with it the
/// time until the question is due again, if it came no earlier than it was due and wasn't a guess. A wrong one begins again.
struct QuestionHistory {
  /// The seconds after which a question is due that was right, by its level: a day, a week, a month.
  static let steps = [1, 7, 30].map { $0 * 24 * 3600 }

  /// The first try of the last time that it was asked.
  private(set) var last: AnswerEntry
  /// How often it was right in a row, at the times when it was due; at most the number of steps, counted from 0.
  private(set) var level = 0
  /// The combination of values with which it was asked last.
  private(set) var combination = 0
  private let stride: Int
  private let combinations: Int

  /// Begins with the oldest answer to a question.
  ///
  /// - Parameters:
  ///   - combinations: the number of combinations of its values; 1 if it doesn't vary.
  ///   - seed: a number that decides in which order they come.
  init(_ first: AnswerEntry, combinations: Int, seed: UInt64) {
    last = first
    self.combinations = max(1, combinations)
    stride = Self.stride(in: self.combinations, seed: seed)
    if first.occasion == .review { combination = nextCombination }
  }

  /// Adds the next answer in the log.
  mutating func add(_ entry: AnswerEntry) {
    guard entry.attempt == 1 else { return }
    combination = entry.occasion == .review ? nextCombination : 0
    if entry.result != .right {
      level = 0
    } else if last.result == .right, entry.confidence != .guess, entry.time - last.time >= Self.steps[level] {
      level = min(level + 1, Self.steps.count - 1)
    }
    last = entry
  }

  /// The combination with which it is to be asked next: never that of the last time, and all of them in turn.
  var nextCombination: Int { (combination + stride) % combinations }

  /// Returns a number of steps from combination to combination that leads to all of them.
  private static func stride(in count: Int, seed: UInt64) -> Int {
    guard count > 2 else { return 1 }
    let start = 1 + Int(seed % UInt64(count - 1))
    return (start..<count).first { greatestDivisor($0, count) == 1 } ?? 1
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestDivisor(b, a % b) }

  // MARK: - When it is due

  /// Returns the time at which it is due. What was wrong is due at once, and so is what the clock says nothing sensible of:
  /// an answer that was given in the future.
  func due(now: Int) -> Int {
    guard last.result == .right, last.time <= now else { return min(last.time, now) }
    return last.time + Self.steps[level]
  }

  /// How urgent it is among those that are due, the most urgent lowest: what was wrong and sure comes before what was wrong,
  /// a wrong guess, what was skipped, and what was right.
  var rank: Int {
    switch (last.result, last.confidence) {
    case (.wrong, .sure): 0
    case (.wrong, nil): 1
    case (.wrong, .guess): 2
    case (.skipped, _): 3
    case (.right, _): 4
    }
  }
}
