import Reports

/// Why a cell was not compiled.
enum CompileFailure: Error {
  case diagnostics([Diagnostic])
  case interrupted
  /// The compiler itself failed at this line of the cell, counted from 1; nil if it does not say where.
  case compilerCrashed(line: Int?)
  case outOfTime(seconds: Int)
  /// Something of attnlab's own, or of the machine's, is in the way.
  case trouble(NotebookTrouble)
}

extension CompileFailure {
  /// Whether it looks as if the calls that report values were at fault.
  var isFromReports: Bool {
    switch self {
    case .compilerCrashed, .trouble: return true
    case .interrupted, .outOfTime: return false
    case .diagnostics(let diagnostics):
      let marks = ["__builtin_log", "generic parameter 'Value'", "may allow it to escape", "with 'each'", "'Value'"]
      return diagnostics.contains { diagnostic in
        diagnostic.place.isEmpty || marks.contains { diagnostic.message.contains($0) }
      }
    }
  }
}
