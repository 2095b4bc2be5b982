internal import CLibZip

/// libzip, which is loaded when the first archive is read or written.
enum LibZip {
  private static let loaded: attnlab_libzip? = {
    var functions = attnlab_libzip()
    return attnlab_load_libzip(&functions) ? functions : nil
  }()

  /// Returns its functions.
  ///
  /// - Throws: if it isn't on this machine.
  static func functions() throws(TensorFileError.Trouble) -> attnlab_libzip {
    guard let loaded else { throw .noLibrary("libzip") }
    return loaded
  }
}

extension attnlab_libzip {
  /// Returns libzip's words for what a call found wrong.
  func words(_ body: (UnsafeMutablePointer<zip_error_t>) -> Void) -> String {
    var error = zip_error_t()
    error_init(&error)
    defer { error_fini(&error) }
    body(&error)
    return String(cString: error_strerror(&error)!)
  }

  /// Returns libzip's words for what it found wrong with an archive.
  func words(for archive: OpaquePointer) -> String { String(cString: error_strerror(get_error(archive)!)!) }
}
