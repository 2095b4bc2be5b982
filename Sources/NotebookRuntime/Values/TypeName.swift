/// The names of types as a Swift programmer writes them.
enum TypeName {
  /// Returns the name of `type`, with `[Float]` for `Array<Float>`, `[Key: Value]` for a dictionary and `Wrapped?` for an
  /// optional.
  static func of(_ type: Any.Type) -> String {
    let name = sugared(_typeName(type, qualified: false))
    return isExistential(type) && !["Any", "AnyObject"].contains(name) && !name.hasPrefix("any ") ? "any \(name)" : name
  }

  /// Returns whether a type is a protocol's, by the first word of its metadata.
  private static func isExistential(_ type: Any.Type) -> Bool {
    unsafeBitCast(type, to: UnsafePointer<Int>.self).pointee == 0x303
  }

  /// Rewrites the generic spellings of the standard library's own types in `name`.
  static func sugared(_ name: String) -> String {
    guard let open = name.firstIndex(of: "<"), name.hasSuffix(">") else { return name }
    let base = name[..<open]
    // `A<B>.C<D>` ends with ">" too, but its first "<" is not closed by the last ">".
    guard let arguments = arguments(of: name[open...]) else { return name }
    let sugar = arguments.map(sugared)
    switch (base, sugar.count) {
    case ("Array", 1): return "[\(sugar[0])]"
    case ("Optional", 1): return sugar[0].contains("->") ? "(\(sugar[0]))?" : "\(sugar[0])?"
    case ("Dictionary", 2): return "[\(sugar[0]): \(sugar[1])]"
    default: return "\(base)<\(sugar.joined(separator: ", "))>"
    }
  }

  private static func arguments(of list: Substring) -> [String]? {
    var depth = 0
    var current = ""
    var found: [String] = []
    var previous: Character = " "
    let inner = list.dropFirst().dropLast()
    for character in inner {
      switch character {
      case "<", "(", "[": depth += 1
      case ">" where previous != "-": depth -= 1
      case ")", "]": depth -= 1
      default: break
      }
      guard depth >= 0 else { return nil }
      if character == ",", depth == 0 {
        found.append(current)
        current = ""
      } else if !(character == " " && current.isEmpty) {
        current.append(character)
      }
      previous = character
    }
    guard depth == 0 else { return nil }
    return found + [current]
  }
}
