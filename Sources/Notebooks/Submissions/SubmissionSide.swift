import WorkerProtocol

/// Which of an exercise's two sides a file is on. Files of the two never run in one process.
public enum SubmissionSide: Sendable {
  /// What is judged, and the mistakes that it is compared with: it sees `Tensors` and nothing of the engine.
  case judged
  /// The reference, which may use the engine.
  case reference

  /// The modules that the file's compilation may read.
  var modules: [String] { LearnerModule.names(for: self == .judged ? .submissions : .references) }

  /// What a run may use besides its time.
  var limits: RunLimits {
    switch self {
    case .judged:
      RunLimits(processorSeconds: 6, memoryBytes: 512 << 20, fileBytes: 1 << 20, isShutIn: true)
    case .reference:
      RunLimits(processorSeconds: 6, memoryBytes: 1 << 30, fileBytes: 1 << 20, isShutIn: true)
    }
  }

  /// The memory that the compiler may have, and the linker, in bytes: several times what it takes for a usual file.
  var compilerBytes: Int { 512 << 20 }

  /// The bytes that a run may send.
  var sentBytes: Int { self == .judged ? 8 << 20 : 48 << 20 }

  /// The bytes that a run may print.
  var printedBytes: Int { 64 << 10 }

  /// Returns the library that the worker loads.
  func library(of installation: Installation) -> String {
    self == .judged ? installation.exerciseLibrary : installation.authoringLibrary
  }
}
