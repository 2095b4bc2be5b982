import ArgumentParser
import LineEditing

/// `attnlab`: the notebook, or, if standard input isn't a terminal, a run of the cells from it.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook", abstract: "Open the notebook (what attnlab does by itself).")

  @Flag(help: "Go on after a cell that fails, where the cells come from a pipe.")
  var keepGoing = false

  func run() throws {
    let surroundings = Surroundings.present()
    let console = try Complaints.reported { try NotebookConsole(surroundings) }
    defer { console.session.end() }
    if let editor = Readers.editor(console) {
      Readers.greet(console, editor: editor)
      console.converse(reader: editor)
    } else {
      let reader = Readers.pipe()
      console.session.answer = Readers.noInput(console)
      let groups = DeclarationGroups(
        next: { Readers.next(from: reader, console) }, hasNext: { reader.hasInput(within: reader.patience) },
        isKnown: { console.session.declarer(of: $0) != nil })
      let status = console.runAll(keepsGoing: keepGoing, groups)
      if status != 0 { throw ExitCode(status) }
    }
  }
}
