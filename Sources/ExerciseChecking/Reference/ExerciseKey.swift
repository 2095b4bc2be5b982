import Notebooks
import System
import WorkerProtocol

/// The key under which an exercise's results are kept: whatever they depend on is part of it.
struct ExerciseKey {
  private var fingerprint = Fingerprint()

  /// Creates the key of what was built and what compiles: the toolchain, the libraries, the worker, the modules.
  init(_ configuration: NotebookSession.Configuration) {
    let installation = configuration.installation
    combine(configuration.toolchain.root)
    combine(installation.builtWith ?? "")
    for path in [installation.exerciseLibrary, installation.authoringLibrary, installation.worker] {
      guard let status = FileStatus(of: path) else { continue }
      for number in [status.size, status.modified.seconds, status.modified.nanoseconds] { combine(number) }
    }
  }

  private init(_ fingerprint: Fingerprint) { self.fingerprint = fingerprint }

  /// Returns the key that also depends on texts, such as the sources of an exercise.
  func with(_ texts: [String]) -> ExerciseKey {
    var key = self
    for text in texts { key.combine(text) }
    return key
  }

  /// Returns the key that also depends on files.
  func with(_ files: [ExerciseFile]) -> ExerciseKey {
    var key = self
    for file in files {
      key.combine(file.name)
      key = key.with(file.bytes)
    }
    return key
  }

  /// Returns the key that also depends on bytes.
  func with(_ bytes: [UInt8]) -> ExerciseKey {
    var key = self
    key.combine(bytes.count)
    for byte in bytes { key.fingerprint.combine(UInt64(byte)) }
    return key
  }

  /// The key as text.
  var text: String { fingerprint.digits }

  private mutating func combine(_ number: Int) { fingerprint.combine(UInt64(truncatingIfNeeded: number)) }

  private mutating func combine(_ text: String) {
    // The length parts one text from the next.
    combine(text.utf8.count)
    fingerprint.combine(text)
  }
}
