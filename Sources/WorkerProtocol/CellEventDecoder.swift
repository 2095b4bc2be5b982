/// Turns the bytes of the event channel back into events, however they are cut.
///
/// A cell that dies may leave half a frame behind: ``reset()`` drops it before the next cell runs.
public struct CellEventDecoder {
  /// The longest frame that is believed, in bytes.
  public static let longestFrame = 64 << 20

  private var pending: [UInt8] = []

  /// A decoder that has seen nothing.
  public init() {}

  /// The events that `bytes` complete.
  ///
  /// - Throws: ``ByteReader/Malformed`` where the bytes are no frames of this protocol; what follows can then not be
  ///   understood until ``reset()``.
  public mutating func decode(_ bytes: [UInt8]) throws -> [CellEvent] {
    pending.append(contentsOf: bytes)
    var events: [CellEvent] = []
    var start = 0
    defer { pending.removeFirst(start) }
    while pending.count - start >= 8 {
      var header = ByteReader(pending[start..<start + 8])
      let length = try header.readInt()
      guard (0...Self.longestFrame).contains(length) else { throw ByteReader.Malformed() }
      guard pending.count - start - 8 >= length else { break }
      events.append(try CellEvent(body: pending[start + 8..<start + 8 + length]))
      start += 8 + length
    }
    return events
  }

  /// Forgets a frame that was begun and not ended.
  public mutating func reset() { pending = [] }
}
