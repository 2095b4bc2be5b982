internal import Glibc

/// Questions and changes to what stands at a path, whatever it is.
public enum FilePath {
  /// Returns whether this process may read it.
  public static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Returns whether this process may write it.
  public static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Returns whether this process may run it.
  public static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Returns the absolute path without links; nil if nothing stands there.
  public static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Returns the last part of a path.
  public static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Removes a file or a link, if it is there.
  public static func remove(_ path: String) { unlink(path) }

  /// Moves a file, over one that is at its new path.
  public static func move(_ path: String, to new: String) { rename(path, new) }

  /// Notes that a file is used now, which a file system may leave out where it is only read.
  public static func noteUse(of path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// Makes a link at `path` that leads to `target`.
  public static func link(_ path: String, to target: String) { symlink(target, path) }
}
