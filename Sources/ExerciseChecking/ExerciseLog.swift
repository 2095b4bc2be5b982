import Notebooks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which exercises have passed: a file with a line for each pass, which is only ever added to.
///
/// Several attnlabs may write at once, and each line is one write. A line that is torn or foreign is passed over.
public struct ExerciseLog: Sendable {
  private let folder: String
  private var path: String { "\(folder)/exercises.log" }

  /// How an exercise stands.
  public enum Standing: Equatable, Sendable {
    /// It has not been solved.
    case open
    /// It has passed.
    case passed
    /// It has passed, and its statement has changed since.
    case passedBefore
  }

  /// The log in a folder, which need not be there yet.
  public init(folder: String) { self.folder = folder }

  /// How an exercise stands whose statement has this fingerprint.
  public func standing(of exercise: Exercise, fingerprint: String) -> Standing {
    let passes = passes()[exercise.id] ?? []
    if passes.isEmpty { return .open }
    return passes.contains(fingerprint) ? .passed : .passedBefore
  }

  private func passes() -> [String: Set<String>] {
    guard let bytes = TextFile.bytes(of: path) else { return [:] }
    var passes: [String: Set<String>] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
      if words.count == 2 { passes[words[0], default: []].insert(words[1]) }
    }
    return passes
  }

  /// Writes down that an exercise has passed.
  ///
  /// - Throws: `TextFile.NotWritten`.
  public func record(_ exercise: Exercise, fingerprint: String) throws {
    guard standing(of: exercise, fingerprint: fingerprint) != .passed else { return }
    makeFolder()
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw TextFile.NotWritten(path: path, code: errno) }
    defer { close(file) }
    var last = UInt8(ascii: "\n")
    let end = lseek(file, 0, SEEK_END)
    if end > 0 { _ = pread(file, &last, 1, end - 1) }
    let line = Array("\(last == UInt8(ascii: "\n") ? "" : "\n")\(exercise.id) \(fingerprint)\n".utf8)
    let wrote = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard wrote == line.count else { throw TextFile.NotWritten(path: path, code: errno) }
  }

  private func makeFolder() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      mkdir(path, 0o700)
    }
  }
}
