/// `:undo [n]`
enum UndoCommand: ColonCommand {
  static let name = "undo"
  static let argument = "[n]"
  static let summary = "goes back to the state before the last cell, or n cells"
  static let details =
    "Every variable is as it was there, and the generators of random numbers too."
  static let usesCells = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    guard let count = argument.isEmpty ? 1 : Int(argument), count > 0 else {
      dialogue.workbench.say(":undo takes a number of cells, not \(argument)")
      return false
    }
    do {
      let sources = dialogue.workbench.session.cells.suffix(count).map { OwnCellWords.quote($0.source) }
      let labels = try dialogue.workbench.session.undo(count)
      let undone = zip(labels, sources).reversed().map { "\($0), \($1)" }
      dialogue.workbench.remark(
        undone.isEmpty ? "There is nothing to undo." : "Undone: \(undone.joined(separator: "; ")).")
      return !labels.isEmpty
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }
}
