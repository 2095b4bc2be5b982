/// `:skip`
enum SkipCommand: ColonCommand {
  static let name = "skip"
  static let argument = ""
  static let summary = "in a lesson: goes on without running the cell or answering"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson { $0.skip() }
  }
}
