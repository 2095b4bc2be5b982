import ExerciseChecking
import System

/// `:solution [n]`
enum ShowSolutionCommand: ColonCommand {
  static let name = "solution"
  static let argument = "[n]"
  static let summary = "shows a worked solution beside yours"
  static let details = "Before the exercise has passed, it is shown only if you ask twice."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let (workbench, settings) = (dialogue.workbench, dialogue.workbench.settings)
    do {
      guard let exercise = try dialogue.exercise(named: argument) else {
        workbench.say("which exercise? :solution 1; :exercises lists them all")
        return false
      }
      let file = settings.workingFolder.map { "\($0)/\(exercise.id).swift" } ?? "\(exercise.id).swift"
      try WorkedSolution(of: exercise, logs: Folder.of(settings.progressFile), place: .prompt)
        .documents(beside: file).forEach(workbench.show)
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
