/// All exercises, in the order in which they are meant to be solved.
public enum ExerciseCatalog {
  /// The exercises. A new one is a line here, a file in `Exercises/` of this room, and a folder of its own.
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

  /// No exercise has this name.
  public struct Unknown: Error, Equatable {
    /// What was asked for.
    public let name: String
  }

  /// The exercise that is called so: by its number, its id, or its id without the number.
  ///
  /// - Throws: ``Unknown``.
  public static func exercise(named name: String) throws -> Exercise {
    let number = Int(name)
    guard let found = all.first(where: { $0.id == name || $0.slug == name || $0.number == number }) else {
      throw Unknown(name: name)
    }
    return found
  }

  /// The exercise after this one.
  public static func next(after exercise: Exercise) -> Exercise? {
    guard let place = all.firstIndex(where: { $0.id == exercise.id }), place + 1 < all.count else { return nil }
    return all[place + 1]
  }
}
