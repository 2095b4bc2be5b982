internal import Glibc
internal import Tensors

/// The folder with the files of the lesson that is open.
enum LessonFolder {
  /// The folder's path; nil if no lesson is open. It is set before a cell runs.
  nonisolated(unsafe) static var path: String?

  /// Returns the path of one of its files, or refuses the name for an operation.
  static func file(_ name: String, for operation: String) -> String {
    guard let path else { refuse(ShapeError(operation, "no lesson is open, so there are no files of one")) }
    let files = self.files(in: path)
    // Names are told by their bytes: to Swift, two spellings of é are the same text.
    if files.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return "\(path)/\(name)" }
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    let given = isPlain ? name : name.debugDescription
    let folder = path.split(separator: "/").suffix(2).joined(separator: "/")
    let most = 12
    var shown = files.prefix(most).joined(separator: ", ")
    if files.count > most { shown += " and \(files.count - most) more" }
    var problem = "this lesson has no file \(given)"
    if name.isEmpty { problem = "a file's name is empty" }
    if name.contains("/") || name == ".." || name == "." {
      problem = "\(given) is a path, and a lesson's file is named alone"
    }
    if files.isEmpty { problem = "this lesson has no files" }
    refuse(
      ShapeError(
        operation, problem,
        details: files.isEmpty ? [.init("looked in", "\(folder), beside the lesson")] : [.init("its files", shown)]))
  }

  /// Returns the names of the files in a folder, in order; folders and what begins with a dot are left out.
  private static func files(in path: String) -> [String] {
    guard let listing = opendir(path) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard !name.hasPrefix("."), stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      names.append(name)
    }
    return names.sorted()
  }
}
