internal import Reports

/// The key of a dictionary in Swift's notation, by which entries are put in order.
enum KeyText {
  /// Returns the text of a key, cut after `limit` characters.
  static func of(_ key: ReportedValue, limit: Int) -> String {
    let text = text(key)
    return text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  private static func text(_ value: ReportedValue) -> String {
    switch value {
    case .tensor(let report): "Tensor \(report.shape)"
    case .boolean(let flag): "\(flag)"
    case .text(let text, let isCut): isCut ? text + "…" : text
    case .string(let text, let isCut): text.debugDescription + (isCut ? "…" : "")
    case .list(let elements, let count): "[\(joined(elements.map(text), of: count))]"
    case .dictionary(let entries, let count):
      entries.isEmpty ? "[:]" : "[\(joined(entries.map { "\($0.key): \(text($0.value))" }, of: count))]"
    case .record(let parts), .enumerationCase(let parts):
      "\(parts.name)(\(joined(parts.parts.map { ($0.name.map { "\($0): " } ?? "") + text($0.value) }, of: parts.count)))"
    case .wrapped(let value): text(value)
    case .tooDeep: "…"
    }
  }

  private static func joined(_ texts: [String], of count: Int) -> String {
    (texts + (texts.count < count ? ["…"] : [])).joined(separator: ", ")
  }
}
