import Reports
import TerminalRendering

extension NamedValue {
  /// The value in one line, as a list of variables shows it.
  public var summary: String { ValueText(value).summary }
  /// The value in full, as a terminal of 80 columns shows it.
  public var text: String { ValueText(value).text(width: 80) }
}
