import ExerciseChecking
import SwiftSource
import System

/// `:check file`
enum CheckExerciseCommand: ColonCommand {
  static let name = "check"
  static let argument = "[file]"
  static let summary = "judges that file; alone, that of the last exercise"
  static let details =
    "`:check 5` judges the file that `:start 5` has written, `:check mine.swift` any other. "
    + "`:check 5 --seed 4711` has the fresh cases of that verdict again."

  /// Returns an argument without `--seed 4711`, and that seed.
  private static func seed(in argument: String) -> (rest: String, seed: Int?) {
    guard let match = argument.firstMatch(of: /\s*--seed[ =](\d+)\s*/), let seed = Int(match.1) else {
      return (argument, nil)
    }
    return (argument.replacing(match.0, with: "").trimmed, seed)
  }

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let (workbench, settings) = (dialogue.workbench, dialogue.workbench.settings)
    let catalog = ExerciseCatalog(folder: settings.exerciseFolder)
    let (argument, seed) = Self.seed(in: argument)
    let name = argument.isEmpty ? dialogue.exercise.map { "\($0.exercise.number)" } ?? "" : argument
    guard !name.isEmpty else {
      workbench.say("which file? :check 01-soft-lookup.swift, or :check 1")
      return false
    }
    let folder = Folder.of(settings.progressFile)
    do {
      settings.clearInterrupts()
      if name.hasSuffix(".swift"),
        let tests = try CatchChoice.file(name, in: catalog, folder: settings.workingFolder, place: .prompt)
      {
        return try JudgedTests.show(tests, on: dialogue)
      }
      let submission = try ExerciseChoice.submission(name, in: catalog, folder: settings.workingFolder, place: .prompt)
      workbench.passingListener(.remark("Judging \(submission.exercise.id) …"))
      let judged = Result {
        try ExerciseCheck(
          submission, of: catalog, logs: folder, configuration: settings.session, place: .prompt, seed: seed)
      }
      workbench.passingListener(nil)
      let check = try judged.get()
      if dialogue.exercise?.exercise.id != check.exercise.id { dialogue.exercise = OpenExercise(check.exercise) }
      dialogue.exercise?.checkedFile = name
      check.documents.forEach(workbench.show)
      check.record(in: folder, time: settings.now()).forEach(workbench.remark)
      if let why = check.why { dialogue.ask(why) }
      return check.verdict.passes
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
