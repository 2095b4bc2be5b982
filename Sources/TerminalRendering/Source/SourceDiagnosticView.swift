import Reports

/// A diagnostic as drawn: headline, source with a caret, evidence, notes, one next step.
///
///     error: the inner sizes of matmul differ: 4 and 3
///       cell 7, line 2
///     2 │ let scores = matmul(queries, keys)
///       │              ^~~~~~
///       queries  [3, 4]
///       keys     [3, 4]
///     next: matmul(queries, keys.transposed())
public struct SourceDiagnosticView: TerminalView {
  /// The diagnostic.
  public var diagnostic: SourceDiagnostic

  /// Creates a view of a diagnostic.
  public init(_ diagnostic: SourceDiagnostic) { self.diagnostic = diagnostic }

  /// Returns the lines, the headline first and the next step last.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let width = canvas.width
    let ink = Self.ink(of: diagnostic.severity)
    var lines = headed(
      diagnostic.severity.rawValue, diagnostic.headline, style: Style(ink: ink, .bold), textStyle: .bold,
      width: canvas.proseWidth)
    if let excerpt = diagnostic.excerpt { lines += SourceExcerptView(excerpt, ink: ink).lines(on: canvas) }
    lines += evidence(width: width)
    for note in diagnostic.notes {
      lines += headed("note", note.message, style: Style(ink: .cyan, .bold), width: canvas.proseWidth)
      if let excerpt = note.excerpt { lines += SourceExcerptView(excerpt, ink: .cyan).lines(on: canvas) }
    }
    if let step = diagnostic.nextStep {
      lines += headed("next", step, style: Style(ink: .green, .bold), width: canvas.proseWidth)
    }
    return lines
  }

  private static func ink(of severity: Severity) -> Colour {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func headed(
    _ word: String, _ message: String, style: Style, textStyle: Style = .plain, width: Int
  ) -> [StyledText] {
    let text = StyledText(TabStops.expanded(message), textStyle)
    return (StyledText(word + ":", style) + " " + text).wrapped(to: width)
  }

  private func evidence(width: Int) -> [StyledText] {
    let names = diagnostic.evidence.map { StyledText(Sanitiser.label($0.name)) }
    let column = min(names.map(\.width).max() ?? 0, width / 3)
    return zip(diagnostic.evidence, names).flatMap { row, name -> [StyledText] in
      let head = "  " + name.fitted(to: column) + "  "
      let hanging = StyledText(String(repeating: " ", count: head.width))
      let text = StyledText(TabStops.expanded(row.text)).wrapped(to: width - head.width)
      guard let first = text.first else { return [head.withoutTrailingSpaces] }
      return [head + first] + text.dropFirst().map { hanging + $0 }
    }
  }
}
