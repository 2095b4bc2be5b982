import Conversations
import ExerciseChecking

/// The why-question of an exercise, asked after a pass if somebody sits at a terminal.
struct WhyQuestionAtTerminal {
  private let why: WhyDialogue
  private let exercise: Exercise
  private let screen: Screen
  private let environment: Environment

  /// Creates the question of an exercise.
  init(_ why: WhyDialogue, _ exercise: Exercise, _ screen: Screen, _ environment: Environment) {
    (self.why, self.exercise, self.screen, self.environment) = (why, exercise, screen, environment)
  }

  /// Asks the exercise's why-question if somebody sits at a terminal, or says how to see it.
  func ask() {
    guard why.hasOptions, environment.inputIsTerminal, environment.outputIsTerminal else {
      return screen.show(why.remark)
    }
    screen.show(why.question)
    while true {
      screen.write("\(why.prompt) ")
      let line = InputSources.line(below: screen)?.filter { !$0.isNewline }
      if line == nil { screen.startLine() }
      let answer = why.answer(line)
      screen.show(why.documents(after: answer))
      switch answer {
      case .unreadable: continue
      case .skipped: return
      case .right: return record(CheckEntry(why: exercise.id, belief: nil, time: environment.now()))
      case .wrong(let mistake):
        return record(CheckEntry(why: exercise.id, belief: mistake, time: environment.now()))
      }
    }
  }

  /// Adds an answer to the log of checks, from which authors learn where learners fail.
  private func record(_ entry: CheckEntry) {
    do {
      try CheckLog(folder: environment.stateFolder).append(entry)
    } catch {
      Screen.complain("this check could not be recorded: \(error)")
    }
  }
}
