/// `:undo [n]`
enum UndoCommand: ColonCommand {
  static let name = "undo"
  static let argument = "[n]"
  static let summary = "goes back to the state before the last cell, or n cells ago"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    guard let count = argument.isEmpty ? 1 : Int(argument), count > 0 else {
      console.screen.tell(":undo takes a number of cells, and \(argument) is none")
      return false
    }
    do {
      let labels = try console.session.undo(count)
      console.screen.remark(
        labels.isEmpty ? "There is nothing to undo." : "Undone: \(labels.reversed().joined(separator: ", ")).")
      return !labels.isEmpty
    } catch {
      console.screen.tell("\(error)")
      return false
    }
  }
}
