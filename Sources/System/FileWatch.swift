internal import Glibc

/// Notices that the file at a path may have changed: that it was written, replaced, moved or removed.
///
/// The folders that it stands in are watched (inotify), since an editor may put another file in its place, and so is the
/// folder to which a link at the path leads. Where the system doesn't tell of changes, as on a disk of another machine,
/// whoever waits looks at ``FileStamp`` now and then.
public final class FileWatch {
  private let path: String
  /// The descriptor that becomes readable when something has happened; -1 if the system has none to give.
  public let descriptor: Int32
  private var watched: [String: Int32] = [:]

  /// Begins to watch. The file need not exist.
  public init(_ path: String) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    renew()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes note of what has happened, until nothing more happens for a moment.
  ///
  /// - Parameter milliseconds: how long a moment is. One save is several events.
  public func settle(milliseconds: Int32) {
    var rounds = 0
    repeat {
      while let bytes = Descriptor.read(descriptor), !bytes.isEmpty {}
      rounds += 1
    } while rounds < 20 && Descriptor.isReadable(descriptor, within: milliseconds)
    renew()
  }

  /// Watches the folders that the file stands in now, which may be others than before.
  public func renew() {
    guard descriptor >= 0 else { return }
    let folder = Folder.of(path)
    let own = FilePath.resolved(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
    let target = FilePath.resolved(path).map { Folder.of($0) }
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_MOVE_SELF | IN_DELETE_SELF
    let folders = Set([own, target].compactMap { $0 })
    var now: [String: Int32] = [:]
    for folder in folders {
      // A folder that is watched already keeps its number; one that was made again gets another.
      let number = inotify_add_watch(descriptor, folder.isEmpty ? "/" : folder, UInt32(events))
      if number >= 0 { now[folder] = number }
    }
    for (folder, number) in watched where now[folder] != number && !now.values.contains(number) {
      inotify_rm_watch(descriptor, number)
    }
    watched = now
  }
}
