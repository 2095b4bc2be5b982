import Notebooks
import Reports

/// A trace as lines: every value on its own line, indented by its calls.
struct TraceLines {
  let entries: [TraceEntry]

  /// The lines.
  var lines: [TraceLine] {
    entries.compactMap { entry in
      switch entry {
      case .entered: nil
      case .value(let value, let label, let source, let depth):
        .value(
          NamedValue(
            name: value.name.isEmpty
              ? expression(value.range.startColumn, value.range.endColumn, source) : value.name,
            type: value.type, shape: value.shape, summary: value.listSummary),
          depth: depth, location: "\(short(label)):\(value.range.startLine)")
      case .folded(let count, _, let depth): .fold(turns: count, depth: depth)
      }
    }
  }

  private func short(_ label: String) -> String { String(label.split(separator: " ").last ?? "") }

  /// Returns the label of a value without a name.
  private func expression(_ start: Int, _ end: Int, _ source: String) -> String {
    let words = source.trimmingPrefix("return ")
    return words.count > 40 ? "\(words.prefix(39))…" : String(words)
  }
}
