import ArgumentParser
import Conversations
import LessonRunning
import System

/// `attnlab run FILE`: the cells of a file.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the cells of a Swift or markdown file, and print their outcomes.",
    discussion: """
      A Swift file is one cell, unless lines `// %%` divide it; in a markdown file the fenced swift blocks are the \
      cells. Standard input belongs to the cells. The exit status is 0 if all cells finished, 1 if one failed, 2 if the \
      file can't be read, or the status that a cell passed to `exit`.
      """)

  @Flag(help: "Go on after a cell that fails.")
  var keepGoing = false

  @Argument(help: "A file that ends in .swift or .md.")
  var file: String

  @Argument(
    parsing: .captureForPassthrough,
    help: "Arguments for the file, which finds them in CommandLine.arguments after its own name.")
  var arguments: [String] = []

  func run() throws {
    let cells = try ErrorReporting.reported { try CellFile.cells(of: file) }
    let environment = Environment.present()
    let screen = Screen(environment)
    let conversation = try ErrorReporting.reported {
      var settings = try environment.settings()
      settings.cellsExit = true
      settings.session.arguments = [file] + arguments
      if file.hasSuffix(".md") { settings.session.lessonFolder = Lesson.dataFolder(ofLessonAt: file) }
      // At a terminal, the cells' process is in the background, where reading would stop it.
      settings.session.inheritsInput = !environment.inputIsTerminal
      return try Conversation(settings)
    }
    defer { conversation.end() }
    conversation.answer = InputSources.linesOfTerminal(screen)
    let script = ScriptRun(in: conversation, keepsGoing: keepGoing, listener: screen.show)
    let status = script.run(cells, ofFile: FilePath.name(of: file))
    if status != 0 { throw ExitCode(status) }
  }
}
