/// `:reset`
enum ResetCommand: ColonCommand {
  static let name = "reset"
  static let argument = ""
  static let summary = "forgets every cell and starts anew"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    do {
      try console.session.reset()
      console.screen.remark("All cells are forgotten.")
      return true
    } catch {
      console.screen.tell("\(error)")
      return false
    }
  }
}
