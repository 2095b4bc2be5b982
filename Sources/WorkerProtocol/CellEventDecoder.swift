import Reports

/// Turns the bytes of the event channel back into events, however the bytes are split.
///
/// A cell that dies may leave half a frame behind: ``reset()`` drops it before the next cell runs.
public struct CellEventDecoder {
  /// The longest frame that is accepted, in bytes.
  public static let longestFrame = 64 << 20

  private var pending: [UInt8] = []

  /// Creates a decoder that has seen nothing.
  public init() {}

  /// Returns the events that `bytes` complete.
  ///
  /// - Throws: ``ByteReader/Malformed`` if the bytes aren't frames of this protocol; later bytes can't be
  ///   decoded until ``reset()``.
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

  /// Drops an unfinished frame.
  public mutating func reset() { pending = [] }
}
