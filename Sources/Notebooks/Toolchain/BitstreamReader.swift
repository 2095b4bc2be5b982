/// Reads LLVM's bitstream container, in which the compiler writes its diagnostics as data: blocks of records, each a code
/// and numbers.
///
/// A number has as many bits as the block's or the record's abbreviation says. See llvm.org/docs/BitCodeFormat.html.
struct BitstreamReader {
  /// An error: the bytes are no such container, or end early.
  struct Malformed: Error {}

  /// A record: its code, its numbers, and the bytes behind them, if it has any.
  struct Record {
    var code: Int
    var numbers: [Int]
    var bytes: [UInt8] = []
  }

  /// What comes next in a container.
  enum StreamEntry {
    case beginning(block: Int)
    case end
    case record(Record)
  }

  private enum Operand {
    case literal(Int), fixed(Int), variable(Int), array, character, blob
  }

  private struct Block {
    var number: Int
    var width: Int
    var abbreviations: [[Operand]]
  }

  private let bytes: [UInt8]
  /// The place of the next bit.
  private var place = 0
  private var blocks = [Block(number: -1, width: 2, abbreviations: [])]
  /// The abbreviations that every block with a number begins with.
  private var shared: [Int: [[Operand]]] = [:]
  private var describedBlock = -1

  /// The block that describes others, and its record that says which.
  private static let descriptions = 0, whichBlock = 1

  /// Begins to read after the four bytes that name the kind of the container.
  init(_ bytes: [UInt8], magic: String) throws(Malformed) {
    guard bytes.starts(with: magic.utf8) else { throw Malformed() }
    self.bytes = bytes
    place = 8 * magic.utf8.count
  }

  // MARK: - Numbers

  private mutating func fixed(_ width: Int) throws(Malformed) -> Int {
    guard width <= 64, place + width <= 8 * bytes.count else { throw Malformed() }
    var value: UInt64 = 0
    for bit in 0..<width where bytes[(place + bit) / 8] >> UInt8((place + bit) % 8) & 1 == 1 {
      value |= 1 << UInt64(bit)
    }
    place += width
    return Int(truncatingIfNeeded: value)
  }

  /// Reads a number in groups of bits, of which the highest says whether another group follows.
  private mutating func variable(_ width: Int) throws(Malformed) -> Int {
    guard width > 1 else { throw Malformed() }
    var (value, shift) = (0, 0)
    while shift < 64 {
      let group = try fixed(width)
      value |= (group & ((1 << (width - 1)) - 1)) << shift
      if group >> (width - 1) == 0 { return value }
      shift += width - 1
    }
    throw Malformed()
  }

  private mutating func align() { place = (place + 31) / 32 * 32 }

  // MARK: - Entries

  /// Returns the next entry; nil at the end.
  mutating func next() throws(Malformed) -> StreamEntry? {
    while place + 32 <= 8 * bytes.count || blocks.count > 1 {
      let block = blocks[blocks.count - 1]
      switch try fixed(block.width) {
      case 0:
        align()
        guard blocks.count > 1 else { throw Malformed() }
        blocks.removeLast()
        return .end
      case 1:
        let (number, width) = (try variable(8), try variable(4))
        align()
        _ = try fixed(32)
        blocks.append(Block(number: number, width: width, abbreviations: shared[number] ?? []))
        return .beginning(block: number)
      case 2: try define()
      case 3:
        let (code, count) = (try variable(6), try variable(6))
        guard count <= 8 * bytes.count else { throw Malformed() }
        var record = Record(code: code, numbers: [])
        for _ in 0..<count { record.numbers.append(try variable(6)) }
        if block.number == Self.descriptions, code == Self.whichBlock { describedBlock = record.numbers.first ?? -1 }
        if block.number != Self.descriptions { return .record(record) }
      case let number:
        guard block.abbreviations.indices.contains(number - 4) else { throw Malformed() }
        return .record(try record(block.abbreviations[number - 4]))
      }
    }
    return nil
  }

  private mutating func define() throws(Malformed) {
    var operands: [Operand] = []
    for _ in 0..<(try variable(5)) {
      if try fixed(1) == 1 {
        operands.append(.literal(try variable(8)))
        continue
      }
      switch try fixed(3) {
      case 1: operands.append(.fixed(try variable(5)))
      case 2: operands.append(.variable(try variable(5)))
      case 3: operands.append(.array)
      case 4: operands.append(.character)
      case 5: operands.append(.blob)
      default: throw Malformed()
      }
    }
    if blocks[blocks.count - 1].number == Self.descriptions {
      shared[describedBlock, default: []].append(operands)
    } else {
      blocks[blocks.count - 1].abbreviations.append(operands)
    }
  }

  private mutating func record(_ operands: [Operand]) throws(Malformed) -> Record {
    var (numbers, text): ([Int], [UInt8]) = ([], [])
    for (position, operand) in operands.enumerated() {
      switch operand {
      case .array:
        guard operands.indices.contains(position + 1) else { throw Malformed() }
        for _ in 0..<(try variable(6)) { numbers.append(try number(operands[position + 1])) }
      case .blob:
        let count = try variable(6)
        align()
        guard count >= 0, count <= bytes.count - place / 8 else { throw Malformed() }
        text = Array(bytes[place / 8..<place / 8 + count])
        place += 8 * count
        align()
      default: numbers.append(try number(operand))
      }
      if case .array = operand { break }
    }
    guard let code = numbers.first else { throw Malformed() }
    return Record(code: code, numbers: Array(numbers.dropFirst()), bytes: text)
  }

  private mutating func number(_ operand: Operand) throws(Malformed) -> Int {
    switch operand {
    case .literal(let value): value
    case .fixed(let width): try fixed(width)
    case .variable(let width): try variable(width)
    case .character: try fixed(6)
    case .array, .blob: throw Malformed()
    }
  }
}
