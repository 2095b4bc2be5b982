/// `:reset`
enum ResetCommand: ColonCommand {
  static let name = "reset"
  static let argument = ""
  static let summary = "forgets your cells; a lesson stays where it is"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      if let lesson = dialogue.lesson {
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
}
