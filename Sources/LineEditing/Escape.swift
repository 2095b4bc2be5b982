/// The control sequences that the editor itself writes.
enum Escape {
  static let bracketedPasteOn = "\u{1b}[?2004h"
  static let bracketedPasteOff = "\u{1b}[?2004l"
  /// Clears the row and everything below it. From the screen's first column, tmux would keep what `J` clears
  /// and show it again when the window becomes wider.
  static let clearFromRow = "\r\u{1b}[2K\u{1b}[C\u{1b}[J\r"
  static let askForCursor = "\u{1b}[6n"
  static let clearAll = "\u{1b}[H\u{1b}[2J"

  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1b}[\(rows)A" : "" }
  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1b}[\(columns)C" : "" }
  static func vertical(_ rows: Int) -> String { up(-rows) + down(rows) }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1b}[\(rows)B" : "" }
}
