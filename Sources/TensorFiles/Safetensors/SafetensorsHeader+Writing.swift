extension SafetensorsHeader {
  /// Lays out arrays one behind the other: those with the widest numbers first, so that each is aligned, and those of
  /// one type in the order of their names.
  ///
  /// It is the order of the reference implementation.
  static func laidOut(
    _ arrays: [(name: String, type: ElementType, shape: [Int], byteCount: Int)], metadata: [String: String]
  ) -> SafetensorsHeader {
    let order: [ElementType] = [.float32, .int32, .bfloat16, .float16, .int8, .bool]
    let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let sorted = arrays.sorted {
      let (left, right) = (ranks[$0.type]!, ranks[$1.type]!)
      return left != right ? left < right : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    var end = 0
    let entries = sorted.map { array in
      defer { end += array.byteCount }
      return SafetensorsEntry(
        name: array.name, type: array.type, shape: array.shape, bytes: end..<end + array.byteCount)
    }
    return SafetensorsHeader(entries: entries, metadata: metadata)
  }

  /// The header's bytes with the length before them, padded with spaces to a multiple of 8: the same that the reference
  /// implementation writes.
  var written: [UInt8] {
    var parts: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
      parts.append("\"\(Self.metadataKey)\":{\(pairs.joined(separator: ","))}")
    }
    for entry in entries {
      let sizes = entry.shape.map(String.init).joined(separator: ",")
      parts.append(
        "\(Self.quoted(entry.name)):{\"dtype\":\"\(entry.type.safetensorsName)\",\"shape\":[\(sizes)],"
          + "\"data_offsets\":[\(entry.bytes.lowerBound),\(entry.bytes.upperBound)]}")
    }
    var text = Array("{\(parts.joined(separator: ","))}".utf8)
    text += [UInt8](repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
    return withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text
  }

  /// Returns a text as a string of JSON.
  private static func quoted(_ text: String) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ]
    let characters = text.unicodeScalars.map { scalar in
      if let escape = short[scalar] { return escape }
      if scalar.value >= 0x20 { return String(scalar) }
      return "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    }
    return "\"\(characters.joined())\""
  }
}
