import ArgumentParser
import ExerciseChecking
import TerminalRendering

/// `attnlab exercises [NAME]`: the exercises, or the statement of one.
struct ExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "List the exercises with what has passed, or show what one asks.")

  @Flag(help: "Show the exercise's hints as well.")
  var hints = false

  @Argument(help: "An exercise's number or name. None lists them all.")
  var name: String?

  func validate() throws {
    if hints, name == nil { throw ValidationError("--hints needs an exercise: attnlab exercises 1 --hints") }
  }

  func run() throws {
    let surroundings = Surroundings.present()
    let screen = Screen(canvas: surroundings.canvas)
    let folder = try Complaints.reported { try surroundings.installation().exercises }
    guard let name else { return try list(folder, surroundings, screen) }
    let exercise = try Complaints.reported { try ExerciseChoice.exercise(name) }
    let statement = try Complaints.reported { try ExerciseFolder(of: exercise, in: folder).statement() }
    screen.show(MarkdownView(hints ? statement.markdown : statement.task))
    if !hints, !statement.hints.isEmpty { screen.remark("\n`attnlab exercises \(exercise.number) --hints` helps.") }
  }

  private func list(_ folder: String, _ surroundings: Surroundings, _ screen: Screen) throws {
    let log = ExerciseLog(folder: surroundings.stateFolder)
    let rows = try ExerciseCatalog.all.map { exercise in
      let statement = try Complaints.reported { try ExerciseFolder(of: exercise, in: folder).statement() }
      let standing =
        switch log.standing(of: exercise, fingerprint: statement.fingerprint) {
        case .open: ""
        case .passed: "passed"
        case .passedBefore: "passed, and changed since"
        }
      return [
        StyledText("  \(exercise.number)", .bold), StyledText(exercise.id), StyledText(exercise.title),
        StyledText(standing, .faint),
      ]
    }
    screen.show(Table(columns: [Table.Column(), Table.Column(), Table.Column(), Table.Column()], rows: rows))
    screen.remark("`attnlab start 1` begins the first.")
  }
}
