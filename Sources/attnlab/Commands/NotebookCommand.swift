import ArgumentParser
import LineEditing

/// `attnlab`: the notebook, or, where standard input is no terminal, the cells that come from there.
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
      let allWell = console.runAll(keepsGoing: keepGoing) { Readers.next(from: reader, console) }
      if !allWell { throw ExitCode(1) }
    }
  }
}
