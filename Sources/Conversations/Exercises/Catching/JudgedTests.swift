import ExerciseChecking
import Reports
import System

/// Tests that are judged at the prompt.
enum JudgedTests {
  /// Judges a file of tests and shows the verdict. Returns whether the tests do all that they are to do.
  static func show(_ file: TestFile, on dialogue: Dialogue) throws -> Bool {
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
