internal import Glibc
package import WorkerProtocol

/// The files of an exercise's `data` folder.
package enum ExerciseFiles {
  /// The files, set once before the first call.
  nonisolated(unsafe) package static var all: [ExerciseFile] = []
  /// The folder in which files are looked for that aren't among them: in a notebook there is no run that was given any.
  nonisolated(unsafe) static var folder: String?

  /// Returns the bytes of a file; nil if there is none.
  static func bytes(_ name: String) -> [UInt8]? {
    if let file = all.first(where: { $0.name == name }) { return file.bytes }
    guard let folder, !name.contains("/"), let file = fopen("\(folder)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var some = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&some, 1, some.count, file), count > 0 { bytes += some[..<count] }
    return bytes
  }
}

/// Lets ``exerciseText(_:)`` and ``exerciseBytes(_:)`` read a folder. The machinery of a notebook calls it; a learner doesn't.
public func useExerciseFiles(in folder: String) { ExerciseFiles.folder = folder }

/// Returns the bytes of a file in the exercise's `data` folder.
///
///     let table = exerciseBytes("vectors.bin")
///
/// - Refuses: a name that isn't there, as `exerciseBytes: the exercise has no file words.txt`.
public func exerciseBytes(_ name: String) -> [UInt8] {
  guard let bytes = ExerciseFiles.bytes(name) else {
    fatalError("exerciseBytes: the exercise has no file \(name)")
  }
  return bytes
}

/// Returns the text of a file in the exercise's `data` folder.
///
///     let words = exerciseText("words.txt").split(separator: "\n")
///
/// - Refuses: a name that isn't there. Bytes that aren't UTF-8 are replaced by U+FFFD.
public func exerciseText(_ name: String) -> String { String(decoding: exerciseBytes(name), as: UTF8.self) }
