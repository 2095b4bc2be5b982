package import WorkerProtocol

/// The files of an exercise's `data` folder.
package enum ExerciseFiles {
  /// The files, set once before the first call.
  nonisolated(unsafe) package static var all: [ExerciseFile] = []
}

/// Returns the bytes of a file in the exercise's `data` folder.
///
///     let table = exerciseBytes("vectors.bin")
///
/// - Refuses: a name that isn't there, as `exerciseBytes: the exercise has no file words.txt`.
public func exerciseBytes(_ name: String) -> [UInt8] {
  guard let file = ExerciseFiles.all.first(where: { $0.name == name }) else {
    fatalError("exerciseBytes: the exercise has no file \(name)")
  }
  return file.bytes
}

/// Returns the text of a file in the exercise's `data` folder.
///
///     let words = exerciseText("words.txt").split(separator: "\n")
///
/// - Refuses: a name that isn't there. Bytes that aren't UTF-8 are replaced by U+FFFD.
public func exerciseText(_ name: String) -> String { String(decoding: exerciseBytes(name), as: UTF8.self) }
