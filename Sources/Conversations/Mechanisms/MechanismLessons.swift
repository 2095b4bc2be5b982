public import AttentionEngine
public import LessonRunning

/// The lessons that take mechanisms apart, as the lessons say themselves.
public struct MechanismLessons {
  private var numbers: [String: Int] = [:]

  /// Reads the lessons of a library; those that can't be read are left out.
  public init(_ library: LessonLibrary) {
    for id in library.ids {
      guard let lesson = try? library.lesson(id) else { continue }
      for mechanism in lesson.mechanisms where numbers[mechanism] == nil { numbers[mechanism] = lesson.number }
    }
  }

  /// Returns the number of the first lesson that takes a mechanism apart; nil if none does.
  public func number(for mechanism: Mechanism) -> Int? { numbers[mechanism.id] }
}
