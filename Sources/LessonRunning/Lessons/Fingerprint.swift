/// A number that distinguishes texts: the 64-bit hash of Fowler, Noll and Vo (FNV-1a).
enum Fingerprint {
  /// Returns the fingerprint of a text as sixteen hexadecimal digits.
  static func of(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
