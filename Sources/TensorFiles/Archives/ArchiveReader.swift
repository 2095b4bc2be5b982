internal import CLibZip

/// The members of a zip archive, one after the other.
///
/// Nothing is unpacked to a file, so a name that leads out of a folder leads nowhere.
final class ArchiveReader {
  /// A member, as the archive's list has it.
  struct Member {
    /// Its name.
    let name: String
    /// The bytes that it takes unpacked.
    let size: Int
    fileprivate let index: UInt64
  }

  private let zip: attnlab_libzip
  private let archive: OpaquePointer
  private let total: Int

  /// The most bytes that a byte can unpack to: a deflated block repeats at most 258 bytes for 2 bits.
  private static let largestRatio = 1032

  /// Opens an archive whose bytes live longer than this reader.
  init(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) {
    let start = bytes.prefix(2)
    if !start.elementsEqual("PK".utf8.prefix(start.count)) {
      throw .otherFormat(expected: ".npz", found: Array(bytes.prefix(4)))
    }
    let zip = try LibZip.functions()
    var opened: OpaquePointer?
    let words = zip.words { error in
      guard let source = zip.source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, error) else { return }
      opened = zip.open_from_source(source, ZIP_RDONLY, error)
      if opened == nil { zip.source_free(source) }
    }
    guard let opened else { throw .cannotUnpack(reason: words) }
    (self.zip, archive, total) = (zip, opened, bytes.count)
  }

  deinit { zip.discard(archive) }

  /// Returns the members, in the order of the archive's list.
  ///
  /// - Throws: if they share bytes, or claim to unpack to more than their bytes can hold.
  func members() throws(TensorFileError.Trouble) -> [Member] {
    var members: [Member] = []
    var packed = 0
    for index in 0..<UInt64(max(0, zip.get_num_entries(archive, 0))) {
      var status = zip_stat_t()
      let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
      guard zip.stat_index(archive, index, 0, &status) == 0, status.valid & needed == needed, let name = status.name
      else { throw .cannotUnpack(reason: zip.words(for: archive)) }
      let (sum, overflow) = packed.addingReportingOverflow(Int(clamping: status.comp_size))
      if overflow || sum > total { throw .cannotUnpack(reason: "its members are longer than it") }
      packed = sum
      let size = Int(clamping: status.size)
      let most = Int(status.comp_size).multipliedReportingOverflow(by: Self.largestRatio)
      if !most.overflow, size > most.partialValue {
        throw .implausible(packed: Int(status.comp_size), unpacked: size)
      }
      members.append(Member(name: String(cString: name), size: size, index: index))
    }
    return members
  }

  /// Unpacks a member from its first byte on.
  ///
  /// - Parameter body: takes the bytes that it wants through the closure that it gets. It must take all of them, so that
  ///   the checksum is compared.
  func unpack<Result>(
    _ member: Member,
    _ body: ((UnsafeMutableRawBufferPointer) throws(TensorFileError.Trouble) -> Void)
      throws(TensorFileError.Trouble) -> Result
  ) throws(TensorFileError.Trouble) -> Result {
    guard let file = zip.fopen_index(archive, member.index, 0) else {
      throw .cannotUnpack(reason: zip.words(for: archive))
    }
    var isOpen = true
    defer { if isOpen { _ = zip.fclose(file) } }
    let result = try body { (target) throws(TensorFileError.Trouble) in
      var done = 0
      while done < target.count {
        // libzip 1.7 miscounts what it unpacks if it is asked for more than 32 bits can count.
        let part = min(target.count - done, 1 << 30)
        let read = self.zip.fread(file, target.baseAddress! + done, UInt64(part))
        if read <= 0 { throw .cannotUnpack(reason: "its bytes can't be unpacked") }
        done += Int(read)
      }
    }
    // The checksum is compared when the end is met, and a failure is told at the end.
    var byte: UInt8 = 0
    let rest = zip.fread(file, &byte, 1)
    isOpen = false
    if zip.fclose(file) != 0 || rest < 0 { throw .wrongChecksum }
    if rest > 0 { throw .cannotUnpack(reason: "its bytes unpack to more than its list says") }
    return result
  }
}
