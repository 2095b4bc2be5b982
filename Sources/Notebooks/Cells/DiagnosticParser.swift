import Reports

/// Reads diagnostics as the compiler writes them in its `llvm` style.
struct DiagnosticParser {
  /// The name that a learner knows for each module of a cell.
  var labels: [String: String]

  /// Returns the diagnostics in `output`, notes with what they belong to.
  func parse(_ output: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var quoted: [Substring] = []
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      // A line above a caret is quoted, whatever it looks like.
      let isQuoted = lines.indices.contains(number + 1) && Self.isCaret(lines[number + 1])
      if !isQuoted, let diagnostic = header(line) {
        Self.finish(&found, quoted)
        quoted = []
        if diagnostic.severity == .note, !found.isEmpty {
          found[found.count - 1].notes.append(diagnostic)
        } else {
          found.append(diagnostic)
        }
      } else {
        quoted.append(line)
      }
    }
    Self.finish(&found, quoted)
    return found.map(withoutDeclarations)
  }

  private static func isCaret(_ line: Substring) -> Bool {
    line.contains("^") && line.allSatisfy { " \t^~".contains($0) }
  }

  /// Returns a diagnostic without the place of an unavailable declaration that isn't the learner's: all of it that helps
  /// is in the message.
  private func withoutDeclarations(_ diagnostic: Diagnostic) -> Diagnostic {
    var shown = diagnostic
    shown.notes.removeAll {
      $0.message.hasSuffix("has been explicitly marked unavailable here") && !labels.values.contains($0.place)
    }
    return shown
  }

  private func header(_ line: Substring) -> Diagnostic? {
    for severity in [Severity.error, .warning, .note] {
      guard let mark = line.firstRange(of: ": \(severity.rawValue): ") ?? prefix(line, severity) else { continue }
      let place = line[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      let (message, name) = Self.parted(line[mark.upperBound...])
      var diagnostic = Diagnostic(severity: severity, message: plain(message), name: name)
      if place.count >= 3, let row = Int(place[place.count - 2]), let column = Int(place[place.count - 1]) {
        // What the compiler itself has written has no place that a learner could look at.
        if place[0].hasPrefix("Cell_") { return diagnostic }
        (diagnostic.place, diagnostic.line) = named(place.dropLast(2).joined(separator: ":"), row)
        diagnostic.column = column
      }
      return diagnostic
    }
    return nil
  }

  /// Returns a message and the name in brackets behind it: `cannot find 'x' in scope [cannot_find_in_scope]`.
  static func parted(_ text: Substring) -> (message: String, name: String) {
    guard let match = text.wholeMatch(of: /(.*?) \[(\w+)\]( \[#?[\w-]+\])?/) else { return (String(text), "") }
    return (String(match.1), String(match.2))
  }

  /// Returns the name of the cell whose file this is, if it is one; the lines before the learner's don't count.
  private func named(_ path: String, _ line: Int) -> (String, Int) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard path.hasPrefix("/"), file.hasSuffix(".swift"), let label = labels[String(file.dropLast(6))] else {
      return (path, line)
    }
    return line > OwnPlaces.linesBefore ? (label, line - OwnPlaces.linesBefore) : (OwnPlaces.rest, line)
  }

  private func prefix(_ line: Substring, _ severity: Severity) -> Range<Substring.Index>? {
    let start = "\(severity.rawValue): "
    guard line.hasPrefix(start) else { return nil }
    return line.startIndex..<line.index(line.startIndex, offsetBy: start.count)
  }

  /// Completes the newest diagnostic by the lines that quote its source.
  private static func finish(_ found: inout [Diagnostic], _ quoted: [Substring]) {
    guard let last = found.indices.last, let line = quoted.first else { return }
    let isNote = !found[last].notes.isEmpty
    let caret = quoted.count > 1 ? quoted[1] : ""
    guard caret.contains("^") else {
      // Below a line that is not ASCII the compiler draws nothing.
      if isNote {
        quote(line, in: &found[last].notes[found[last].notes.count - 1])
      } else {
        quote(line, in: &found[last])
      }
      return
    }
    let marks = caret.drop { $0 == " " || $0 == "\t" }
    let fix = quoted.count > 2 ? quoted[2].trimmingPrefix(while: { $0 == " " || $0 == "\t" }) : ""
    func complete(_ diagnostic: inout Diagnostic) {
      diagnostic.sourceLine = String(quoted[0])
      diagnostic.length = max(
        1, marks.drop { $0 == "~" && !marks.hasPrefix("^") }.prefix { $0 == "^" || $0 == "~" }.count)
      if !fix.isEmpty { diagnostic.fix = String(fix) }
    }
    if isNote {
      complete(&found[last].notes[found[last].notes.count - 1])
    } else {
      complete(&found[last])
    }
  }

  /// Gives a diagnostic its line, and marks the word at its column.
  private static func quote(_ line: Substring, in diagnostic: inout Diagnostic) {
    guard diagnostic.line > 0, line.utf8.count >= diagnostic.column, diagnostic.column > 0 else { return }
    diagnostic.sourceLine = String(line)
    let rest = Substring(line.utf8.dropFirst(diagnostic.column - 1))
    diagnostic.length = max(1, rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.utf8.count)
  }

  /// Returns the message without the names of the machinery: `Cell_7.Point` is `Point`.
  func plain(_ message: String) -> String {
    message.replacing(/'?Cell_\d+'?\.?/) { match in
      let name = match.output.filter { $0 != "'" && $0 != "." }
      if match.output.hasSuffix(".") { return match.output.hasPrefix("'") ? "'" : "" }
      return labels[String(name)] ?? "an earlier cell"
    }
  }
}
