import ExerciseChecking
import Reports

/// The text of a verdict on tests, the same on a screen and in JSON.
enum CatchWords {
  /// Returns the finding in a line.
  static func line(_ verdict: CatchVerdict) -> String {
    switch verdict.finding {
    case .judged(let outcome): return line(outcome)
    case .notCompiled: return "\(verdict.file) does not compile"
    case .declaresFunction: return "\(verdict.file) declares the function that it should only call"
    case .compilerOutOfTime: return "the compiler did not finish with \(verdict.file)"
    case .noCalls: return "the tests never call the function, so they say nothing of it"
    case .tooManyCalls(let most): return "the tests call the function more than \(most) times, which is the most"
    case .changing: return "the tests do something else each time they run"
    case .interrupted: return "interrupted"
    case .trouble(let trouble): return "\(trouble)"
    }
  }

  private static func line(_ outcome: CatchVerdict.CatchOutcome) -> String {
    let (refused, solutions) = (outcome.refusals.count, outcome.solutions)
    if refused == solutions { return "every right solution is refused, so no mistake was tried" }
    let right =
      refused == 0
      ? "\(solutions == 1 ? "the right solution is" : "all \(solutions) right solutions are") accepted"
      : "\(refused) of \(solutions) right solutions \(refused == 1 ? "is" : "are") refused"
    guard !outcome.mistakes.isEmpty else { return "\(right); there are no mistakes to catch" }
    let (caught, mistakes) = (outcome.caught, outcome.mistakes.count)
    let wrong =
      caught == mistakes
      ? "\(mistakes == 1 ? "the mistake is" : "all \(mistakes) mistakes are") caught"
      : "\(caught) of \(mistakes) mistakes \(caught == 1 ? "is" : "are") caught"
    return "\(right), \(refused > 0 && caught == mistakes ? "though" : "and") \(wrong)"
  }

  /// Returns what keeps tests from being used, and the way out; nil if nothing does.
  static func advice(_ verdict: CatchVerdict) -> String? {
    switch verdict.finding {
    case .declaresFunction: "Take its declaration out: right and wrong functions come in its place."
    case .compilerOutOfTime:
      "Arithmetic within long lists of numbers takes it long: give parts of them a name and a type first."
    case .noCalls: "Call it within a test, and expect something of the result."
    case .tooManyCalls: "Few inputs that are chosen well catch more than many."
    case .changing:
      "Random inputs need a seed, as in `normal([3, 2], seed: 1)`, and time and memory addresses are no inputs."
    case .judged(let outcome) where outcome.refusals.isEmpty && outcome.caught == 0 && !outcome.mistakes.isEmpty:
      "No test fails, whatever the function does: an expectation has to be about its result."
    default: nil
    }
  }

  /// Returns why a test refuses a right solution.
  static func reason(_ reason: CatchVerdict.RefusalReason, function: String) -> String {
    switch reason {
    case .failed(_, let sentence): return sentence
    case .died(let death): return DeathMessage(death: death, subject: "the test").headline
    case .outOfTime(let milliseconds): return "the tests did not finish within \(milliseconds) ms"
    case .outOfOutput: return "the tests printed or sent more than is allowed"
    case .endedEarly: return "the tests ended before their last line"
    case .functionDied(let death):
      let headline = DeathMessage(death: death, subject: "`\(function)`").headline
      return "`\(function)` doesn't take these inputs: \(headline)"
    case .functionStuck: return "`\(function)` doesn't return for these inputs"
    case .resultTooLarge: return "the inputs are too large: what `\(function)` returns can't be sent"
    }
  }

  /// Returns the line of a file at which a test refuses a solution; nil if there is none.
  static func line(of refusal: CatchVerdict.RefusedSolution) -> Int? {
    switch refusal.reason {
    case .failed(let line, _): line
    case .died(let death): death.places.first?.line ?? refusal.test?.line
    default: refusal.test?.line
    }
  }
}
