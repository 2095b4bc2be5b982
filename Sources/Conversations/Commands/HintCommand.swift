/// `:hint`
enum HintCommand: ColonCommand {
  static let name = "hint"
  static let argument = ""
  static let summary = "in a lesson: helps with a question"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    guard let guide = console.openGuide() else { return false }
    guide.hint()
    return true
  }
}
