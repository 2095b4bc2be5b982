import Conversations
import ExerciseChecking
import LessonRunning
import Notebooks
import System
import TerminalRendering

/// Everything from outside: the environment's variables, the terminal, the folders. It is read here and nowhere below.
struct Environment {
  /// The environment's variables.
  let environment: [String: String]

  /// Returns the present process's environment.
  static func present() -> Environment {
    Environment(environment: CurrentProcess.environment)
  }

  private func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: - The terminal

  /// Whether a person types: standard input is a terminal.
  var inputIsTerminal: Bool { Terminal.isAt(Descriptor.input) }
  /// Whether a person watches: standard output is a terminal.
  var outputIsTerminal: Bool { Terminal.isAt(Descriptor.output) }

  /// The canvas to render for: as wide and as colourful as standard output can show.
  var canvas: Canvas { Canvas(width: width, depth: depth) }

  /// The size of a page: the columns of the terminal, and all of its rows but one, in which a prompt stands.
  var page: Terminal.Size {
    let size = Terminal.size(at: Descriptor.output) ?? Terminal.Size(columns: width, rows: 0)
    return Terminal.Size(columns: size.columns, rows: max(1, (size.rows > 0 ? size.rows : 24) - 1))
  }

  private var width: Int {
    if let size = Terminal.size(at: Descriptor.output) { return size.columns }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  private var depth: ColourDepth {
    let terminal = variable("TERM") ?? "dumb"
    guard outputIsTerminal, variable("NO_COLOR") == nil, terminal != "dumb" else { return .none }
    if ["truecolor", "24bit"].contains(variable("COLORTERM")) || terminal.hasSuffix("-direct") { return .trueColour }
    return terminal.contains("256") ? .ansi256 : .ansi16
  }

  // MARK: - The clock

  /// Returns the time, in seconds since 1970; that of `ATTNLAB_NOW` if it has one, so that tests can tell the time.
  func now() -> Int { variable("ATTNLAB_NOW").flatMap { Int($0) } ?? WallClock.seconds }

  // MARK: - Folders

  private var home: String { variable("HOME") ?? "/" }

  /// The folder of history and progress.
  var stateFolder: String { "\(variable("XDG_STATE_HOME") ?? "\(home)/.local/state")/attnlab" }
  /// The file of the learner's progress in the lessons.
  var progressFile: String { "\(stateFolder)/progress" }
  /// The file of the learner's answers to questions.
  var answersFile: String { "\(stateFolder)/answers" }
  /// A number that is the same for this learner each time, and another for others.
  var seed: UInt64 { Fingerprint(of: stateFolder).value }
  /// The folder of files that can be recreated.
  var cacheFolder: String { "\(variable("XDG_CACHE_HOME") ?? "\(home)/.cache")/attnlab" }
  /// The folder of temporary files.
  var temporaryFolder: String { variable("TMPDIR").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "/tmp" }
  /// The learner's settings file for libedit.
  var editrc: String { variable("EDITRC") ?? "\(home)/.editrc" }

  // MARK: - The parts of attnlab

  /// Returns the installation that this executable belongs to.
  func installation() throws -> Installation {
    try .around(executable: CurrentProcess.executable ?? CommandLine.arguments[0])
  }

  /// Returns the lessons and exercises: those of the course that is named, on the command line or in `ATTNLAB_COURSE`,
  /// or the installation's own.
  ///
  /// - Throws: `Course.NotFound`.
  func course(_ option: CourseOption?) throws -> Course {
    if let folder = option?.folder ?? variable("ATTNLAB_COURSE") { return try Course(folder: folder) }
    let installation = try installation()
    return Course(lessons: installation.lessons, exercises: installation.exercises)
  }

  /// Returns what is due for review in the lessons of a library.
  ///
  /// - Throws: `FileError` if the learner's answers can't be read.
  func review(of library: LessonLibrary) throws -> Review {
    Review(library, log: try AnswerLog(path: answersFile).entries(), now: now(), seed: seed)
  }

  /// Returns the configuration of a session.
  func configuration(interrupt: Int32?) throws -> NotebookSession.Configuration {
    var configuration = NotebookSession.Configuration(
      toolchain: try Toolchain.find(path: variable("PATH") ?? "", override: variable("ATTNLAB_TOOLCHAIN")),
      installation: try installation(), temporaryFolder: temporaryFolder, cacheFolder: cacheFolder,
      environment: environment.map { "\($0)=\($1)" }, interrupt: interrupt)
    // In MiB, which a factor of 2²⁰ makes bytes of.
    if let limit = variable("ATTNLAB_STATE_MEMORY").flatMap({ Int($0) }), (1...1 << 40).contains(limit) {
      configuration.stateMemoryLimit = limit << 20
    }
    return configuration
  }

  /// Returns the settings of a conversation that Ctrl-C interrupts.
  func settings(_ course: CourseOption? = nil) throws -> ConversationSettings {
    let interrupt = Interrupts.listen()
    let course = try self.course(course)
    var settings = ConversationSettings(
      session: try configuration(interrupt: interrupt), lessons: course.lessons, progressFile: progressFile,
      clearInterrupts: { Interrupts.clear(interrupt) })
    settings.exerciseFolder = course.exercises
    settings.answersFile = answersFile
    settings.seed = seed
    settings.now = now
    return settings
  }
}
