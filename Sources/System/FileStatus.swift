internal import Glibc

/// What the system knows of a file besides its bytes.
public struct FileStatus: Sendable {
  /// Whether it is a file rather than a folder, a device, a pipe or a link.
  public let isRegularFile: Bool
  /// Its size in bytes.
  public let size: Int
  /// The time of its last change, as seconds and nanoseconds since 1970.
  public let modified: (seconds: Int, nanoseconds: Int)
  /// The time of its last use, as seconds and nanoseconds since 1970.
  public let used: (seconds: Int, nanoseconds: Int)
  /// Whether it belongs to the user that this process acts for.
  public let isOwn: Bool
  /// Whether its group or anybody may change it.
  public let isWritableByOthers: Bool
  /// The number by which the file system knows it.
  let identity: UInt64

  /// Reads the status of a file, or of the file that a link leads to.
  public init(reading path: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path: path, .read) }
    self.init(status)
  }

  /// Reads the status of a file, or of the file that a link leads to; nil if there isn't one.
  public init?(of path: String) { try? self.init(reading: path) }

  /// Reads the status of a file or of a link itself.
  init?(ofLinkOrFile path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the status of an open file.
  public init?(ofOpen descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    isRegularFile = status.st_mode & S_IFMT == S_IFREG
    isOwn = status.st_uid == geteuid()
    isWritableByOthers = status.st_mode & (S_IWGRP | S_IWOTH) != 0
    size = Int(status.st_size)
    modified = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    used = (status.st_atim.tv_sec, status.st_atim.tv_nsec)
    identity = UInt64(status.st_ino)
  }

  /// The time since the file was last used, in seconds.
  public var secondsSinceUse: Int { time(nil) - used.seconds }
}
