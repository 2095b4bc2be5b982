import System

extension Toolchain {
  /// Refuses another toolchain than the one that built the modules, as ``verify(builtWith:)`` does, and asks a compiler that
  /// has answered before only if its file is another since: the answer takes as long as a small compilation.
  ///
  /// - Parameter folder: the folder for what may be made again.
  func verify(builtWith expected: String?, remembering folder: String) throws {
    let note = FileStatus(of: frontend).map { status in
      [frontend, "\(status.size)", "\(status.modified.seconds).\(status.modified.nanoseconds)", expected ?? ""]
        .joined(separator: "\t")
    }
    let file = "\(folder)/toolchain"
    if let note, expected != nil, TextFile.contents(of: file) == note { return }
    try verify(builtWith: expected)
    guard let note, expected != nil else { return }
    Folder.make(folder)
    // Who can't remember asks again.
    try? TextFile.write(note, to: file)
  }
}
