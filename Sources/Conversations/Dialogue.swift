import LessonRunning

/// What the commands of a conversation act on: the workbench and the open lesson.
final class Dialogue {
  /// The workbench.
  let workbench: Workbench
  /// The commands that there are, in the order in which help lists them.
  let commands: [CommandSummary]
  /// The lesson that leads the conversation; nil if none is open.
  private(set) var lesson: LessonDialogue?
  /// Whether the learner has asked to leave.
  var isOver = false

  /// Creates a dialogue that has not begun.
  init(_ workbench: Workbench, commands: [CommandSummary]) {
    self.workbench = workbench
    self.commands = commands
  }

  /// The library of lessons.
  var lessons: LessonLibrary { LessonLibrary(folder: workbench.settings.lessons) }

  /// The learner's progress in the lessons.
  var progress: LessonProgress { LessonProgress(path: workbench.settings.progressFile) }

  /// Opens a lesson where the learner left it, and closes any other.
  func open(_ lesson: Lesson) {
    self.lesson = LessonDialogue(lesson, on: workbench, progress: progress)
    inLesson { $0.begin() }
  }

  /// Does something in the open lesson. If none is open, says so and returns false.
  @discardableResult
  func inLesson(_ action: (LessonDialogue) -> Void) -> Bool {
    guard let lesson else {
      workbench.say("no lesson is open; :lesson lists them, :lesson 1 opens the first")
      return false
    }
    action(lesson)
    if lesson.isFinished { self.lesson = nil }
    return true
  }

  /// Takes a text as an answer to the open lesson's question. Returns false if it isn't one.
  func takeAnswer(_ text: String) -> Bool {
    guard let lesson else { return false }
    defer { if lesson.isFinished { self.lesson = nil } }
    return lesson.take(text)
  }
}
