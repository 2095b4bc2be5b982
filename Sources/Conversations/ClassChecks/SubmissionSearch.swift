import System

/// Finds the files that are handed in: those that are named, and the Swift files in the folders that are.
///
/// A folder is looked through with the folders in it, in the order of their names. A link in it isn't followed, since it
/// would lead to the file of another learner or out of the folder.
public struct SubmissionSearch {
  /// The files, in their order: each once.
  public private(set) var files: [String] = []
  /// How many files in the folders aren't Swift.
  public private(set) var others = 0
  /// The links in the folders.
  public private(set) var links: [String] = []

  private static let deepest = 32

  /// Looks at paths.
  public init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      if Self.isFolder(path) {
        look(through: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0)
      } else {
        files.append(path)
      }
    }
    files = files.filter { seen.insert($0).inserted }
  }

  /// Returns whether a folder, or a link to one, is at a path.
  public static func isFolder(_ path: String) -> Bool {
    FilePath.resolved(path).flatMap { FileKind(at: $0) } == .folder
  }

  private mutating func look(through folder: String, depth: Int) {
    for name in Folder.entries(of: folder).sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      switch FileKind(at: path) {
      case .folder: if depth < Self.deepest { look(through: path, depth: depth + 1) }
      case .link where name.hasSuffix(".swift"): (links, files) = (links + [path], files + [path])
      case .file where name.hasSuffix(".swift"): files.append(path)
      default: others += 1
      }
    }
  }
}
