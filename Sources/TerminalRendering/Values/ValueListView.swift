import Reports

/// Values in aligned columns: name, type, shape, and as much of the summary as fits. A tensor's type of numbers stands
/// beside its shape, unless it is the usual one.
///
///     queries  Tensor  [3, 4]     0.12 -0.50 1.33 …
///     ids      Tensor  [2] int32  7 5
///     scale    Float              0.5
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
        + (hasShapes ? [StyledText(Self.shape(entry.value))] : []) + [
          StyledText(ValueText(entry.value).summary, .faint)
        ]
    }
    let columns = [Table.Column](repeating: Table.Column(elides: true), count: hasShapes ? 4 : 3)
    return Table(columns: columns, rows: rows).lines(on: canvas)
  }
  /// Returns what stands in the column of shapes: that of a tensor, with its type if that isn't the usual one.
  private static func shape(_ value: ReportedValue?) -> String {
    guard case .tensor(let report) = value else { return "" }
    return "\(report.shape)" + (report.type == .float32 ? "" : " \(report.type)")
  }
}
