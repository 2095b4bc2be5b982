import ExerciseChecking
import Reports
import System

/// `:catch [n|file]`
enum CatchCommand: ColonCommand {
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
      case .file(let file): return try judge(file, on: dialogue)
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

  /// Judges a file of tests and shows the verdict. Returns whether the tests do all that they are to do.
  static func judge(_ file: TestFile, on dialogue: Dialogue) throws -> Bool {
    let (workbench, settings) = (dialogue.workbench, dialogue.workbench.settings)
    let folder = Folder.of(settings.progressFile)
    workbench.passingListener(.remark("Judging the tests of \(file.exercise.id) …"))
    defer { workbench.passingListener(nil) }
    let check = try CatchCheck(file, logs: folder, configuration: settings.session, place: .prompt) {
      workbench.passingListener(.remark($0))
    }
    workbench.passingListener(nil)
    if dialogue.exercise?.exercise.id != file.exercise.id { dialogue.exercise = OpenExercise(file.exercise) }
    check.documents.forEach(workbench.show)
    check.record(in: folder, time: settings.now()).forEach(workbench.remark)
    return check.verdict.passes
  }
}
