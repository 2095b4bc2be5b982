import ExerciseChecking
import Notebooks
import Reports
import System

/// `:debug [n|file]`
enum DebugCommand: ColonCommand {
  static let name = "debug"
  static let argument = "[n|file]"
  static let summary = "makes variables of the smallest case that fails"
  static let details =
    "`:debug` judges the file of the last exercise once more. If it fails, your function becomes a cell, and the inputs of the smallest case that fails become variables with the names of its parameters, beside `expected` and `yours`. There `:trace` runs it line by line."
  static let usesCells = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let (workbench, settings) = (dialogue.workbench, dialogue.workbench.settings)
    let catalog = ExerciseCatalog(folder: settings.exerciseFolder)
    let name = argument.isEmpty ? dialogue.exercise.map { $0.checkedFile ?? "\($0.exercise.number)" } ?? "" : argument
    guard !name.isEmpty else {
      workbench.say("which file? :debug 5 for that of exercise 5, or :debug mine.swift")
      return false
    }
    do {
      settings.clearInterrupts()
      let file = try ExerciseChoice.submission(name, in: catalog, folder: settings.workingFolder, place: .prompt)
      if dialogue.exercise?.exercise.id != file.exercise.id { dialogue.exercise = OpenExercise(file.exercise) }
      dialogue.exercise?.checkedFile = name
      workbench.passingListener(.remark("Judging \(file.exercise.id) …"))
      defer { workbench.passingListener(nil) }
      let checker = try ExerciseChecker(settings.session)
      defer { checker.end() }
      let verdict = checker.check(file)
      let failing = try checker.failingCase(of: verdict, file)
      workbench.passingListener(nil)
      if verdict.passes {
        workbench.say("all \(verdict.cases.count) cases pass: there is nothing to debug")
        return true
      }
      guard let failing else {
        VerdictDocuments(verdict, next: nil, place: .prompt).documents.forEach(workbench.show)
        return false
      }
      return bring(failing, of: file, to: workbench)
    } catch {
      workbench.say("\(error)")
      return false
    }
  }

  /// Runs the cells. Returns whether all of them ended well.
  private static func bring(_ failing: FailingCase, of file: SubmissionFile, to workbench: Workbench) -> Bool {
    let cells = DebugCells(
      exercise: file.exercise, failing: failing,
      folder: workbench.session.place(for: "debug-\(workbench.session.nextNumber)"))
    let words = DebugWords(cells)
    words.opening.forEach(workbench.show)
    let hidden = cells.variables.map(\.name).filter(workbench.hasOwnVariable)
    do {
      for source in [DebugCells.files(of: file.exercise), try file.exercise.givenSource, file.source] {
        guard let source else { continue }
        guard workbench.run(source, traces: false).isSuccess else { return false }
      }
      let outcome = workbench.run(try cells.source(), traces: false)
      guard outcome.isSuccess else { return false }
      workbench.debugCells.insert(outcome.label)
    } catch {
      workbench.say("\(error)")
      return false
    }
    words.ending(hidden: hidden).forEach(workbench.show)
    return true
  }
}
