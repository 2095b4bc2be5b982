/// The part of a line of source that is shown around a column. A file may be one line of a million bytes.
struct LineWindow {
  /// The text, with `…` where something is left out, and the column in it, counted from 1 in bytes of UTF-8.
  let text: String, column: Int

  /// The longest line that is shown whole, and how much is shown on both sides of a column in a longer one, in bytes.
  private static let longest = 1_000, before = 200, after = 400

  /// Creates the window of a line at a column.
  init(_ line: String, column: Int) {
    let bytes = line.utf8
    guard bytes.count > Self.longest, column > 0 else {
      text = bytes.count > Self.longest ? String(line.prefix(Self.longest)) + "…" : line
      self.column = column
      return
    }
    let place = min(column - 1, bytes.count)
    let start = max(0, place - Self.before)
    let end = min(bytes.count, place + Self.after)
    // A character that is cut becomes U+FFFD, which has three bytes in any case.
    let head = String(decoding: bytes.dropFirst(start).prefix(place - start), as: UTF8.self)
    let tail = String(decoding: bytes.dropFirst(place).prefix(end - place), as: UTF8.self)
    let mark = start > 0 ? "…" : ""
    text = mark + head + tail + (end < bytes.count ? "…" : "")
    self.column = mark.utf8.count + head.utf8.count + 1
  }
}
