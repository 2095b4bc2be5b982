import ExerciseChecking

/// `:catch [n|file]`
enum CatchMistakesCommand: ColonCommand {
  static let name = "catch"
  static let argument = "[n|file]"
  static let summary = "begins tests of your own for an exercise, or judges them"
  static let details =
    "`:catch 5` writes a file of tests before there is any code; edited, `:catch 5` judges it: whether it accepts right solutions, and which mistakes it catches."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let (workbench, settings) = (dialogue.workbench, dialogue.workbench.settings)
    let catalog = ExerciseCatalog(folder: settings.exerciseFolder)
    let name = argument.isEmpty ? dialogue.exercise.map { "\($0.exercise.number)" } ?? "" : argument
    guard !name.isEmpty else {
      workbench.say("which exercise? :catch 5")
      return false
    }
    do {
      settings.clearInterrupts()
      switch try CatchChoice.of(name, in: catalog, folder: settings.workingFolder, place: .prompt) {
      case .file(let file): return try JudgedTests.show(file, on: dialogue)
      case .toBegin(let exercise):
        if dialogue.exercise?.exercise.id != exercise.id { dialogue.exercise = OpenExercise(exercise) }
        try CatchStart(of: exercise, place: .prompt).write(
          in: settings.workingFolder, configuration: settings.session)?.forEach(workbench.show)
        return true
      }
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
