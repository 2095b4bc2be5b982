import LessonRunning
import Notebooks
import TerminalRendering

/// Leads the dialogue at the prompt through a lesson: shows each item and handles the learner's input.
final class LessonGuide {
  let leader: LessonLeader
  private unowned let console: NotebookConsole
  private let progress: LessonProgress
  private var hasComplained = false
  private var explainedKinds: Set<Answer.Kind> = []
  private var hasExplainedCells = false

  /// Creates a guide that has shown nothing yet.
  init(_ lesson: Lesson, console: NotebookConsole, progress: LessonProgress, position: Int) {
    self.console = console
    self.progress = progress
    leader = LessonLeader(lesson: lesson, session: console.session, position: position)
  }

  /// The prompt before the learner's cursor.
  var prompt: String { leader.question == nil ? "lesson \(leader.lesson.number)" : "answer" }

  /// Opens a lesson where the learner left it, replacing any open one.
  static func open(_ lesson: Lesson, on console: NotebookConsole) {
    let progress = LessonProgress(path: console.surroundings.progressFile)
    let standing = progress.standing(in: lesson)
    let guide = LessonGuide(
      lesson, console: console, progress: progress, position: LessonWords.start(of: lesson, standing))
    console.guide = guide
    if let words = LessonWords.welcome(lesson, standing) { console.screen.remark(words) }
    if let trouble = guide.leader.resume() { console.present(trouble, source: "") }
    guide.showNext()
  }

  // MARK: - What the learner does

  /// Continues by running the next cell.
  func goOn() {
    if leader.question != nil {
      console.screen.remark("A question waits for its answer. `:hint` helps, `:skip` goes on without one.")
      return
    }
    let screen = console.screen
    Interrupts.clear(console.interrupt)
    guard let run = leader.runCell(listener: console.show) else { return }
    console.present(run.outcome, source: run.cell.source)
    if run.setAside > 0 {
      let cells = run.setAside == 1 ? "a cell of your own was" : "\(run.setAside) cells of your own were"
      screen.remark("Your variables are the lesson's again: \(cells) set aside.")
    }
    guard run.goesOn else { return }
    note()
    for verdict in run.verdicts { screen.show(MarkdownView(LessonWords.settled(verdict))) }
    showNext()
  }

  /// Handles typed text if it answers the question. Returns false if it is a cell.
  func take(_ text: String) -> Bool {
    guard leader.question != nil else { return false }
    switch leader.answer(text) {
    case .none: return false
    case .noOption(let letter):
      let letters = leader.question?.options.map(\.letter).joined(separator: ", ") ?? ""
      console.screen.remark("There is no option \(letter); the options are \(letters).")
    case .unsound(let outcome): console.present(outcome, source: text)
    case .noted(let answer):
      note()
      console.screen.remark("Noted: \(answer.text).")
      showNext()
    case .judged(let verdict):
      if verdict.isRight { note() }
      console.screen.show(MarkdownView(LessonWords.judged(verdict)))
      if verdict.isRight { showNext() }
    }
    return true
  }

  /// Skips the next cell or question.
  func skip() {
    if let question = leader.question, !question.isPrediction {
      console.screen.show(MarkdownView(LessonWords.revealed(question)))
    }
    leader.skip()
    note()
    showNext()
  }

  /// Goes back to the previous stop.
  func back() {
    guard leader.back() else {
      console.screen.remark("This is where the lesson begins.")
      return
    }
    showNext()
  }

  /// Goes back to the beginning.
  func restart() {
    leader.restart()
    note()
    showNext()
  }

  /// Gives the next hint.
  func hint() {
    guard leader.question != nil else {
      console.screen.remark("Hints are for questions. Here Enter runs the cell, `:skip` leaves it out.")
      return
    }
    let hint = leader.hint()
    console.screen.remark(hint ?? "There are no more hints. `:skip` goes on, and shows the answer where it can.")
  }

  // MARK: - What the learner sees

  private func showNext() {
    let screen = console.screen
    for prose in leader.readOn() {
      blankLine()
      screen.show(MarkdownView(prose))
    }
    if let question = leader.question {
      blankLine()
      screen.show(MarkdownView(LessonWords.asked(question)))
      if explainedKinds.insert(question.answer.kind).inserted {
        screen.remark(LessonWords.form(of: question))
      }
    } else if let cell = leader.cell {
      blankLine()
      screen.show(MarkdownView("```swift\n\(cell.source)\n```"))
      console.reader?.offer(cell.source)
      if !hasExplainedCells {
        hasExplainedCells = true
        screen.remark("Enter runs this cell, Up brings it to the prompt to be edited, and any Swift of yours runs too.")
      }
    } else {
      blankLine()
      screen.remark("That was lesson \(leader.lesson.number), \(leader.lesson.title). The notebook stays as it is.")
      console.guide = nil
    }
  }

  private func blankLine() {
    console.screen.startLine()
    console.screen.write("\n")
  }

  private func note() {
    do {
      try progress.note(leader.position, of: leader.lesson)
    } catch  where !hasComplained {
      hasComplained = true
      console.screen.remark("Your progress is not kept: \(error)")
    } catch {}
  }
}
