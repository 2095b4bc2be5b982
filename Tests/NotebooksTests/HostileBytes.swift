import NotebookTesting

/// Bytes as no honest program writes them: what is left of valid ones, what is made of them, and any.
struct HostileBytes: Sequence {
  /// What an honest program writes.
  let valid: [[UInt8]]
  var seed: UInt64 = 7
  /// How many are made by chance.
  var count = 3000

  /// Values at which numbers turn over.
  private static let edges: [[UInt8]] = [
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0, 0, 0, 0, 0x80], Array(repeating: 0xFF, count: 8),
    Array("9223372036854775808".utf8), Array("-9223372036854775808".utf8), Array("\t\t".utf8), [0xCC, 0x81], [0x0D], [],
  ]

  func makeIterator() -> some IteratorProtocol<[UInt8]> {
    let prefixes = valid.flatMap { bytes in (0...bytes.count).map { Array(bytes[..<$0]) } }
    var random = SeededRandom(seed)
    return (prefixes + (0..<count).map { _ in made(&random) }).makeIterator()
  }

  private func made(_ random: inout SeededRandom) -> [UInt8] {
    guard Int.random(in: 0..<6, using: &random) > 0, var bytes = valid.randomElement(using: &random) else {
      return (0..<Int.random(in: 0..<64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Self.edges.randomElement(using: &random)!, at: place)
      case 3:
        let edge = Self.edges.randomElement(using: &random)!.prefix(bytes.count - place)
        bytes.replaceSubrange(place..<place + edge.count, with: edge)
      default:
        let other = valid.randomElement(using: &random)!
        bytes = Array(bytes[..<place]) + other.suffix(Int.random(in: 0...other.count, using: &random))
      }
    }
    return bytes
  }
}
