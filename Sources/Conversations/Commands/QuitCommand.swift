/// `:quit`
enum QuitCommand: ColonCommand {
  static let name = "quit"
  static let argument = ""
  static let summary = "leaves"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.isOver = true
    return true
  }
}
