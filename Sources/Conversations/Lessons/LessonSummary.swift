import ExerciseChecking
import LessonRunning
import Reports

/// What a learner sees at the end of a lesson: how they have done, what to look at again, and what there is to do next.
struct LessonSummary {
  let lesson: Lesson
  let result: LessonResult
  /// The number of questions of all lessons that are due for review.
  let due: Int
  /// The exercises that belong to the lesson.
  let exercises: [Exercise]
  /// Returns whether an exercise has passed.
  let hasPassed: (Exercise) -> Bool
  /// What `:lesson` opens the lesson by.
  let name: String

  /// The documents.
  var documents: [Document] { score + again + review + LessonExercises.documents(exercises, hasPassed: hasPassed) }

  private var score: [Document] {
    guard result.asked > 0 else { return [] }
    return [.space, .sentence("Right at first try: \(result.right) of \(result.asked) questions.")]
  }

  private var again: [Document] {
    guard !result.missed.isEmpty else { return [] }
    let rows = result.missed.map { missed in
      let id = missed.question.id
      return [
        TextTable.Cell("  :lesson \(name)" + (id.map { " \($0)" } ?? ""), .strong), TextTable.Cell(missed.step, .faint),
      ]
    }
    return [.sentence("To look at again:"), .table(TextTable(rows: rows))]
  }

  private var review: [Document] {
    guard due > 0 else { return [] }
    return [.remark("\(due == 1 ? "One question is" : "\(due) questions are") due for review: `:review` asks.")]
  }
}
