import ArgumentParser
import LineEditing
import Notebooks

/// `attnlab run FILE`: the cells of a file.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the cells of a Swift or markdown file, and print their outcomes.",
    discussion: """
      In a Swift file a cell ends where its statement does, or at lines `// %%` where there are any; in a markdown \
      file the fenced swift blocks are the cells. The exit status is 0 when all came to their end, 1 at the first \
      that fails, 2 when the file can't be read.
      """)

  @Flag(help: "Go on after a cell that fails.")
  var keepGoing = false

  @Argument(help: "A file that ends in .swift or .md.")
  var file: String

  func run() throws {
    let cells = try Complaints.reported { try CellFile.cells(of: file) }
    let console = try Complaints.reported { try NotebookConsole(Surroundings.present()) }
    defer { console.session.end() }
    let labelled = cells.map { (source: $0.text, label: "\(CellFile.name(of: file)) from line \($0.line)") }
    console.session.prepare(labelled.filter { !$0.source.hasPrefix(":") })
    var rest = labelled[...]
    let allWell = console.runAll(keepsGoing: keepGoing) { rest.popFirst().map { ($0.source, $0.label) } }
    if !allWell { throw ExitCode(1) }
  }
}
