/// `:reset [n]`
enum ResetCommand: ColonCommand {
  static let name = "reset"
  static let argument = "[n]"
  static let summary = "forgets your cells; a lesson stays where it is"
  static let details =
    "`:reset 5` is about the file of exercise 5: with `--yes` it writes the start again, and keeps yours as a copy."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      if !argument.isEmpty {
        try resetFile(argument.split(whereSeparator: \.isWhitespace).map(String.init), on: dialogue)
      } else if let lesson = dialogue.lesson {
        try lesson.dropOwnCells()
        dialogue.workbench.remark(
          "Your own cells are forgotten. The lesson is where it was; `:restart` begins it again.")
      } else {
        try dialogue.workbench.session.reset()
        dialogue.workbench.remark("All cells are forgotten.")
      }
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }

  /// Begins the file of an exercise again, once the learner has said yes.
  private static func resetFile(_ words: [String], on dialogue: Dialogue) throws {
    let names = words.filter { $0 != "--yes" }
    guard names.count == 1, let exercise = try dialogue.exercise(named: names[0]) else { throw Unclear() }
    let reset = try ExerciseReset(of: exercise, in: dialogue.workbench.settings.workingFolder, place: .prompt)
    guard words.contains("--yes") else { throw reset.unconfirmed }
    try reset.run().forEach(dialogue.workbench.show)
  }

  /// An error: the words name no exercise.
  struct Unclear: Error, CustomStringConvertible {
    let description = ":reset forgets your cells; :reset 5 begins the file of exercise 5 again"
  }
}
