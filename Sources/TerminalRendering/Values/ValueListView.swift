import Reports

/// Values in aligned columns: name, type, shape, and as much of the summary as fits.
///
///     queries  Tensor  [3, 4]  0.12 -0.50 1.33 …
///     scale    Float           0.5
public struct ValueListView: TerminalView {
  /// The values, in the order shown.
  public var entries: [NamedValue]

  /// Creates a list.
  public init(_ entries: [NamedValue]) { self.entries = entries }

  /// Returns a line for each value.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let hasShapes = entries.contains { $0.shape != nil }
    let rows = entries.map { entry in
      [StyledText(entry.name, .bold), StyledText(entry.type, Style(ink: .cyan))]
        + (hasShapes ? [StyledText(entry.shape.map { "\($0)" } ?? "")] : []) + [
          StyledText(ValueText(entry.value).summary, .faint)
        ]
    }
    let columns = [Table.Column](repeating: Table.Column(elides: true), count: hasShapes ? 4 : 3)
    return Table(columns: columns, rows: rows).lines(on: canvas)
  }
}
