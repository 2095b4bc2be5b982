import Reports
import Tensors

/// Writes values in Swift's notation, up to a limit.
struct ValueWriter {
  /// What has been written.
  private(set) var text = ""
  private let limit: Int

  /// Creates a writer that stops after `limit` characters.
  init(limit: Int) { self.limit = limit }

  /// Returns a string as a literal, cut after `limit` characters.
  static func quoted(_ string: String, isCut: Bool, limit: Int) -> String {
    isCut || string.count > limit ? String(string.prefix(limit)).debugDescription + "…" : string.debugDescription
  }

  /// Writes one value.
  mutating func write(_ value: ReportedValue) {
    guard text.count < limit else { return cut() }
    switch value {
    case .tensor(let report): add("Tensor \(TensorLayout(report).summary)")
    case .boolean(let flag): add(flag ? "true" : "false")
    case .text(let text, let isCut): add(text, isCut: isCut)
    case .string(let string, let isCut):
      add(Self.quoted(string, isCut: isCut, limit: max(1, limit - text.count)))
    case .list(let elements, let count): list(elements, count: count)
    case .dictionary(let entries, let count): dictionary(entries, count: count)
    case .record(let parts), .enumerationCase(let parts): fields(parts)
    case .wrapped(let value): write(value)
    case .tooDeep: add("…")
    }
  }

  private mutating func add(_ more: String, isCut: Bool = false) {
    let room = limit - text.count
    guard room > 0 else { return cut() }
    text += more.count <= room && !isCut ? more : String(more.prefix(max(0, room - 1))) + "…"
  }

  /// Marks that something was left out, if the text ended just at the limit.
  private mutating func cut() {
    if !text.hasSuffix("…") { text = String(text.prefix(max(0, limit - 1))) + "…" }
  }

  private mutating func list(_ elements: [ReportedValue], count: Int) {
    add("[")
    items(elements, count: count) { $0.write($1) }
    add("]")
  }

  private mutating func dictionary(_ entries: [ReportedValue.Entry], count: Int) {
    guard count > 0 else { return add("[:]") }
    add("[")
    items(entries, count: count) {
      $0.add("\($1.key): ")
      $0.write($1.value)
    }
    add("]")
  }

  /// Writes the items of a collection, and the number of those that are left out.
  private mutating func items<Item>(_ items: [Item], count: Int, write: (inout ValueWriter, Item) -> Void) {
    for index in 0..<max(count, 0) {
      if index > 0 { add(", ") }
      guard index < items.count, text.count < limit else { return add("… \(count - index) more") }
      write(&self, items[index])
    }
  }

  private mutating func fields(_ record: ReportedValue.Parts) {
    add("\(record.name)(")
    for index in 0..<max(record.count, 0) {
      if index > 0 { add(", ") }
      guard index < record.parts.count, text.count < limit else {
        add("…")
        break
      }
      let part = record.parts[index]
      if let name = part.name { add("\(name): ") }
      write(part.value)
    }
    add(")")
  }
}
