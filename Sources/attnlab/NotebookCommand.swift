import ArgumentParser
import Conversations

/// `attnlab`: the notebook, or, if standard input isn't a terminal, a run of the cells from it.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook", abstract: "Open the notebook (what attnlab does by itself).")

  @Flag(help: "Go on after a cell that fails, if the cells come from a pipe.")
  var keepGoing = false

  @OptionGroup var course: CourseOption

  @Argument(help: .hidden)
  var words: [String] = []

  /// Refuses words that aren't a command, and names the one that was probably meant.
  private func refuseWords() throws {
    guard let first = words.first else { return }
    let names = Program.commands.flatMap { command in
      [command.configuration.commandName ?? ""] + command.configuration.aliases
    }
    Screen.complain(UnknownCommandWords.sentence(first, among: names))
    throw ExitCode(64)
  }

  func run() throws {
    try refuseWords()
    let environment = Environment.present()
    let screen = Screen(environment)
    let conversation = try ErrorReporting.reported { try Conversation(try environment.settings(course)) }
    defer { conversation.end() }
    if let notebook = TerminalNotebook(conversation, screen: screen, environment: environment) {
      notebook.greet()
      notebook.run()
    } else {
      let reader = InputSources.pipe()
      conversation.answer = InputSources.noInput(screen)
      let script = ScriptRun(in: conversation, keepsGoing: keepGoing, listener: screen.show)
      let status = script.run(
        next: { InputSources.next(from: reader) }, hasNext: { reader.hasInput(within: reader.patience) })
      if status != 0 { throw ExitCode(status) }
    }
  }
}
