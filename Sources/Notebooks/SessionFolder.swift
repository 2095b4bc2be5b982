#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which a session keeps its cells' sources, modules and libraries. It goes when the session does.
public final class SessionFolder {
  /// The folder's path.
  public let path: String

  /// Makes a folder, and clears away those that dead sessions left.
  ///
  /// - Parameter temporary: the folder for temporary files.
  public init(in temporary: String) throws {
    Self.clearLeftovers(in: temporary)
    var template = Array("\(temporary)/attnlab-\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TextFile.NotWritten(path: "a folder in \(temporary)", code: errno) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { remove() }

  /// Removes the folder with all that is in it.
  public func remove() { Self.removeTree(path) }

  private static func clearLeftovers(in temporary: String) {
    for name in entries(of: temporary) where name.hasPrefix("attnlab-") {
      let parts = name.split(separator: "-")
      guard parts.count == 3, let owner = pid_t(parts[1]), kill(owner, 0) != 0, errno == ESRCH else { continue }
      removeTree("\(temporary)/\(name)")
    }
  }

  /// Removes a folder with all that is in it.
  static func removeTree(_ path: String) {
    for name in entries(of: path) {
      let inside = "\(path)/\(name)"
      if unlink(inside) != 0 { removeTree(inside) }
    }
    rmdir(path)
  }

  /// The names in a folder, none if it can't be read.
  static func entries(of path: String) -> [String] {
    guard let listing = opendir(path) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
