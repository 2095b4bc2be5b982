import AttackRunning
import Foundation
import Glibc

/// A place that anybody may read, with all parts of attnlab as they are installed, and with the attacks.
struct AttackPlace {
  private final class Marker {}

  private let folder: URL
  private static var checkout: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  }
  /// The folder of the files with attacks.
  static var attacks: URL { checkout.appending(path: "Tests/AttackTests/Attacks") }
  /// The page that shows how all attacks went.
  static var page: URL { checkout.appending(path: "Documentation/attacks.md") }

  /// The table could not be made.
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Copies the parts that were built beside these tests.
  init() throws {
    folder = URL(filePath: "/tmp/attnlab-attacked-\(getpid())")
    let files = FileManager.default
    let built = Bundle(for: Marker.self).bundleURL
    let library = folder.appending(path: "lib/attnlab")
    let share = folder.appending(path: "share/attnlab")
    for path in ["bin", "lib/attnlab/Modules", "share/attnlab"] {
      try files.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
    }
    try files.copyItem(at: built.appending(path: "AttackTable"), to: folder.appending(path: "bin/attnlab"))
    for name in try files.contentsOfDirectory(atPath: built.path)
    where name == "attnlab-worker" || name.hasPrefix("libAttnlab") || name.hasPrefix("swift-version-") {
      try files.copyItem(at: built.appending(path: name), to: library.appending(path: name))
    }
    let modules = built.appending(path: "Modules")
    for name in try files.contentsOfDirectory(atPath: modules.path) where name.hasSuffix(".swiftmodule") {
      try files.copyItem(at: modules.appending(path: name), to: library.appending(path: "Modules/\(name)"))
    }
    for name in ["CReports", "CLibZip"] {
      try files.copyItem(
        at: Self.checkout.appending(path: "Sources/\(name)/include"), to: library.appending(path: "Modules/\(name)"))
    }
    for name in ["Lessons", "Exercises"] {
      try files.copyItem(at: Self.checkout.appending(path: name), to: share.appending(path: name))
    }
    try files.copyItem(at: Self.attacks, to: folder.appending(path: "attacks"))
    for case let file as URL in files.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init() {
      var status = stat()
      guard lstat(file.path, &status) == 0 else { continue }
      chmod(file.path, status.st_mode | (status.st_mode & 0o100 == 0 ? 0o444 : 0o555))
    }
  }

  /// Removes it.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Makes all attacks, as another user if one is named.
  ///
  /// - Parameter contained: the files of which they are made where namespaces are refused, and in the sandbox only; nil if
  ///   all are made in what the system gives.
  func table(as user: Int?, contained: [String]? = nil) async throws -> [AttackResult] {
    let scratch = folder.appending(path: "scratch-\(user ?? 0)\(contained == nil ? "" : "-contained")")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    if let user { chown(scratch.path, uid_t(user), gid_t(user)) }
    let output = scratch.appending(path: "results"), errors = scratch.appending(path: "errors")
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = folder.appending(path: "bin/attnlab")
    process.arguments = [
      "table", "--installation", folder.path, "--attacks", folder.appending(path: "attacks").path,
      "--scratch", scratch.path, "--output", output.path,
    ]
    // Results are read by the checker, which is the same for all users.
    if let user { process.arguments? += ["--as", "\(user)", "--without", "results"] }
    if let contained {
      process.arguments? += ["--contained", "yes", "--themes", contained.joined(separator: ",")]
    }
    process.standardError = try FileHandle(forWritingTo: errors)
    process.currentDirectoryURL = folder
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
    guard status == 0 else {
      let last = text(output.appendingPathExtension("now"))
      throw Failed(description: "as \(user ?? Int(getuid())), at \(last): status \(status) \(text(errors))")
    }
    return try JSONDecoder().decode([AttackResult].self, from: Data(contentsOf: output))
  }

  /// Whether anybody may reach a file.
  static func isOpenToAll(_ path: String) -> Bool {
    var status = stat()
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      guard stat(folder, &status) == 0, status.st_mode & 0o001 != 0 else { return false }
    }
    return true
  }
}
