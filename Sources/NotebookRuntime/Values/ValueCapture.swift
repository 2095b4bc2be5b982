internal import Reports
internal import Tensors

/// Makes data of a value of any type, however large or deeply nested it is.
///
/// A type's own description is used if it has one. Collections are walked rather than described, so that an array
/// of a million numbers costs a hundred. It goes as far as a display of the value with `limit` characters does.
struct ValueCapture {
  /// The characters of a value in full, and of one in a line.
  static let fullLimit = 20_000, lineLimit = 200
  /// How many elements of a collection, and how many levels of nesting, are looked at.
  static let elementLimit = 100, depthLimit = 6
  /// How many entries of a dictionary are put in order.
  private static let orderedEntries = 1000

  private var leftOut = TensorDigest()
  private let isWhole: Bool
  private let digests: Bool
  /// How many characters may be written.
  private var limit: Int
  /// How many characters a display has at least by now.
  private var written = 0
  /// How many more elements of tensors may be sent.
  private var elementsLeft = TensorReport.mostElements

  private init(limit: Int, isWhole: Bool, digests: Bool) {
    (self.limit, self.isWhole, self.digests) = (limit, isWhole, digests)
  }

  /// Returns a value as a display in full needs it.
  static func full(_ value: Any) -> ReportedValue {
    var capture = ValueCapture(limit: fullLimit, isWhole: true, digests: false)
    return capture.root(value)
  }

  /// Returns a value as a display in one line needs it.
  static func line(_ value: Any) -> ReportedValue {
    var capture = ValueCapture(limit: lineLimit, isWhole: false, digests: false)
    return capture.root(value)
  }

  /// Returns a value as a display in full needs it, with a digest of the rest, for comparison with a later one.
  static func noted(_ value: Any) -> CapturedValue {
    var capture = ValueCapture(limit: fullLimit, isWhole: true, digests: true)
    let found = capture.root(value)
    return CapturedValue(found, leftOut: capture.leftOut)
  }

  // MARK: - Any value

  /// Returns the whole value. In full, each part of it has a line of its own, and is not cut because of those before it.
  private mutating func root(_ value: Any) -> ReportedValue {
    if let tensor = value as? Tensor { return report(tensor, isRoot: true) }
    let mirror = Mirror(reflecting: value)
    guard isWhole, [.struct, .class, .tuple].contains(mirror.displayStyle), InlineArrayValue(value) == nil else {
      return capture(value, depth: 0)
    }
    if let plain = plain(value, mirror) { return note(plain) }
    let name = mirror.displayStyle == .tuple ? "" : TypeName.of(type(of: value))
    return .record(parts(mirror.storedProperties, name: name, depth: 0, leastEach: Self.lineLimit))
  }

  private mutating func capture(_ value: Any, depth: Int) -> ReportedValue {
    guard depth < Self.depthLimit else { return .tooDeep }
    if let tensor = value as? Tensor { return report(tensor, isRoot: false) }
    let mirror = Mirror(reflecting: value)
    if let plain = plain(value, mirror) { return note(plain) }
    switch mirror.displayStyle {
    case .collection?, .set?: return list(mirror, depth: depth)
    case .dictionary?: return dictionary(mirror, depth: depth)
    case .optional?:
      guard let wrapped = mirror.children.first else { return note(.text("nil", isCut: false)) }
      let inner = capture(wrapped.value, depth: depth)
      if case .wrapped = inner { return inner }
      return .wrapped(inner)
    case .tuple?: return .record(parts(mirror.storedProperties, name: "", depth: depth))
    case .enum?: return enumerationCase(mirror, depth: depth)
    default:
      if let elements = InlineArrayValue(value)?.elements {
        return list(Mirror(reflecting: elements), depth: depth)
      }
      return .record(parts(mirror.storedProperties, name: TypeName.of(type(of: value)), depth: depth))
    }
  }

  /// Returns the value as a text, if it is one, or describes itself.
  private func plain(_ value: Any, _ mirror: Mirror) -> ReportedValue? {
    switch value {
    case let string as String: return .string(string, isCut: false)
    case let number as any BinaryInteger: return .text(String(describing: number), isCut: false)
    case let flag as Bool: return .boolean(flag)
    case let number as any BinaryFloatingPoint: return .text(String(describing: number), isCut: false)
    case let character as Character: return .text(String(character).debugDescription, isCut: false)
    case let part as Substring: return .string(String(part), isCut: false)
    default: break
    }
    switch mirror.displayStyle {
    case .collection?, .set?, .dictionary?, .optional?, .tuple?: return nil
    case .enum? where mirror.children.isEmpty: return .text(String(describing: value), isCut: false)
    case .enum?, .struct?, .class?:
      let describesItself = value is any CustomStringConvertible || value is any CustomDebugStringConvertible
      return describesItself ? .text(String(describing: value), isCut: false) : nil
    default: return .text(String(describing: value), isCut: false)
    }
  }

  /// Counts the characters of a text, and cuts it where a display of it is cut at the latest.
  private mutating func note(_ text: ReportedValue) -> ReportedValue {
    let room = max(1, limit - written)
    switch text {
    case .boolean(let flag): written += flag ? 4 : 5
    case .text(let text, _):
      written += text.count
      if text.count > room { return .text(String(text.prefix(room)), isCut: true) }
    case .string(let text, _):
      written += text.count
      if text.count > room { return .string(String(text.prefix(room)), isCut: true) }
    default: break
    }
    return text
  }

  // MARK: - Tensors

  private mutating func report(_ tensor: Tensor, isRoot: Bool) -> ReportedValue {
    written += "Tensor ".count
    let runs: [Range<Int>]
    if isWhole, tensor.size <= elementsLeft {
      runs = tensor.size == 0 ? [] : [0..<tensor.size]
      elementsLeft -= tensor.size
    } else {
      runs =
        isRoot && isWhole
        ? TensorLayout.shownElements(of: tensor.shape) : TensorLayout.summaryElements(of: tensor.shape)
      if digests { leftOut.add(tensor) }
    }
    let report = TensorReport(
      shape: tensor.shape, type: tensor.dtype.elementType,
      runs: runs.map { .init(start: $0.lowerBound, elements: tensor.asDoubles($0)) })
    return report.map { .tensor($0) } ?? .text(tensor.summary, isCut: false)
  }

  // MARK: - Values with parts

  private mutating func list(_ mirror: Mirror, depth: Int) -> ReportedValue {
    var elements: [ReportedValue] = []
    written += 1
    for child in mirror.children {
      if !elements.isEmpty { written += 2 }
      guard elements.count < Self.elementLimit, written < limit else { break }
      elements.append(capture(child.value, depth: depth + 1))
    }
    written += 1
    return .list(elements, count: mirror.children.count)
  }

  private mutating func dictionary(_ mirror: Mirror, depth: Int) -> ReportedValue {
    // A dictionary has no order; reported by key, the same one always reads the same.
    var pairs: [(key: String, value: Any)] = []
    for child in mirror.children.prefix(Self.orderedEntries) {
      let pair = Array(Mirror(reflecting: child.value).children)
      guard pair.count == 2 else { continue }
      var key = ValueCapture(limit: Self.lineLimit, isWhole: false, digests: false)
      pairs.append((KeyText.of(key.capture(pair[0].value, depth: depth + 1), limit: Self.lineLimit), pair[1].value))
    }
    pairs.sort { $0.key < $1.key }
    var entries: [ReportedValue.Entry] = []
    written += 1
    for (key, value) in pairs {
      if !entries.isEmpty { written += 2 }
      guard entries.count < Self.elementLimit, written < limit else { break }
      written += key.count + 2
      entries.append(ReportedValue.Entry(key: key, value: capture(value, depth: depth + 1)))
    }
    written += 1
    return .dictionary(entries, count: mirror.children.count)
  }

  private mutating func parts(
    _ children: [Mirror.Child], name: String, depth: Int, leastEach: Int = 0
  ) -> ReportedValue.Parts {
    var parts: [ReportedValue.Parts.Part] = []
    written += name.count + 1
    let usual = limit
    for child in children.prefix(Self.elementLimit) {
      if !parts.isEmpty { written += 2 }
      guard written < usual || leastEach > 0 else { break }
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 }
      if let label { written += label.count + 2 }
      limit = max(usual, written + leastEach)
      parts.append(.init(name: label, value: capture(child.value, depth: depth + 1)))
    }
    limit = usual
    written += 1
    return ReportedValue.Parts(name: name, parts: parts, count: children.count)
  }

  private mutating func enumerationCase(_ mirror: Mirror, depth: Int) -> ReportedValue {
    guard let payload = mirror.children.first else { return .tooDeep }
    let inner = Mirror(reflecting: payload.value)
    let children =
      inner.displayStyle == .tuple ? inner.storedProperties : [(label: nil, value: payload.value)]
    return .enumerationCase(parts(children, name: payload.label ?? "", depth: depth))
  }
}
