import Reports
import WorkerProtocol

/// Cuts the bytes of standard output into text and pictures: whole characters, and whole marks.
struct OutputAssembler {
  /// Whether the module of a cell is to bear the name that a script's has.
  var isScript = false
  private var pending: [UInt8] = []
  private static let markStart = Array(WorkerChannels.pictureMark(0).utf8.prefix { $0 != UInt8(ascii: "0") })
  private static let markEnd: UInt8 = 0x07

  /// Returns the pieces that `bytes` complete. `atEnd` gives out whatever is left.
  mutating func take(_ bytes: [UInt8], atEnd: Bool = false, picture: (Int) -> AnyPicture?) -> [OutputPiece] {
    pending += bytes
    var pieces: [OutputPiece] = []
    while let start = Self.index(of: Self.markStart, in: pending) {
      let number = pending[(start + Self.markStart.count)...]
      guard let end = number.firstIndex(of: Self.markEnd) else {
        if !atEnd, number.count < 12 { break }
        // No mark of ours: let it pass as text.
        append(Array(pending[...start]), to: &pieces)
        pending.removeFirst(start + 1)
        continue
      }
      append(Array(pending[..<start]), to: &pieces)
      if let mark = Int(String(decoding: number[..<end], as: UTF8.self)), let found = picture(mark) {
        pieces.append(.picture(found))
      }
      pending.removeFirst(end + 1)
    }
    let kept = atEnd ? 0 : Self.incomplete(pending)
    append(Array(pending.dropLast(kept)), to: &pieces)
    pending = Array(pending.suffix(kept))
    return pieces
  }

  private func append(_ bytes: [UInt8], to pieces: inout [OutputPiece]) {
    if !bytes.isEmpty { pieces.append(.text(Self.renamed(String(decoding: bytes, as: UTF8.self), isScript: isScript))) }
  }

  /// Returns the text without the modules of cells, which `dump` and `#fileID` put before names: a learner knows no module. In a
  /// script they are what Swift calls the module of a script, main.
  static func renamed(_ text: String, isScript: Bool) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let named = isScript ? text : text.replacing(/\bCell_[0-9]+(_kept)?[.\/]/, with: "")
    // At a cell's own level `#function` is the module.
    return named.replacing(/\bCell_[0-9]+(_kept)?\b/, with: "main")
  }

  private static func index(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    var start = bytes.startIndex
    while let candidate = bytes[start...].firstIndex(of: mark[0]), bytes.count - candidate >= mark.count {
      if bytes[candidate..<candidate + mark.count].elementsEqual(mark) { return candidate }
      start = candidate + 1
    }
    return nil
  }

  /// Returns how many bytes at the end begin a character or a mark that has not come whole.
  private static func incomplete(_ bytes: [UInt8]) -> Int {
    if let start = index(of: markStart, in: bytes) { return bytes.count - start }
    for length in stride(from: min(markStart.count - 1, bytes.count), to: 0, by: -1)
    where bytes.suffix(length).elementsEqual(markStart.prefix(length)) {
      return length
    }
    // So may the name of a cell's module.
    let tail = bytes.suffix(32)
    if let start = index(of: Array("Cell_".utf8), in: Array(tail)).map({ tail.startIndex + $0 }),
      tail[(start + 5)...].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return bytes.count - start
    }
    for (back, byte) in bytes.reversed().prefix(4).enumerated() where byte & 0xC0 == 0xC0 {
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return back + 1 < needed ? back + 1 : 0
    }
    return 0
  }
}
