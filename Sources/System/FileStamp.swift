/// What tells a version of a file from another without reading it.
public struct FileStamp: Equatable, Sendable {
  private let size: Int, seconds: Int, nanoseconds: Int, identity: UInt64

  /// Looks at a file, or at the one that a link leads to; nil if there isn't one.
  public init?(of path: String) {
    guard let status = FileStatus(of: path) else { return nil }
    (size, seconds, nanoseconds) = (status.size, status.modified.seconds, status.modified.nanoseconds)
    identity = status.identity
  }
}
