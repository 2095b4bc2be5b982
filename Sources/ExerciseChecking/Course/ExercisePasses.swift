/// The exercises that a learner has passed.
public struct ExercisePasses: Equatable, Sendable {
  private var fingerprints: [String: Set<String>] = [:]

  /// The status of an exercise.
  public enum Standing: Equatable, Sendable {
    /// It has not been solved.
    case open
    /// It has passed.
    case passed
    /// It has passed, but its statement has changed since.
    case passedBefore
  }

  /// Creates the record of a learner who has passed nothing.
  public init() {}

  /// Returns the status of the exercise with this id, whose statement has this fingerprint.
  public func standing(of exercise: String, fingerprint: String) -> Standing {
    let passes = fingerprints[exercise] ?? []
    if passes.isEmpty { return .open }
    return passes.contains(fingerprint) ? .passed : .passedBefore
  }

  /// Returns the status of an exercise.
  public func standing(of exercise: Exercise) -> Standing {
    standing(of: exercise.id, fingerprint: exercise.page.fingerprint)
  }

  /// Adds a pass of the exercise with this id, by the fingerprint of its statement at that time.
  mutating func add(_ exercise: String, fingerprint: String) {
    fingerprints[exercise, default: []].insert(fingerprint)
  }
}
