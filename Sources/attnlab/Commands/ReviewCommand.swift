import ArgumentParser
import Conversations
import LessonRunning
import System

/// `attnlab review`: asks again what is due.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Ask questions of the lessons again that are due, ten minutes at most.",
    discussion: """
      What was answered wrongly comes first, the more sure you were the sooner, then what was right a day, a week and a \
      month ago. Questions that vary are asked with other numbers. Without a terminal, each line of standard input is \
      an answer.

      --export writes all answers that are kept, a line each, with tabs between the fields: answer or review, seconds \
      since 1970, lesson, question, kind, number of the try, right or wrong or skipped, sure or guess or -, the answer, \
      end. `attnlab stats` reads such files.
      """,
    aliases: ["reviews"])

  @Flag(help: "Print the number of questions that are due, and ask none.")
  var due = false

  @Flag(help: "Print the learner's answers, and ask nothing.")
  var export = false

  @OptionGroup var course: CourseOption

  func validate() throws {
    if due, export { throw ValidationError("--due counts and --export prints: give one of them") }
  }

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    if export {
      let entries = try ErrorReporting.reported { try AnswerLog(path: environment.answersFile).entries() }
      return entries.forEach { screen.write($0.line + "\n") }
    }
    if due {
      let library = try ErrorReporting.reported { LessonLibrary(folder: try environment.course(course).lessons) }
      let review = try ErrorReporting.reported { try environment.review(of: library) }
      return screen.write("\(review.due.count)\n")
    }
    let conversation = try ErrorReporting.reported { try Conversation(try environment.settings(course)) }
    defer { conversation.end() }
    if let notebook = TerminalNotebook(conversation, screen: screen, environment: environment) {
      notebook.review()
      notebook.run()
    } else {
      guard conversation.review(listener: screen.show).isSuccess else { throw ExitCode(2) }
      while !conversation.state.isOver, let line = readLine() { conversation.say(line, listener: screen.show) }
    }
  }
}
