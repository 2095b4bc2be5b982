/// All exercises, in the order in which they are meant to be solved.
public enum ExerciseCatalog {
  /// The exercises. A new one is a line here, a file in `Exercises/` of this module, and a folder of its own.
  public static let all: [Exercise] = [
    .softLookup,
    .temperature,
    .projections,
    .selfAttention,
    .scaledScores,
    .entropy,
    .causalMask,
    .paddingMask,
  ]

  /// An error: no exercise has this name.
  public struct Unknown: Error, Equatable {
    /// The requested name.
    public let name: String
  }

  /// Returns the exercise with this name: its number, its id, or its id without the number.
  ///
  /// - Throws: ``Unknown``.
  public static func exercise(named name: String) throws -> Exercise {
    let number = Int(name)
    guard let found = all.first(where: { $0.id == name || $0.slug == name || $0.number == number }) else {
      throw Unknown(name: name)
    }
    return found
  }

  /// Returns the exercise after this one; nil after the last.
  public static func next(after exercise: Exercise) -> Exercise? {
    guard let place = all.firstIndex(where: { $0.id == exercise.id }), place + 1 < all.count else { return nil }
    return all[place + 1]
  }
}
