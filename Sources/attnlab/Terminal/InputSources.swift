import LineEditing
import Notebooks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sources of cells.
enum Readers {
  /// Returns an editor if a person is at a terminal.
  static func editor(_ console: NotebookConsole) -> LineEditor? {
    let surroundings = console.surroundings
    guard surroundings.inputIsTerminal, surroundings.outputIsTerminal else { return nil }
    return LineEditor(historyFile: "\(surroundings.stateFolder)/history", editrc: surroundings.editrc) {
      [weak console] line in
      CellFile.isCommand(line) || console?.guide?.leader.hasFormOfAnswer(line) == true
    }
  }

  /// Returns a reader of standard input.
  static func pipe() -> PlainReader { PlainReader(descriptor: STDIN_FILENO, isCommand: CellFile.isCommand) }

  /// Returns the next cell of a pipe; lines that are not UTF-8 are reported and skipped.
  static func next(from reader: PlainReader, _ console: NotebookConsole) -> (source: String, label: String?)? {
    while true {
      switch reader.readCell(prompt: "", continuation: "") {
      case .cell(let text): return (text, nil)
      case .notUTF8(let line): Screen.complain("line \(line) is not UTF-8 and was left out")
      case .interrupted: continue
      case .endOfInput: return nil
      }
    }
  }

  /// Answers a cell that asks for input when the cells themselves come from there: there is none, which is
  /// reported once.
  static func noInput(_ console: NotebookConsole) -> () -> InputAnswer {
    var hasTold = false
    return { [weak console] in
      if !hasTold {
        hasTold = true
        console?.screen.remark("Standard input has the cells, so there is no line to read: readLine() is nil.")
      }
      return .endOfInput
    }
  }

  /// Answers a cell that asks for input with lines typed at the terminal.
  static func linesOfTerminal() -> () -> InputAnswer {
    { readLine(strippingNewline: false).map { .line($0) } ?? .endOfInput }
  }

  /// Shows the first lines that a learner sees.
  static func greet(_ console: NotebookConsole, editor: LineEditor) {
    console.screen.remark("attnlab 0.1.0: Swift on live tensors. :help lists the commands, Ctrl-D leaves.")
    if let failure = editor.historyFailure { console.screen.remark("\(failure)") }
  }
}
