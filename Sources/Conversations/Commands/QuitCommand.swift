/// `:quit`
enum QuitCommand: ColonCommand {
  static let name = "quit"
  static let argument = ""
  static let summary = "leaves"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    console.isLeaving = true
    return true
  }
}
