import ExerciseChecking

/// `:start n`
enum StartExerciseCommand: ColonCommand {
  static let name = "start"
  static let argument = "[n]"
  static let summary = "writes an exercise's starting file; alone, lists those of the lesson"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    let catalog = ExerciseCatalog(folder: workbench.settings.exerciseFolder)
    guard !argument.isEmpty else {
      guard let lesson = dialogue.latestLesson else {
        workbench.say("which exercise? :start 1; `attnlab exercises` lists them all")
        return false
      }
      let documents = LessonExercises.documents(
        LessonExercises.of(lesson: lesson.number, in: catalog), hasPassed: dialogue.hasPassed)
      documents.forEach(workbench.show)
      if documents.isEmpty { workbench.say("lesson \(lesson.number) has no exercises; `attnlab exercises` lists all") }
      return true
    }
    do {
      let exercise = try ExerciseChoice.exercise(argument, in: catalog)
      try ExerciseStart(of: exercise).write(in: workbench.settings.workingFolder).forEach(workbench.show)
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
