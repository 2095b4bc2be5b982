import Reports

/// Any document except a cell's running output, as drawn.
public struct DocumentView: TerminalView {
  /// The document.
  public var document: Document

  /// Creates a view of a document.
  public init(_ document: Document) { self.document = document }

  /// Returns the lines; none for output, which is shown as it arrives.
  public func lines(on canvas: Canvas) -> [StyledText] {
    switch document {
    case .markdown(let text): MarkdownView(Sanitiser.visible(text)).lines(on: canvas)
    case .remark(let text): remark(text, on: canvas)
    case .sentence(let text): StyledText(Sanitiser.visible(text)).wrapped(to: canvas.proseWidth)
    case .lines(let lines): lines.map { StyledText(Sanitiser.label($0)) }
    case .quotation(let lines): lines.map { ("  " + StyledText(Sanitiser.label($0))).elided(to: canvas.width) }
    case .space: [StyledText()]
    case .table(let table): self.table(table).lines(on: canvas)
    case .output: []
    case .picture(let picture): PictureView(picture).lines(on: canvas)
    case .values(let values): ValueListView(values).lines(on: canvas)
    case .named(let value): named(value, on: canvas)
    case .result(let value): lines(of: value, width: canvas.width)
    case .trace(let entries): TraceView(entries).lines(on: canvas)
    case .message(let message): SourceDiagnosticView(message).lines(on: canvas)
    case .comparison(let sides):
      TensorComparisonView(yours: sides.yours, expected: sides.expected, axes: sides.axes).lines(on: canvas)
    case .sources(let sources): SourcesView(sources).lines(on: canvas)
    case .difference(let recorded, let shown): DiffView(recorded: recorded, got: shown).lines(on: canvas)
    }
  }

  /// Returns the lines as passages: those of a text, a table and a picture, and one of anything else.
  public func passages(on canvas: Canvas) -> [Passage] {
    switch document {
    case .markdown(let text): return MarkdownView(Sanitiser.visible(text)).passages(on: canvas)
    case .remark(let text):
      return MarkdownView(Sanitiser.visible(text)).passages(on: canvas).map { passage in
        var passage = passage
        passage.lines = faint(passage.lines, on: canvas)
        return passage
      }
    case .space: return [.blank]
    case .table(let table): return self.table(table).passages(on: canvas)
    case .picture(let picture): return PictureView(picture).passages(on: canvas)
    default:
      let lines = lines(on: canvas)
      // What renders as an empty text isn't shown at all.
      return lines.count == 1 && lines[0].isEmpty || lines.isEmpty ? [] : [.text(lines)]
    }
  }

  private func remark(_ text: String, on canvas: Canvas) -> [StyledText] {
    faint(MarkdownView(Sanitiser.visible(text)).lines(on: canvas), on: canvas)
  }

  private func faint(_ lines: [StyledText], on canvas: Canvas) -> [StyledText] {
    canvas.depth == .none ? lines : lines.map { StyledText($0.rendered(for: .none), .faint) }
  }

  /// Returns the name with the first line of the value, and the others below.
  private func named(_ value: NamedValue, on canvas: Canvas) -> [StyledText] {
    let lines = lines(of: value, width: canvas.width - 4)
    return lines.prefix(1).map { "  " + StyledText(Sanitiser.label(value.name)) + "  " + $0 }
      + lines.dropFirst().map { "    " + $0 }
  }

  private func lines(of value: NamedValue, width: Int) -> [StyledText] {
    let text = ValueText(value.value).text(width: width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(String($0)) }
  }

  private func table(_ table: TextTable) -> Table {
    let rows = table.rows.map { row in row.map { StyledText($0.text, Style($0.emphasis)) } }
    let columns = [Table.Column](repeating: Table.Column(), count: rows.map(\.count).max() ?? 0)
    return Table(columns: columns, rows: rows)
  }
}

extension Style {
  fileprivate init(_ emphasis: TextTable.Cell.Emphasis) {
    switch emphasis {
    case .plain: self = .plain
    case .strong: self = .bold
    case .faint: self = .faint
    }
  }
}
