internal import CLibZip

/// A zip archive that is being written by libzip into a file.
///
/// The members are read when the archive is finished, so that none of it is in memory twice.
final class ArchiveWriter {
  /// The most bytes of a name that the format has room for.
  private static let longestName = 65_535
  /// The first day that the format knows, 1 January 1980, which Python gives to members: the file is always the same.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private let zip: attnlab_libzip
  private let archive: OpaquePointer
  private let target: ArchiveTarget
  private var isFinished = false

  /// Begins an archive.
  init(_ file: FileReplacement) throws(TensorFileError.Trouble) {
    let zip = try LibZip.functions()
    let target = ArchiveTarget(file)
    var opened: OpaquePointer?
    let words = zip.words { error in
      guard let source = target.source(zip, error) else { return }
      opened = zip.open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, error)
      if opened == nil { zip.source_free(source) }
    }
    guard let opened else { throw .unwritable(reason: words) }
    (self.zip, self.target, archive) = (zip, target, opened)
  }

  deinit { if !isFinished { zip.discard(archive) } }

  /// Adds a member, as Python does: readable by its owner, from the first day.
  func add(_ member: ArchiveMember, compressed: Bool) throws(TensorFileError.Trouble) {
    let name = member.name
    if name.utf8.count > Self.longestName { throw .nameNotStorable(name, why: "it is too long") }
    if name.utf8.contains(0) { throw .nameNotStorable(name, why: "it has a zero byte") }
    var index: Int64 = -1
    let words = zip.words { error in
      guard let source = member.source(zip, error) else { return }
      index = zip.file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      if index < 0 { zip.source_free(source) }
    }
    let (method, level) = compressed ? (ZIP_CM_DEFLATE, 6 as UInt32) : (ZIP_CM_STORE, 0)
    guard index >= 0, zip.set_file_compression(archive, UInt64(index), method, level) == 0,
      zip.file_set_dostime(archive, UInt64(index), 0, Self.firstDay, 0) == 0,
      zip.file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), 0o600 << 16) == 0
    else { throw .unwritable(reason: index < 0 ? words : zip.words(for: archive)) }
  }

  /// Writes the members, and the list of them.
  func finish() throws(TensorFileError.Trouble) {
    if zip.get_num_entries(archive, 0) == 0 {
      // libzip would rather remove the file: an archive without members is the end of a list.
      try target.file.write([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18), at: 0)
      return
    }
    guard zip.close(archive) == 0 else {
      throw target.trouble ?? .unwritable(reason: zip.words(for: archive))
    }
    isFinished = true
  }
}
