/// `:next`
enum NextCommand: ColonCommand {
  static let name = "next"
  static let argument = ""
  static let summary = "in a lesson: goes on, as Enter does"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.goOn()
  }
}
