import Conversations
import TerminalRendering

/// Rows as comma-separated values (RFC 4180), for spreadsheets.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and what stands there comes from
/// strangers: such a cell gets an apostrophe before it, which makes it text. Control characters are made visible.
enum CSVText {
  private static let titles = ["file", "exercise", "result", "passed", "cases", "mistake", "message"]

  /// Returns the rows of files with a row of titles.
  static func table(of rows: [SubmissionRow]) -> String {
    let cells = rows.map { row in
      [
        row.file, row.exercise ?? "", row.result.rawValue, "\(row.passed)", "\(row.cases)", row.mistake ?? "",
        row.message,
      ]
    }
    return ([titles] + cells).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    var cell = Sanitiser.label(text)
    // Blanks before the sign are skipped by some.
    if let first = cell.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠".contains(first) { cell = "'" + cell }
    let isPlain = cell.allSatisfy { $0 != "\"" && $0 != "," && $0 != ";" && !$0.isNewline }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
