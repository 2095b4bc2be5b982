/// A zip archive made by hand, honest or not, of members that are stored as they are.
///
/// - Source: PKWARE's APPNOTE, 4.3.
struct ZipSpecimen {
  /// A member: what is true of it, and what the archive says.
  struct Member {
    var name: String
    var bytes: [UInt8]
    var method = 0
    var flags = 0
    /// The size that is claimed, if it isn't the true one.
    var claimedSize: Int?
    var claimedPackedSize: Int?
    var checksum: UInt32?
  }

  var members: [Member]

  /// The archive.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    var list: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let facts =
        Self.little(20, 2) + Self.little(member.flags, 2) + Self.little(member.method, 2) + Self.little(0x21 << 16, 4)
        + Self.little(Int(member.checksum ?? Self.crc32(member.bytes)), 4)
        + Self.little(member.claimedPackedSize ?? member.bytes.count, 4)
        + Self.little(member.claimedSize ?? member.bytes.count, 4) + Self.little(name.count, 2) + [0, 0]
      list += [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10) + Self.little(body.count, 4) + name
      body += [0x50, 0x4B, 3, 4] + facts + name + member.bytes
    }
    let count = Self.little(members.count, 2)
    return body + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + Self.little(list.count, 4)
      + Self.little(body.count, 4) + [0, 0]
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
  }
}
