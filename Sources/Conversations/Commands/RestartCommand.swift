/// `:restart`
enum RestartCommand: ColonCommand {
  static let name = "restart"
  static let argument = ""
  static let summary = "in a lesson: begins it anew"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    guard let guide = console.openGuide() else { return false }
    guide.restart()
    return true
  }
}
