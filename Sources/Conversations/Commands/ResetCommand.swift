/// `:reset`
enum ResetCommand: ColonCommand {
  static let name = "reset"
  static let argument = ""
  static let summary = "forgets every cell and starts over"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      try dialogue.workbench.session.reset()
      dialogue.workbench.remark("All cells are forgotten.")
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }
}
