/// A text without its `ESC [ … m`; every other control sequence stays.
func withoutStyles(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  var kept: [UInt8] = []
  var index = 0
  while index < bytes.count {
    var end = index + 2
    if bytes[index] == 0x1B, end <= bytes.count, bytes[index + 1] == UInt8(ascii: "[") {
      while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: ";")).contains(bytes[end]) { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "m") {
        index = end + 1
        continue
      }
    }
    kept.append(bytes[index])
    index += 1
  }
  return String(decoding: kept, as: UTF8.self)
}
