import ExerciseChecking
import System

/// `:hint [n]`
enum HintCommand: ColonCommand {
  static let name = "hint"
  static let argument = "[n]"
  static let summary = "helps with the question, or with the exercise begun last"
  static let details =
    "`:hint 5` gives the next hint to exercise 5, and `:hint 5 --again` shows those that you have taken."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let isAgain = words.contains("--again")
    words.removeAll { $0 == "--again" }
    if words.isEmpty, let why = dialogue.openWhy {
      dialogue.ask(why)
      return true
    }
    guard !words.isEmpty || isAgain || (!dialogue.asksQuestion && dialogue.exercise != nil) else {
      return dialogue.atQuestion(inReview: { $0.hint() }, inLesson: { $0.hint() })
    }
    let workbench = dialogue.workbench
    do {
      guard words.count < 2, let exercise = try dialogue.exercise(named: words.first ?? "") else {
        workbench.say("which exercise? :hint 1; :exercises lists them all")
        return false
      }
      let ladder = HintLadder(of: exercise, logs: Folder.of(workbench.settings.progressFile), place: .prompt)
      try (isAgain ? ladder.again() : ladder.next()).forEach(workbench.show)
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }
}
