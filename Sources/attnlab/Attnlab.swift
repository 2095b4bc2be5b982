import ArgumentParser
import System

/// The command line: the notebook, and the commands that work without one.
@main struct Attnlab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attnlab",
    abstract: "Take attention apart on live tensors, in real Swift.",
    discussion: "Without a subcommand it opens the notebook: type Swift, see every value, and :help for more.",
    version: Version.number,
    subcommands: [NotebookCommand.self] + Program.commands,
    defaultSubcommand: NotebookCommand.self)

  @OptionGroup var course: CourseOption

  /// Runs the command that the arguments name. A help text is shown page by page, as everything is.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error).isSuccess {
      Screen(.present()).write(fullMessage(for: error) + "\n")
    } catch {
      // The message quotes what was typed.
      let message = fullMessage(for: error)
      if !message.isEmpty { Screen.send(Screen.readable(message) + "\n", to: Descriptor.error) }
      CurrentProcess.exit(exitCode(for: error).rawValue)
    }
  }
}
