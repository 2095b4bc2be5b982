import ArgumentParser

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
}
