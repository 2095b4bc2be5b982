import Notebooks
import System

/// What a conversation is made with. Everything from outside is in here: the conversation reads no environment.
public struct ConversationSettings {
  /// The configuration of the session in which cells run.
  public var session: NotebookSession.Configuration
  /// The folder of the lessons.
  public var lessons: String
  /// The file of the learner's progress in the lessons.
  public var progressFile: String
  /// The file of the learner's answers to questions.
  public var answersFile: String
  /// The folder of the exercises.
  public var exerciseFolder = ""
  /// The folder into which an exercise's starting file is written; nil for the one that the process is in.
  public var workingFolder: String?
  /// Returns the time, in seconds since 1970.
  public var now: () -> Int = { 0 }
  /// A number that decides which values a question is asked with again; the same for a learner at each time.
  public var seed: UInt64 = 0
  /// Drops interrupts that came while nothing ran.
  public var clearInterrupts: () -> Void
  /// Whether a cell that calls `exit` ends the whole run, as in a script.
  public var cellsExit = false

  /// Creates settings from their parts.
  public init(
    session: NotebookSession.Configuration, lessons: String, progressFile: String,
    clearInterrupts: @escaping () -> Void = {}
  ) {
    self.session = session
    self.lessons = lessons
    self.progressFile = progressFile
    answersFile = "\(Folder.of(progressFile))/answers"
    self.clearInterrupts = clearInterrupts
  }
}
