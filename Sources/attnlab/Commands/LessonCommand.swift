import ArgumentParser
import Conversations
import ExerciseChecking
import LessonRunning
import Notebooks
import Reports
import System
import TerminalRendering

/// `attnlab lesson [NAME]`: the lessons, or the notebook led by one.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Show the map of the course, or open the notebook led by a lesson.",
    discussion: """
      If standard input or output isn't a terminal, the whole lesson is run and printed. The exit status is 0 if all \
      went well, 1 if a cell failed or an output differs from the recorded one, 2 if the lesson can't be read.
      """,
    aliases: ["lessons", "course"])

  @Flag(help: "Run every cell and compare it with its recorded output, check every answer, and show what differs.")
  var verify = false

  @Flag(help: "Run every cell and record its output in the lesson's file.")
  var record = false

  @Flag(help: "Show the lesson for reference, with its recorded outputs and without its questions. Nothing is run.")
  var print = false

  @OptionGroup var course: CourseOption

  @Argument(help: "A lesson's number, its name, or a markdown file. Without one, the map of the course is shown.")
  var name: String?

  func validate() throws {
    if print, verify || record {
      throw ValidationError("--print shows what is recorded, and runs nothing to verify or record: give one of them")
    }
    if print, name == nil { throw ValidationError("--print needs a lesson: attnlab lesson 5 --print") }
    if verify, record { throw ValidationError("--verify compares and --record overwrites: give one of them") }
  }

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    let course = try ErrorReporting.reported { try environment.course(self.course) }
    let library = LessonLibrary(folder: course.lessons)
    if verify || record { return try check(library, course, environment, screen) }
    guard let name else {
      return showMap(of: course, library, environment, screen)
    }
    let lesson = try ErrorReporting.reported { try LessonChoice.lesson(name, in: library, place: .shell) }
    if print { return screen.show(LessonPage(lesson).documents) }
    let conversation = try ErrorReporting.reported { try Conversation(try environment.settings(self.course)) }
    defer { conversation.end() }
    if let notebook = TerminalNotebook(conversation, screen: screen, environment: environment) {
      notebook.open(lesson)
      notebook.run()
    } else {
      guard conversation.read(lesson, listener: screen.show).isSuccess else { throw ExitCode(1) }
    }
  }

  /// Shows the map of the course. What can't be read of the learner's own is said, and the rest is shown.
  private func showMap(
    of course: Course, _ library: LessonLibrary, _ environment: Environment, _ screen: Screen
  ) {
    func read<Value>(_ what: String, orElse other: Value, _ body: () throws -> Value) -> Value {
      do {
        return try body()
      } catch {
        Screen.complain("\(what): \(error)")
        return other
      }
    }
    let passes = read("which exercises have passed isn't known", orElse: ExercisePasses()) {
      try ExerciseLog(folder: environment.stateFolder).passes()
    }
    let progress = read("your progress can't be read", orElse: ProgressBook()) {
      try LessonProgress(path: environment.progressFile).book()
    }
    let due = read("what is due for review isn't known", orElse: [:]) {
      try environment.review(of: library).dueByLesson
    }
    let list = LessonList(
      library: library, standing: progress.standing, exercises: ExerciseTally(course.catalog, passes), due: due,
      place: .shell)
    screen.show(list.documents)
  }

  private func check(_ library: LessonLibrary, _ course: Course, _ environment: Environment, _ screen: Screen) throws {
    let lessons = try ErrorReporting.reported {
      try name.map { [try LessonChoice.lesson($0, in: library, place: .shell)] }
        ?? library.ids.map { try library.lesson($0) }
    }
    var isWell = true
    for lesson in lessons {
      let (documents, isSuccess) = try ErrorReporting.reported { try result(of: lesson, course, environment) }
      screen.show(documents)
      isWell = isSuccess && isWell
    }
    if !isWell { throw ExitCode(1) }
  }

  private func result(of lesson: Lesson, _ course: Course, _ environment: Environment) throws -> (
    documents: [Document], isSuccess: Bool
  ) {
    // Recorded outputs are plain text, 80 columns wide.
    let canvas = Canvas(width: 80, depth: .none)
    let session = try NotebookSession(environment.configuration(interrupt: nil))
    defer { session.end() }
    let rules: LessonRules = try isOwn(lesson, environment) ? .required : .advice
    let check = LessonCheck(lesson, of: course, rules: rules, in: session) {
      DocumentWriter.text(of: $0, on: canvas)
    }
    return record ? try check.record() : check.verify()
  }

  /// Returns whether a lesson is one of attnlab's own.
  private func isOwn(_ lesson: Lesson, _ environment: Environment) throws -> Bool {
    let own = try environment.installation().lessons
    return FilePath.resolved(Folder.of(lesson.path)) == FilePath.resolved(own)
  }
}
