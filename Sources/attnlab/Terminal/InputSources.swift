import Conversations
import LineEditing
import Notebooks
import System

/// The sources of cells and of their input, if nobody types cells.
enum InputSources {
  /// Returns a reader of the cells in standard input.
  static func pipe() -> PlainReader { PlainReader(descriptor: Descriptor.input, isCommand: CellFile.isCommand) }

  /// Returns the next cell of a pipe; lines that are not UTF-8 are reported and skipped.
  static func next(from reader: PlainReader) -> String? {
    while true {
      switch reader.readCell(prompt: "", continuation: "") {
      case .cell(let text): return text
      case .notUTF8(let line): Screen.complain("line \(line) is not UTF-8 and was left out")
      case .interrupted: continue
      case .endOfInput: return nil
      }
    }
  }

  /// Answers a cell that asks for input when the cells themselves come from there: there is none, which is
  /// reported once.
  static func noInput(_ screen: Screen) -> () -> InputAnswer {
    var hasReported = false
    return {
      if !hasReported {
        hasReported = true
        screen.show(.remark("Standard input has the cells, so there is no line to read: readLine() is nil."))
      }
      return .endOfInput
    }
  }

  /// Answers a cell that asks for input with lines typed at the terminal.
  static func linesOfTerminal(_ screen: Screen) -> () -> InputAnswer {
    { line(below: screen).map { .line($0) } ?? .endOfInput }
  }

  /// Returns a line that is typed at the terminal, with its end, or that was typed before a page ended; nil at the end
  /// of input.
  static func line(below screen: Screen) -> String? {
    screen.settle()
    defer { screen.learnerHasTyped() }
    let typed = screen.takeTypedAhead()
    guard let end = typed.firstIndex(of: UInt8(ascii: "\n")) else {
      let rest = readLine(strippingNewline: false)
      return typed.isEmpty ? rest : String(decoding: typed, as: UTF8.self) + (rest ?? "")
    }
    screen.putBack(typedAhead: Array(typed[(end + 1)...]))
    return String(decoding: typed[...end], as: UTF8.self)
  }
}
