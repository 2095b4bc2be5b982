import Reports

/// `:vars`
enum VarsCommand: ColonCommand {
  static let name = "vars"
  static let argument = ""
  static let summary = "lists the variables with their types and shapes"
  static let usesCells = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let variables = dialogue.workbench.session.variables()
    guard !variables.isEmpty else {
      dialogue.workbench.remark("There are no variables yet.")
      return true
    }
    dialogue.workbench.show(.values(variables))
    return true
  }
}
