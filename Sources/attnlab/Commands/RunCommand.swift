import ArgumentParser
import LineEditing
import Notebooks

/// `attnlab run FILE`: the cells of a file.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the cells of a Swift or markdown file, and print their outcomes.",
    discussion: """
      A Swift file is one cell, unless lines `// %%` divide it; in a markdown file the fenced swift blocks are the \
      cells. Standard input is the cells' own. The exit status is 0 when all came to their end, 1 at the first that \
      fails, 2 when the file can't be read, and what a cell gives to `exit`.
      """)

  @Flag(help: "Go on after a cell that fails.")
  var keepGoing = false

  @Argument(help: "A file that ends in .swift or .md.")
  var file: String

  @Argument(parsing: .captureForPassthrough, help: "What the file finds in CommandLine.arguments, after its own name.")
  var arguments: [String] = []

  func run() throws {
    let cells = try Complaints.reported { try CellFile.cells(of: file) }
    let surroundings = Surroundings.present()
    // At a terminal, the cells' process is in the background, where reading would stop it.
    let console = try Complaints.reported {
      try NotebookConsole(surroundings, arguments: [file] + arguments, inheritsInput: !surroundings.inputIsTerminal)
    }
    defer { console.session.end() }
    console.exitsWithCells = true
    console.session.isScript = !cells.contains { $0.text.hasPrefix(":trace") }
    console.session.answer = Readers.linesOfTerminal()
    let labelled = cells.map { cell -> DeclarationGroups.Cell in
      let name = CellFile.name(of: file)
      return (source: cell.text, label: cell.line == 1 ? name : "\(name) from line \(cell.line)")
    }
    console.session.prepare(labelled.compactMap { $0.source.hasPrefix(":") ? nil : ($0.source, $0.label ?? "") })
    let status = console.runAll(keepsGoing: keepGoing, each: labelled)
    if status == 0, cells.contains(where: { $0.text.contains("atexit") }) {
      // The end of a script calls its registered exit handlers.
      _ = console.session.tryOut("exit(0)", label: "the end", listener: console.show)
    }
    if status != 0 { throw ExitCode(status) }
  }
}
