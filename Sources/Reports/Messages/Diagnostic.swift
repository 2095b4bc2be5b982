/// The compiler's message about a cell or a file, on the learner's own lines.
public struct Diagnostic: Hashable, Codable, Sendable {
  /// The severity.
  public var severity: Severity
  /// The compiler's message, without the names of the machinery.
  public var message: String
  /// The name of the cell or file that it is about; empty if it is about none.
  public var place: String
  /// The line and column, counted from 1; 0 if there is none. Columns count bytes of UTF-8.
  public var line: Int, column: Int
  /// The number of columns that are marked.
  public var length: Int
  /// The line of source as the compiler quotes it.
  public var sourceLine: String
  /// The compiler's replacement for the marked text, if it is sure.
  public var fix: String?
  /// The notes that belong to it.
  public var notes: [Diagnostic]
  /// The compiler's own name for this kind of diagnostic; empty if it gives none.
  public var name: String

  /// Creates a message; by default one without a place.
  public init(
    severity: Severity, message: String, place: String = "", line: Int = 0, column: Int = 0, length: Int = 1,
    sourceLine: String = "", fix: String? = nil, notes: [Diagnostic] = [], name: String = ""
  ) {
    self.severity = severity
    self.message = message
    self.place = place
    self.line = line
    self.column = column
    self.length = length
    self.sourceLine = sourceLine
    self.fix = fix
    self.notes = notes
    self.name = name
  }
}
