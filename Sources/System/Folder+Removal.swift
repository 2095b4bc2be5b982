internal import Glibc

// Folders are removed by their descriptors, so that a link which somebody puts in the place of a folder meanwhile leads
// nowhere.

extension Folder {
  /// Removes a folder with everything in it, or a file. Links are removed and not followed.
  public static func removeTree(_ path: String) {
    if unlink(path) == 0 { return }
    removeTree(path) { _ in true }
  }

  /// Removes a folder with everything in it if it is this user's. A file, a link and a folder of another's stay.
  public static func removeOwnTree(_ path: String) {
    removeTree(path) { FileStatus(ofOpen: $0)?.isOwn == true }
  }

  private static func removeTree(_ path: String, if condition: (Int32) -> Bool) {
    guard let folder = try? open(path, followsLinks: false) else { return }
    defer { close(folder) }
    guard condition(folder) else { return }
    var removal = Removal(top: folder)
    removal.run()
    rmdir(path)
  }
}

/// The removal of everything in a folder.
private struct Removal {
  let top: Int32
  private var moved = 0

  /// How deep folders are entered before they are moved up: each takes a descriptor, and a part of the stack.
  private static let deepest = 32
  /// How often the top folder is gone through. Each time, what lies too deep comes up.
  private static let rounds = 4_096

  init(top: Int32) { self.top = top }

  mutating func run() {
    for _ in 0..<Self.rounds {
      let former = moved
      empty(top, depth: 0)
      if moved == former { return }
    }
  }

  private mutating func empty(_ folder: Int32, depth: Int) {
    let again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0, let listing = fdopendir(again) else {
      if again >= 0 { close(again) }
      return
    }
    for name in Folder.names(in: listing) where unlinkat(folder, name, 0) != 0 {
      if depth >= Self.deepest {
        moved += 1
        renameat(folder, name, top, ".deep-\(getpid())-\(moved)")
        continue
      }
      let inside = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if inside >= 0 {
        empty(inside, depth: depth + 1)
        close(inside)
      }
      unlinkat(folder, name, AT_REMOVEDIR)
    }
  }
}
