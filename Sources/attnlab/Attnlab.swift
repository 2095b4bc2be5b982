import ArgumentParser

/// The command line: the notebook, and the commands that work without one.
@main struct Attnlab: ParsableCommand {
  /// The version of attnlab.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "attnlab",
    abstract: "Take attention apart on live tensors, in real Swift.",
    discussion: "Without a subcommand it opens the notebook: type Swift, see every value, and :help for more.",
    version: version,
    subcommands: [
      NotebookCommand.self, LessonCommand.self, ExercisesCommand.self, StartCommand.self, CheckCommand.self,
      ReviewCommand.self, RunCommand.self, TermCommand.self, MechanismsCommand.self, StatsCommand.self,
      ConverseCommand.self,
    ],
    defaultSubcommand: NotebookCommand.self)

  /// The names of all commands, and the names that they have elsewhere.
  static var commandNames: [String] {
    configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
  }

  @OptionGroup var course: CourseOption
}
