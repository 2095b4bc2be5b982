import Reports

/// Says of some of the compiler's diagnostics what they mean in a notebook.
struct DiagnosticExplanation {
  /// The cells that declare a type of this name, the oldest first.
  let declarers: (String) -> [String]

  /// Returns the diagnostics, with a note if the compiler's own words would mislead.
  func explained(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var own = diagnostic
      if diagnostic.message.contains("prevents automatic synthesis") { own.notes = [] }
      if let note = note(on: diagnostic.message) {
        own.notes.append(
          Diagnostic(
            severity: .note, message: note, place: "", line: 0, column: 0, length: 0, sourceLine: "", fix: nil,
            notes: []))
      }
      return own
    }
  }

  private func note(on message: String) -> String? {
    if message.contains("'main' attribute cannot be used in a module that contains top-level code") {
      return "@main names where a program begins, and a cell begins at its first line: leave it out, and call the "
        + "type's main() yourself"
    }
    if message.contains("prevents automatic synthesis") {
      return
        "the compiler writes the members of a conformance only in the cell that declares the type: add it there and "
        + "run that cell again, or write the members here"
    }
    if message.hasPrefix("cannot convert value of type 'Tensor' to ") {
      let number = message.firstMatch(of: /(?:specified|expected condition|expected argument) type '(Bool|Int)'/)
      if let number { return "a tensor of one number gives it as a plain one with item(\(number.1).self)" }
    }
    if let number = message.wholeMatch(
      of: /cannot convert value of type '(Double|Int)' to expected argument type '(Tensor|Float)'/)
    {
      let tensor = number.2 == "Tensor" ? ", or Tensor(…) for a tensor" : ""
      return "write Float(…) around the \(number.1) for a plain number\(tensor)"
    }
    for match in message.matches(of: /'(?:any |some )?(\w+)'/) {
      let cells = declarers(String(match.1))
      guard let newest = cells.last, cells.count > 1 else { continue }
      let others = cells.dropLast().joined(separator: ", ")
      return "the \(match.1) of \(newest) and the \(match.1) of \(others) are two types: what was declared before "
        + "\(newest) still means the older one, and has to run again to mean the new one"
    }
    return nil
  }
}
