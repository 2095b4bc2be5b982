import System

/// The key under which results are kept: whatever they depend on is part of it.
package struct ResultKey: Sendable {
  private var fingerprint = Fingerprint()

  /// Creates the key of what compiles, and of parts of what was built.
  package init(_ configuration: NotebookConfiguration, parts: [String]) {
    combine(configuration.toolchain.root)
    combine(configuration.installation.builtWith ?? "")
    for path in [configuration.toolchain.frontend] + parts {
      guard let status = FileStatus(of: path) else { continue }
      for number in [status.size, status.modified.seconds, status.modified.nanoseconds] { combine(number) }
    }
  }

  /// Returns the key that also depends on texts, such as the sources of an exercise.
  package func with(_ texts: [String]) -> ResultKey {
    var key = self
    for text in texts { key.combine(text) }
    return key
  }

  /// Returns the key that also depends on bytes.
  package func with(_ bytes: [UInt8]) -> ResultKey {
    var key = self
    key.combine(bytes.count)
    key.fingerprint.combine(bytes)
    return key
  }

  /// The key as text.
  package var text: String { fingerprint.digits }

  /// The key as a number.
  var number: UInt64 { fingerprint.value }

  private mutating func combine(_ number: Int) { fingerprint.combine(UInt64(truncatingIfNeeded: number)) }

  private mutating func combine(_ text: String) {
    // The length parts one text from the next.
    combine(text.utf8.count)
    fingerprint.combine(text)
  }
}
