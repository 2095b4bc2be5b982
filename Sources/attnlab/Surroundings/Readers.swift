import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where cells come from.
enum Readers {
  /// An editor, where a person sits at a terminal.
  static func editor(_ console: NotebookConsole) -> LineEditor? {
    let surroundings = console.surroundings
    guard surroundings.inputIsTerminal, surroundings.outputIsTerminal else { return nil }
    return LineEditor(historyFile: "\(surroundings.stateFolder)/history", editrc: surroundings.editrc) {
      [weak console] line in
      CellFile.isCommand(line) || console?.guide?.leader.hasFormOfAnswer(line) == true
    }
  }

  /// A reader of standard input.
  static func pipe() -> PlainReader { PlainReader(descriptor: STDIN_FILENO, isCommand: CellFile.isCommand) }

  /// The next cell of a pipe; lines that are no UTF-8 are told and left out.
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

  /// The first lines that a learner sees.
  static func greet(_ console: NotebookConsole, editor: LineEditor) {
    console.screen.remark("attnlab 0.1.0: Swift on live tensors. :help lists the commands, Ctrl-D leaves.")
    if let failure = editor.historyFailure { console.screen.remark("\(failure)") }
  }
}
