internal import CLibZip

/// The file that libzip writes an archive into, as what libzip calls a source.
final class ArchiveTarget {
  /// The file.
  let file: FileReplacement
  /// What kept the system from writing.
  private(set) var trouble: TensorFileError.Trouble?
  private var place = 0
  private var end = 0

  /// Creates the target in a file.
  init(_ file: FileReplacement) { self.file = file }

  /// Returns the source; it keeps this object.
  func source(_ zip: attnlab_libzip, _ error: UnsafeMutablePointer<zip_error_t>) -> OpaquePointer? {
    let this = Unmanaged.passRetained(self)
    let source = zip.source_function_create(
      { this, data, count, command in
        Unmanaged<ArchiveTarget>.fromOpaque(this!).takeUnretainedValue().answer(command, data, Int(count))
      }, this.toOpaque(), error)
    if source == nil { this.release() }
    return source
  }

  private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: Int) -> Int64 {
    switch command {
    case ZIP_SOURCE_WRITE: return write(UnsafeRawBufferPointer(start: data, count: count))
    case ZIP_SOURCE_TELL_WRITE: return Int64(place)
    case ZIP_SOURCE_SEEK_WRITE:
      let step = data!.load(as: zip_source_args_seek_t.self)
      place = Int(step.offset) + (step.whence == SEEK_CUR ? place : step.whence == SEEK_END ? end : 0)
    case ZIP_SOURCE_ERROR:
      data!.storeBytes(of: ZIP_ER_WRITE, toByteOffset: 0, as: Int32.self)
      data!.storeBytes(of: 0, toByteOffset: 4, as: Int32.self)
      return 8
    case ZIP_SOURCE_SUPPORTS:
      // All commands up to this one, which are those of a source that can be written.
      return (0...Int64(ZIP_SOURCE_REMOVE.rawValue)).reduce(0) { $0 | 1 << $1 }
    case ZIP_SOURCE_FREE: Unmanaged.passUnretained(self).release()
    // Nothing is there to be read, and the file gets its name or goes elsewhere.
    case ZIP_SOURCE_STAT: return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
      ZIP_SOURCE_REMOVE:
      break
    default: return -1
    }
    return 0
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    do {
      try file.write(bytes, at: place)
    } catch {
      trouble = trouble ?? error
      return -1
    }
    place += bytes.count
    end = max(end, place)
    return Int64(bytes.count)
  }
}
