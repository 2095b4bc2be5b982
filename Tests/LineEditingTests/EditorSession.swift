import Synchronization
import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line editor at one end of a pseudo-terminal, and the test that types and looks at the other.
///
/// The editor reads cells on a thread of its own until the input ends. The test waits for what it
/// expects, and gives up after half a minute.
final class EditorSession {
  struct Options: Sendable {
    var columns: UInt16 = 80
    var rows: UInt16 = 24
    var prompt = "> "
    var historyFile: String?
    var editrc: String?
    var offered: String?
    var completions: [String]?
    /// Called instead of stopping the process, with the terminal's modes at that time.
    var onSuspend: (@Sendable (termios) -> Void)?
  }

  struct Progress {
    /// How many cells were asked for.
    var readings = 0
    var outcomes: [ReadOutcome] = []
    var modesBetween: [termios] = []
    var historyFailure: HistoryFailure?
    var isOver = false
  }

  private(set) var terminal: Int32
  let terminalOfEditor: Int32
  let modesBefore: termios
  private(set) var screen: TestScreen
  private let progress = Progressing()
  private var expectedCount = 0

  final class Progressing: Sendable {
    let state = Mutex(Progress())
  }

  init(_ options: Options = Options()) throws {
    (terminal, terminalOfEditor) = openPseudoTerminal()
    try #require(terminal >= 0 && terminalOfEditor >= 0)
    var size = winsize(ws_row: options.rows, ws_col: options.columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
    var modes = termios()
    try #require(tcgetattr(terminalOfEditor, &modes) == 0)
    modesBefore = modes
    screen = TestScreen(columns: Int(options.columns), rows: Int(options.rows))
    start(options)
  }

  /// Closes the end that the test types at.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  deinit {
    if terminal >= 0 { close(terminal) }
    close(terminalOfEditor)
  }

  private func start(_ options: Options) {
    let progress = progress
    let descriptor = terminalOfEditor
    let run: @Sendable () -> Void = { Self.run(options, on: descriptor, progress: progress) }
    let context = Unmanaged.passRetained(Closure(run)).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
      pthread_create(&thread, nil, { Closure.run($0) }, context)
      pthread_detach(thread)
    #else
      var thread: pthread_t?
      pthread_create(&thread, nil, { Closure.run($0) }, context)
      if let thread { pthread_detach(thread) }
    #endif
  }

  private static func run(_ options: Options, on descriptor: Int32, progress: Progressing) {
    let complete = options.completions.map { all in
      { (text: String, position: Int) -> [Completion] in
        let before = text.utf8.prefix(position).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") }.last
        let word = before.flatMap { String($0) } ?? ""
        return all.filter { $0.hasPrefix(word) }.map { Completion($0) }
      }
    }
    let editor = LineEditor(
      input: descriptor, output: descriptor, terminal: "xterm-256color", historyFile: options.historyFile,
      editrc: options.editrc, isCommand: { $0.hasPrefix(":") }, complete: complete)
    if let suspended = options.onSuspend {
      editor?.suspend = {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        suspended(modes)
      }
    }
    if let text = options.offered { editor?.offer(text) }
    while let editor {
      progress.state.withLock { $0.readings += 1 }
      let outcome = editor.readCell(prompt: options.prompt, continuation: ". ")
      var modes = termios()
      tcgetattr(descriptor, &modes)
      progress.state.withLock { [modes] in
        $0.outcomes.append(outcome)
        $0.modesBetween.append(modes)
        $0.historyFailure = editor.historyFailure
      }
      if outcome == .endOfInput { break }
    }
    progress.state.withLock { $0.isOver = true }
  }

  var state: Progress { progress.state.withLock { $0 } }

  // MARK: Typing and looking

  /// Types keys, when the editor waits for some. What comes before is the terminal's own to interpret.
  func type(_ keys: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    wait(for: "the prompt", sourceLocation: sourceLocation) { $0.isReading }
    for byte in Array(keys.joined().utf8) { send([byte]) }
  }

  private var isReading: Bool {
    var modes = termios()
    let now = state
    return now.readings > now.outcomes.count && tcgetattr(terminalOfEditor, &modes) == 0
      && modes.c_lflag & tcflag_t(ICANON) == 0
  }

  func paste(_ text: String) {
    type("\u{1b}[200~", text, "\u{1b}[201~")
  }

  private func send(_ bytes: [UInt8]) {
    while write(terminal, bytes, bytes.count) < 0, errno == EAGAIN || errno == EINTR { look() }
  }

  /// Reads what the editor wrote.
  private func look() {
    var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, 10) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(terminal, &buffer, buffer.count)
    if count > 0 { screen.show(Array(buffer[..<count])) }
  }

  /// Waits until a condition holds, and fails the test if it doesn't in half a minute.
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: (EditorSession) -> Bool
  ) {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(30)
    while !condition(self), clock.now < deadline { look() }
    if !condition(self) {
      Issue.record("\(what) did not come; the screen: \(screen.lines)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until the screen's last rows are these.
  func expect(screen rows: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    wait(for: "\(rows)", sourceLocation: sourceLocation) { $0.screen.lines.suffix(rows.count) == rows }
  }

  /// Waits until the screen's last rows are these, with the cursor in this column.
  func expect(screen rows: String..., cursor column: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    wait(for: "\(rows), \(column)", sourceLocation: sourceLocation) {
      $0.screen.lines.suffix(rows.count) == rows && $0.screen.column == column
    }
  }

  /// Waits for the next outcome, and checks it.
  func expect(_ outcome: ReadOutcome, sourceLocation: SourceLocation = #_sourceLocation) {
    let index = expectedCount
    expectedCount += 1
    wait(for: "\(outcome)", sourceLocation: sourceLocation) { $0.state.outcomes.count > index }
    let outcomes = state.outcomes
    if index < outcomes.count { #expect(outcomes[index] == outcome, sourceLocation: sourceLocation) }
  }

  /// Gives up the cell being typed, ends the input, and waits for the editor's end.
  func finish(sourceLocation: SourceLocation = #_sourceLocation) {
    type("\u{3}", sourceLocation: sourceLocation)
    expect(.interrupted, sourceLocation: sourceLocation)
    type("\u{4}", sourceLocation: sourceLocation)
    wait(for: "the end", sourceLocation: sourceLocation) { $0.state.isOver }
    #expect(screen.unknown == [], sourceLocation: sourceLocation)
  }
}

/// Both ends of a pseudo-terminal: the one a person would be at, and the one a program has.
private func openPseudoTerminal() -> (Int32, Int32) {
  #if canImport(Glibc)
    // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import, as it doesn't import `posix_openpt`.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(terminal, 0x4004_5431, &lock) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else { return (-1, -1) }
    return (terminal, open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC))
  #else
    let terminal = posix_openpt(O_RDWR | O_NOCTTY)
    guard grantpt(terminal) == 0, unlockpt(terminal) == 0, let name = ptsname(terminal) else { return (-1, -1) }
    return (terminal, open(name, O_RDWR | O_NOCTTY))
  #endif
}

private final class Closure: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Closure>.fromOpaque(context).takeRetainedValue().body()
    return nil
  }
}
