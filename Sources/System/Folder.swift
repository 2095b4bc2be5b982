internal import Glibc

/// Folders: made, listed and removed.
public enum Folder {
  /// Returns the names in a folder, in no particular order; none if it can't be read.
  public static func entries(of path: String) -> [String] {
    guard let listing = opendir(path) else { return [] }
    return names(in: listing)
  }

  /// Returns the names in a listing, and closes it.
  static func names(in listing: OpaquePointer) -> [String] {
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

  /// Opens a folder, so that what is in it is found by the descriptor.
  ///
  /// - Parameter followsLinks: whether the path itself may be a link to the folder.
  static func open(_ path: String, followsLinks: Bool = true) throws(FileError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw FileError(path: path, .read) }
    return descriptor
  }

  /// Makes a folder and those around it, as far as they are absent.
  public static func make(_ path: String) { make(path, mode: 0o755) }

  /// Makes a folder and those around it, as far as they are absent, with these permissions.
  static func make(_ path: String, mode: UInt32) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false)
    for depth in folders.indices where depth > 0 || !folders[depth].isEmpty {
      mkdir(folders[...depth].joined(separator: "/"), mode)
    }
  }

  /// Makes a folder with a name of its own, which starts with `prefix`, and returns its path.
  public static func makeTemporary(in folder: String, prefix: String) throws(FileError) -> String {
    var template = Array("\(folder)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: "a folder in \(folder)", .written) }
    return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  /// Returns the path of the folder that holds the file with a path: empty if the path has no folder.
  public static func of(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
