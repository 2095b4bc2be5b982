import CLibEdit
import Glibc
import System

/// Reads cells from a person at a terminal, with libedit.
///
/// A cell may have many lines. Enter runs a complete cell wherever the cursor is; an unfinished one continues
/// at the second prompt, where an empty line ends it if only an operator left it open. The lines already typed
/// come back into the buffer with Up. A recalled cell and a pasted block are one buffer.
///
/// Keys are libedit's: Emacs' by default, vi's by `bind -v` in the person's `.editrc`. The terminal is restored
/// whenever a cell is returned.
///
/// The editor installs no signal handlers. While it waits, it checks four times a second whether the terminal's
/// size has changed or the process was brought back from the background.
public final class LineEditor: CellReader {
  let edit: OpaquePointer
  private let mirror: OpaquePointer
  let outputFile: UnsafeMutablePointer<FILE>
  private let inputFile: UnsafeMutablePointer<FILE>
  let input: Int32
  private let output: Int32
  private let historyFile: HistoryFile?
  let isCommand: (String) -> Bool
  let complete: ((String, Int) -> [Completion])?
  /// Stops the process group until it is continued.
  var suspend: () -> Void = CurrentProcess.stopGroup

  /// The error, if the history could not be read or written. Editing continues without it.
  public private(set) var historyFailure: FileError?

  /// A line that is shown once, the first time that a cell goes on at the second prompt. It may contain colour escapes.
  public var continuationNote: String?

  /// Hears of the cell at the prompt when no key has come for a moment and Enter would run it, and of nil as soon as that
  /// isn't the cell any more.
  public var whenStill: (String?) -> Void = { _ in }
  /// The cell that ``whenStill`` has heard of.
  var stillCell: String?

  var keys: KeyInput
  var history: CellHistory
  var search: HistorySearch?
  var lastSearch = ""
  var lastViSearch: (text: String, isForward: Bool)?
  var pasted = ""
  /// The rest of a pasted text from which one line was read.
  var pastedAhead = ""
  /// Whether a line is read instead of a cell.
  private(set) var readsLine = false
  /// Whether the terminal has no more keys.
  var isAtEnd = false
  /// The outcome that a key function chose, for ``readCell(prompt:continuation:)`` to return.
  var outcome: ReadOutcome?

  /// The lines of the cell before those in libedit's buffer, and after them.
  var above: [String] = []
  var below: [String] = []
  /// The part of the cell shown just above the prompt: texts of one row or more, and their prompts.
  var shownAbove: [(prompt: String, text: String)] = []
  /// Lines of earlier drawings that have scrolled off the screen's top, as the widths of their characters.
  var stale: [[Int]] = []
  /// The drawing whose row ends have been handled.
  var settled: SettledRows?
  var prompt = PromptText("")
  var continuation = PromptText("")
  var drawnPrompt: UnsafeMutablePointer<CChar>
  /// The names and descriptions of the editor's functions.
  var functionTexts: [UnsafeMutableBufferPointer<wchar_t>] = []
  var columns = 80
  var rows = 24
  private var windowSize: Terminal.Size?

  /// Creates an editor on a terminal. Returns nil if `input` isn't one.
  ///
  /// - Parameters:
  ///   - programName: the name that lines of `.editrc` may start with to mean this program alone.
  ///   - input: the terminal to read from.
  ///   - output: the terminal to write to.
  ///   - terminal: the kind of terminal, as `TERM` names it; nil for libedit's own choice.
  ///   - historyFile: the file that keeps cells across sessions; nil to keep none.
  ///   - historyLimit: the number of cells that can be recalled.
  ///   - editrc: libedit's settings, usually `~/.editrc`. An absent file has none.
  ///   - isCommand: whether a line is a cell by itself, though it isn't Swift.
  ///   - complete: the completions of the word before a position, counted in UTF-8 bytes. Without it, Tab indents.
  public init?(
    programName: String = "attnlab", input: Int32 = Descriptor.input, output: Int32 = Descriptor.output,
    terminal: String? = nil, historyFile: String? = nil, historyLimit: Int = 2000, editrc: String? = nil,
    isCommand: @escaping (String) -> Bool = { _ in false },
    complete: ((String, Int) -> [Completion])? = nil
  ) {
    useUTF8()
    guard Terminal.isAt(input), let inputFile = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 0), "r") else { return nil }
    guard let outputFile = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 0), "w") else {
      fclose(inputFile)
      return nil
    }
    guard let edit = el_init_fd(programName, inputFile, outputFile, outputFile, input, output, output),
      let mirror = history_winit()
    else {
      fclose(inputFile)
      fclose(outputFile)
      return nil
    }
    (self.edit, self.mirror) = (edit, mirror)
    (self.inputFile, self.outputFile) = (inputFile, outputFile)
    (self.input, self.output) = (input, output)
    self.historyFile = historyFile.map { HistoryFile(path: $0, limit: historyLimit) }
    self.isCommand = isCommand
    self.complete = complete
    keys = KeyInput(descriptor: input)
    history = CellHistory(limit: historyLimit)
    drawnPrompt = strdup("")
    loadHistory(limit: historyLimit)
    if let terminal { editline_set_terminal(edit, terminal) }
    editline_set_owner(edit, Unmanaged.passUnretained(self).toOpaque())
    editline_handle_signals(edit, 0)
    editline_keep_keys(edit)
    editline_set_prompt(edit, { LineEditor.of($0).drawnPrompt }, CChar(PromptText.marker.value))
    editline_set_reader(edit) { LineEditor.of($0).readKey(into: $1) }
    bindKeys(editrc: editrc)
  }

  deinit {
    el_end(edit)
    history_wend(mirror)
    fclose(inputFile)
    fclose(outputFile)
    free(drawnPrompt)
    for text in functionTexts { text.deallocate() }
  }

  static func of(_ edit: OpaquePointer) -> LineEditor {
    guard let owner = editline_owner(edit) else { preconditionFailure("an editor without an owner") }
    return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  // MARK: Reading

  /// Reads a cell from the terminal.
  ///
  /// Enter on an empty line returns an empty cell. Ctrl-C drops the cell being typed and returns
  /// `.interrupted`. Ctrl-D returns `.endOfInput` if nothing was typed; on an empty line at the second prompt
  /// it ends the cell as it stands.
  public func readCell(prompt: String, continuation: String) -> ReadOutcome {
    readsLine = false
    let outcome = read(prompt: prompt, continuation: continuation)
    if case .cell(let text) = outcome { remember(text) }
    return outcome
  }

  /// Reads one line from the terminal, with the keys that edit it.
  ///
  /// Enter always ends it, even with an unclosed bracket. Each line of a pasted text is one; lines that were
  /// not asked for go into the next cell. Ctrl-C returns `.interrupted`, and Ctrl-D `.endOfInput` if nothing
  /// was typed.
  public func readLine(prompt: String) -> LineOutcome {
    readsLine = true
    defer { readsLine = false }
    return switch read(prompt: prompt, continuation: "") {
    case .cell(let text): .line(text)
    case .interrupted: .interrupted
    case .endOfInput, .notUTF8: .endOfInput
    }
  }

  private func read(prompt: String, continuation: String) -> ReadOutcome {
    self.prompt = PromptText(prompt)
    self.continuation = PromptText(continuation)
    (above, below, shownAbove, stale, settled, search, outcome) = ([], [], [], [], nil, nil, nil)
    history.restart()
    if !pastedAhead.isEmpty {
      (pasted, pastedAhead) = (pastedAhead, "")
      push(OwnKey.paste)
    }
    fflush(nil)
    noteSize()
    // A libedit command can turn editing off, and then nothing read would be a cell.
    editline_enable(edit)
    // libedit would do so after the prompt is on the screen; a key pressed in between would be handled by the terminal.
    editline_prepare_terminal(edit, 1)
    drawPrompt(self.prompt)
    write(Escape.bracketedPasteOn)
    var count: Int32 = 0
    _ = el_wgets(edit, &count)
    write(Escape.bracketedPasteOff)
    editline_prepare_terminal(edit, 0)
    // One of libedit's own functions ended the line, as the one that starts vi's editor does.
    if outcome == nil, !isAtEnd { _ = accept(whole) }
    endStillness(entered: outcome)
    return outcome ?? .endOfInput
  }

  /// Makes a text the first one recalled as the previous cell. It isn't saved as history.
  public func offer(_ text: String) {
    history.offer(text)
  }

  /// Takes keys that somebody else has read from the terminal, before those that are still there.
  public func take(keys bytes: [UInt8]) { keys.add(bytes) }

  /// Drops the line ends with which what was typed ahead begins, whoever has read it.
  public func dropLineEndsTypedAhead() { keys.dropLineEnds() }

  // MARK: History

  private func loadHistory(limit: Int) {
    editline_history_limit(mirror, Int32(clamping: limit))
    editline_use_history(edit, mirror)
    do throws(FileError) {
      history = CellHistory(entries: try historyFile?.load() ?? [], limit: limit)
    } catch {
      historyFailure = error
    }
    for entry in history.entries { editline_history_enter(mirror, wide(entry)) }
  }

  private func remember(_ text: String) {
    guard history.add(text) else { return }
    editline_history_enter(mirror, wide(text))
    do throws(FileError) {
      try historyFile?.append(text)
    } catch {
      historyFailure = error
    }
  }

  // MARK: The terminal

  /// Writes a control sequence, or text between two of libedit's drawings.
  func write(_ text: String) {
    fputs(text, outputFile)
    fflush(outputFile)
  }

  /// Has libedit draw the prompt and the buffer from the terminal's cursor on.
  func redraw() {
    settled = nil
    editline_redraw(edit)
  }

  /// Sets the prompt that libedit draws before its buffer.
  func drawPrompt(_ text: PromptText) {
    free(drawnPrompt)
    drawnPrompt = strdup(text.marked)
    visiblePrompt = text.visible
  }

  var visiblePrompt = ""

  /// Updates the terminal's size. Returns false if it hasn't changed.
  @discardableResult
  func noteSize() -> Bool {
    let now = Terminal.size(at: output)
    let isNew = now != windowSize
    windowSize = now
    if isNew { el_resize(edit) }
    columns = max(2, Int(editline_terminal_number(edit, "co")))
    rows = max(1, Int(editline_terminal_number(edit, "li")))
    return isNew
  }

  /// Checks whether the terminal changed while nobody typed.
  func lookAtTerminal() {
    if Terminal.editsLines(at: input) {
      takeTerminalBack()
      redraw()
    } else {
      fitSize()
    }
  }

  /// Gives the terminal to whoever has it next, and takes it back when the process is continued.
  func giveTerminalAway() {
    descendToBottom()
    write("\r\n" + Escape.bracketedPasteOff)
    editline_prepare_terminal(edit, 0)
    suspend()
    takeTerminalBack()
  }

  /// Takes the terminal back: another program used the screen, so the cell is drawn on a fresh line.
  private func takeTerminalBack() {
    editline_prepare_terminal(edit, 0)
    editline_prepare_terminal(edit, 1)
    noteSize()
    write("\r" + Escape.bracketedPasteOn)
    (shownAbove, stale) = ([], [])
    place(whole, cursor: wholeCursor, from: 0)
  }
}

/// Sets the C library's encoding, with which libedit reads and draws, to UTF-8, even if the person's locale has
/// another encoding or none is set.
private func useUTF8() {
  for name in ["", "C.UTF-8", "UTF-8", "en_US.UTF-8"] {
    if let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" { return }
    setlocale(LC_CTYPE, name)
  }
}
