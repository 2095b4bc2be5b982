internal import Tensors

/// How a value of any type is written for a learner: in one line, and in full.
enum Display {
  /// How many characters a summary may have.
  static let summaryLimit = 200
  /// How many characters a value in full may have.
  static let textLimit = 20_000
  /// How many elements of a collection, and how many levels of nesting, are looked at.
  static let elementLimit = 100, depthLimit = 6

  /// The shape of a tensor, nil for any other value.
  static func shape(of value: Any) -> [Int]? { (value as? Tensor)?.shape }

  /// Whether a value is an instance of a class, or begins with one.
  static func isInstance(_ value: Any) -> Bool {
    if Swift.type(of: value) is AnyObject.Type { return true }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .collection || mirror.displayStyle == .optional else { return false }
    return mirror.children.first.map { Swift.type(of: $0.value) is AnyObject.Type } ?? false
  }

  /// The value in one line.
  static func summary(of value: Any) -> String {
    if let tensor = value as? Tensor { return tensor.summary }
    var writer = ValueWriter(limit: summaryLimit)
    writer.write(value, depth: 0)
    return String(writer.text.map { $0.isNewline ? "⏎" : $0 })
  }

  /// The value in as many lines as it takes, none wider than `width` if that can be had.
  static func text(of value: Any, width: Int) -> String {
    if let tensor = value as? Tensor { return tensor.description(width: width) }
    if let string = value as? String { return ValueWriter.quoted(string, limit: textLimit) }
    var writer = ValueWriter(limit: textLimit)
    writer.write(value, depth: 0)
    guard writer.text.count > width, let lines = fields(of: value, width: width) else { return writer.text }
    return lines
  }

  /// A value with stored properties in a line for each, nil if it has none or describes itself.
  private static func fields(of value: Any, width: Int) -> String? {
    let mirror = Mirror(reflecting: value)
    let describesItself = value is any CustomStringConvertible || value is any CustomDebugStringConvertible
    guard [.struct, .class, .tuple].contains(mirror.displayStyle), !describesItself, InlineArrayValue(value) == nil,
      !mirror.storedProperties.isEmpty
    else {
      return nil
    }
    let name = mirror.displayStyle == .tuple ? "" : TypeName.of(type(of: value))
    let lines = mirror.storedProperties.prefix(elementLimit).map { child -> String in
      var writer = ValueWriter(limit: summaryLimit)
      writer.write(child.value, depth: 1)
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : "\($0): " } ?? ""
      let line = "  " + label + writer.text.map { $0.isNewline ? "⏎" : $0 }
      return line.count <= width ? line : line.prefix(max(1, width - 1)) + "…"
    }
    return (["\(name)("] + lines + [")"]).joined(separator: "\n")
  }
}

/// Writes values up to a limit, however large or deeply nested they are.
///
/// A type's own description is used if it has one. Collections are walked rather than described, so that an array
/// of a million numbers costs a hundred.
struct ValueWriter {
  /// What has been written.
  private(set) var text = ""
  private let limit: Int

  /// A writer that stops after `limit` characters.
  init(limit: Int) { self.limit = limit }

  /// A string as a literal, cut after `limit` characters.
  static func quoted(_ string: String, limit: Int) -> String {
    string.count <= limit ? string.debugDescription : String(string.prefix(limit)).debugDescription + "…"
  }

  /// Writes one value.
  mutating func write(_ value: Any, depth: Int) {
    guard text.count < limit else { return cut() }
    guard depth < Display.depthLimit else { return add("…") }
    switch value {
    case let tensor as Tensor: return add("Tensor \(tensor.summary)")
    case let string as String: return add(Self.quoted(string, limit: max(1, limit - text.count)))
    case let number as any BinaryInteger: return add(String(describing: number))
    case let flag as Bool: return add(flag ? "true" : "false")
    case is any BinaryFloatingPoint, is Character, is Substring: return add(plain(value))
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .collection?: return list(mirror, open: "[", close: "]", empty: "[]", depth: depth)
    case .set?: return list(mirror, open: "[", close: "]", empty: "[]", depth: depth)
    case .dictionary?: return dictionary(mirror, depth: depth)
    case .optional?:
      guard let wrapped = mirror.children.first else { return add("nil") }
      return write(wrapped.value, depth: depth)
    case .tuple?: return fields(mirror, name: "", depth: depth)
    case nil: return add(TypeName.of(type(of: value)) == "\(value)" ? "\(value)" : plain(value))
    default: break
    }
    if value is any CustomStringConvertible || value is any CustomDebugStringConvertible { return add(plain(value)) }
    switch mirror.displayStyle {
    case .enum?: enumeration(value, mirror, depth: depth)
    case .struct? where InlineArrayValue(value) != nil:
      list(Mirror(reflecting: InlineArrayValue(value)!.elements), open: "[", close: "]", empty: "[]", depth: depth)
    case .struct?, .class?: fields(mirror, name: TypeName.of(type(of: value)), depth: depth)
    default: add(plain(value))
    }
  }

  private func plain(_ value: Any) -> String {
    if let character = value as? Character { return String(character).debugDescription }
    if let part = value as? Substring { return Self.quoted(String(part), limit: limit) }
    return String(describing: value)
  }

  private mutating func add(_ more: String) {
    let room = limit - text.count
    guard room > 0 else { return cut() }
    text += more.count <= room ? more : String(more.prefix(max(0, room - 1))) + "…"
  }

  /// Says that something was left out, if the text ended just at the limit.
  private mutating func cut() {
    if !text.hasSuffix("…") { text = String(text.prefix(max(0, limit - 1))) + "…" }
  }

  private mutating func list(_ mirror: Mirror, open: String, close: String, empty: String, depth: Int) {
    guard !mirror.children.isEmpty else { return add(empty) }
    add(open)
    for (index, child) in mirror.children.enumerated() {
      if index > 0 { add(", ") }
      guard index < Display.elementLimit, text.count < limit else {
        add("… \(mirror.children.count - index) more")
        break
      }
      write(child.value, depth: depth + 1)
    }
    add(close)
  }

  private mutating func dictionary(_ mirror: Mirror, depth: Int) {
    guard !mirror.children.isEmpty else { return add("[:]") }
    // A dictionary has no order; written by key, the same one always reads the same.
    var entries: [(key: String, value: Any)] = []
    for child in mirror.children.prefix(1000) {
      let pair = Array(Mirror(reflecting: child.value).children)
      guard pair.count == 2 else { continue }
      var key = ValueWriter(limit: Display.summaryLimit)
      key.write(pair[0].value, depth: depth + 1)
      entries.append((key.text, pair[1].value))
    }
    entries.sort { $0.key < $1.key }
    add("[")
    for (index, entry) in entries.enumerated() {
      if index > 0 { add(", ") }
      guard index < Display.elementLimit, text.count < limit else {
        add("… \(mirror.children.count - index) more")
        break
      }
      add("\(entry.key): ")
      write(entry.value, depth: depth + 1)
    }
    add("]")
  }

  private mutating func fields(_ mirror: Mirror, name: String, depth: Int) {
    add("\(name)(")
    for (index, child) in mirror.storedProperties.enumerated() {
      if index > 0 { add(", ") }
      guard index < Display.elementLimit, text.count < limit else {
        add("…")
        break
      }
      if let label = child.label, !label.hasPrefix(".") { add("\(label): ") }
      write(child.value, depth: depth + 1)
    }
    add(")")
  }

  private mutating func enumeration(_ value: Any, _ mirror: Mirror, depth: Int) {
    guard let child = mirror.children.first else { return add("\(value)") }
    add(child.label ?? "")
    let payload = Mirror(reflecting: child.value)
    if payload.displayStyle == .tuple { return fields(payload, name: "", depth: depth) }
    add("(")
    write(child.value, depth: depth + 1)
    add(")")
  }
}
