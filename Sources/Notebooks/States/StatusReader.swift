import WorkerProtocol

/// Reads a worker's messages from the bytes of its status channel, to which a cell may write whatever it likes.
struct StatusReader {
  /// The longest line that may be a message, in bytes.
  static let longestLine = 1 << 17

  private var pending: [UInt8] = []

  /// How many bytes wait for the end of their line.
  var pendingBytes: Int { pending.count }

  /// Takes in bytes as they come.
  mutating func take(_ bytes: [UInt8]) {
    pending += bytes
    // Bytes that never end a line aren't a message.
    if pending.count > Self.longestLine, !pending.contains(UInt8(ascii: "\n")) { pending = [] }
  }

  /// Returns the first message that has come whole and was not given before. What isn't a message is left out.
  mutating func next() -> WorkerStatus? {
    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: pending[..<end], as: UTF8.self)
      pending.removeFirst(end + 1)
      if let message = WorkerStatus(line: line) { return message }
    }
    return nil
  }
}
