import AttentionEngine

/// `:mechanisms [name]`
enum ListMechanismsCommand: ColonCommand {
  static let name = "mechanisms"
  static let argument = "[name]"
  static let summary = "lists the mechanisms, or shows what one costs"
  static let details =
    "`:mechanisms rope` lists those that have the word in their names, or shows the only one."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    let lessons = MechanismLessons(dialogue.lessons)
    do {
      let mechanism = argument.isEmpty ? nil : try MechanismChoice.mechanism(argument, place: .prompt)
      let text =
        mechanism.map { MechanismWords.sheet(of: $0, lessons: lessons, place: .prompt) }
        ?? MechanismWords.list(of: argument.isEmpty ? nil : argument, lessons: lessons, place: .prompt)
      workbench.show(.markdown(text))
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
