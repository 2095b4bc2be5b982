import ExerciseChecking
import Reports

/// The exercises of a lesson, offered at the prompt, where they can be begun.
enum LessonExercises {
  /// Returns the exercises of the lesson with a number. One that can't be read isn't offered.
  static func of(lesson number: Int, in catalog: ExerciseCatalog) -> [Exercise] {
    catalog.ids.compactMap { try? catalog.exercise(id: $0) }.filter { $0.lesson == number }
  }

  /// Returns the list, empty if there is nothing to offer.
  static func documents(_ exercises: [Exercise], hasPassed: (Exercise) -> Bool) -> [Document] {
    guard !exercises.isEmpty else { return [] }
    let rows = exercises.map { exercise in
      [
        TextTable.Cell("  :start \(exercise.number)", .strong), TextTable.Cell(exercise.title),
        TextTable.Cell(hasPassed(exercise) ? "passed" : "", .faint),
      ]
    }
    return [
      .space,
      .markdown(
        "Exercises of this lesson; `:start` writes the file to edit into the present folder, `:check` judges it:"),
      .table(TextTable(rows: rows)),
    ]
  }
}
