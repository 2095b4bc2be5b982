/// The names of files.
public enum FileName {
  /// Returns the name of the file at a path, without its folder.
  public static func of(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
