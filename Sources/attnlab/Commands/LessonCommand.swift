import ArgumentParser
import Conversations
import LessonRunning
import Notebooks
import Reports
import TerminalRendering

/// `attnlab lesson [NAME]`: the lessons, or the notebook led by one.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List the lessons, or open the notebook led by one.",
    discussion: """
      If standard input or output isn't a terminal, the whole lesson is run and printed. The exit status is 0 if all \
      went well, 1 if a cell failed or an output differs from the recorded one, 2 if the lesson can't be read.
      """)

  @Flag(help: "Run every cell and compare it with its recorded output, check every answer, and show what differs.")
  var verify = false

  @Flag(help: "Run every cell and record its output in the lesson's file.")
  var record = false

  @OptionGroup var course: CourseOption

  @Argument(help: "A lesson's number, its name, or a markdown file. Without one, the lessons are listed.")
  var name: String?

  func validate() throws {
    if verify, record { throw ValidationError("--verify compares and --record overwrites: give one of them") }
  }

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(canvas: environment.canvas)
    let library = try ErrorReporting.reported { LessonLibrary(folder: try environment.course(course).lessons) }
    if verify || record { return try check(library, environment, screen) }
    guard let name else {
      return screen.show(
        LessonList(library: library, progress: LessonProgress(path: environment.progressFile)).documents)
    }
    let lesson = try ErrorReporting.reported { try LessonChoice.lesson(name, in: library) }
    let conversation = try ErrorReporting.reported { try Conversation(try environment.settings(course)) }
    defer { conversation.end() }
    if let notebook = TerminalNotebook(conversation, screen: screen, environment: environment) {
      notebook.open(lesson)
      notebook.run()
    } else {
      guard conversation.read(lesson, listener: screen.show).isSuccess else { throw ExitCode(1) }
    }
  }

  private func check(_ library: LessonLibrary, _ environment: Environment, _ screen: Screen) throws {
    let lessons = try ErrorReporting.reported {
      try name.map { [try LessonChoice.lesson($0, in: library)] } ?? library.ids.map { try library.lesson($0) }
    }
    var isWell = true
    for lesson in lessons {
      let (documents, isSuccess) = try ErrorReporting.reported { try result(of: lesson, environment) }
      screen.show(documents)
      isWell = isSuccess && isWell
    }
    if !isWell { throw ExitCode(1) }
  }

  private func result(of lesson: Lesson, _ environment: Environment) throws -> (documents: [Document], isSuccess: Bool)
  {
    // Recorded outputs are plain text, 80 columns wide.
    let canvas = Canvas(width: 80, depth: .none)
    let session = try NotebookSession(environment.configuration(interrupt: nil))
    defer { session.end() }
    let check = LessonCheck(lesson, in: session) { DocumentWriter.text(of: $0, on: canvas) }
    return record ? try check.record() : check.verify()
  }
}
