internal import CLibZip
internal import Tensors

/// A member of an archive that is being written: a header, and the numbers of a tensor.
final class ArchiveMember {
  /// Its name in the archive.
  let name: String
  private let header: [UInt8]
  private let tensor: Tensor
  private let size: Int
  private var place = 0

  /// Creates the `.npy` file with a tensor.
  init(_ name: String, _ tensor: Tensor) throws(TensorFileError.Trouble) {
    header = try tensor.npyHeader()
    self.name = "\(name).npy"
    self.tensor = tensor
    size = header.count + tensor.withBytes { $0.count }
  }

  /// Returns a source that libzip reads the member from; it keeps the member.
  func source(_ zip: attnlab_libzip, _ error: UnsafeMutablePointer<zip_error_t>) -> OpaquePointer? {
    let this = Unmanaged.passRetained(self)
    let source = zip.source_function_create(
      { this, data, count, command in
        Unmanaged<ArchiveMember>.fromOpaque(this!).takeUnretainedValue().answer(command, data, count)
      }, this.toOpaque(), error)
    if source == nil { this.release() }
    return source
  }

  private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN: place = 0
    case ZIP_SOURCE_READ: return Int64(read(UnsafeMutableRawBufferPointer(start: data, count: Int(count))))
    case ZIP_SOURCE_STAT:
      let status = data!.assumingMemoryBound(to: zip_stat_t.self)
      status.pointee.size = UInt64(size)
      status.pointee.valid |= UInt64(ZIP_STAT_SIZE)
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_SUPPORTS:
      return [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
        .reduce(0) { $0 | 1 << Int64($1.rawValue) }
    case ZIP_SOURCE_FREE: Unmanaged.passUnretained(self).release()
    case ZIP_SOURCE_CLOSE, ZIP_SOURCE_ERROR: break
    default: return -1
    }
    return 0
  }

  /// Copies the next bytes, of the header or of the numbers, and returns how many.
  private func read(_ target: UnsafeMutableRawBufferPointer) -> Int {
    func copy(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
      let part = bytes[start...].prefix(target.count)
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return part.count
    }
    let count =
      place < header.count
      ? header.withUnsafeBytes { copy($0, from: place) } : tensor.withBytes { copy($0, from: place - header.count) }
    place += count
    return count
  }
}
