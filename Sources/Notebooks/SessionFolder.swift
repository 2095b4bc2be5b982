import Synchronization
import System

/// The folder in which a session keeps its cells' sources, modules and libraries. It goes when the session does.
public final class SessionFolder {
  /// The folder's path.
  public let path: String

  /// Makes a folder, and clears away those that dead sessions left.
  ///
  /// - Parameter temporary: the folder for temporary files.
  public init(in temporary: String) throws {
    Self.clearLeftovers(in: temporary)
    path = try Folder.makeTemporary(in: temporary, prefix: "attnlab-\(CurrentProcess.id)-")
    _ = Self.standing.withLock { [path] in $0.insert(path) }
  }

  deinit { remove() }

  /// The folders of this process that are still there.
  private static let standing = Mutex<Set<String>>([])

  /// Removes the folder with all that is in it.
  public func remove() {
    Folder.removeTree(path)
    _ = Self.standing.withLock { $0.remove(path) }
  }

  /// Removes all folders of this process, before it ends without coming back to whoever made them.
  public static func removeAll() {
    for path in standing.withLock({ $0 }) { Folder.removeTree(path) }
  }

  /// Removes the folders that dead sessions of this user left. What only looks like one, a link or another's folder, stays.
  private static func clearLeftovers(in temporary: String) {
    for name in Folder.entries(of: temporary) where name.hasPrefix("attnlab-") {
      let parts = name.split(separator: "-")
      guard parts.count == 3, let owner = Int32(parts[1]), !ChildProcess.exists(owner) else { continue }
      Folder.removeOwnTree("\(temporary)/\(name)")
    }
  }
}
