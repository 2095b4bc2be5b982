/// A value of JSON, as a text.
enum JSONText {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONText])
  case object([(String, JSONText)])
  /// A part that isn't there.
  case none

  /// The value in one line. A number that isn't finite is null, since JSON has no other word for it.
  var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .truth(let truth): "\(truth)"
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .object(let parts):
      "{"
        + parts.compactMap { name, value in
          if case .none = value { nil } else { "\(Self.quoted(name)): \(value.written)" }
        }.joined(separator: ", ") + "}"
    case .none: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\0"..<" ": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
