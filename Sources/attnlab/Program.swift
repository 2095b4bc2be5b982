import ArgumentParser

/// The commands of the program.
enum Program {
  /// The commands beside the notebook, in the order in which help lists them.
  static let commands: [any ParsableCommand.Type] = [
    LessonCommand.self, ExercisesCommand.self, StartCommand.self, CheckCommand.self, CatchCommand.self,
    NextHintCommand.self, SolutionCommand.self, ResetFileCommand.self, ReviewCommand.self,
    RunCommand.self,
    TermCommand.self, NamesCommand.self, MechanismsCommand.self, StatsCommand.self, ConverseCommand.self,
  ]
}
