import FoundationEssentials

/// Values as JSON text.
enum JSONText {
  /// Returns a value as JSON for people and programs: indented, with sorted keys.
  static func pretty(_ value: some Encodable) throws -> String {
    try text(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// Returns a value as JSON on one line, with sorted keys.
  static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Returns the value that a line of JSON holds.
  static func value<Value: Decodable>(of line: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(line.utf8))
  }

  private static func text(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    // Masked scores are infinite, and JSON has no number for that.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
