import Foundation
import Notebooks
import WorkerProtocol

/// A session on the parts that were built beside these tests.
final class TestSession {
  let session: NotebookSession
  private(set) var pieces: [OutputPiece] = []

  init(interrupt: Int32? = nil) throws {
    session = try NotebookSession(try Self.configuration(interrupt: interrupt))
  }

  deinit { session.end() }

  static func configuration(interrupt: Int32? = nil) throws -> NotebookSession.Configuration {
    let environment = ProcessInfo.processInfo.environment
    let built = Bundle(for: TestSession.self).bundleURL
    return NotebookSession.Configuration(
      toolchain: try Toolchain.find(path: environment["PATH"] ?? "", override: environment["ATTNLAB_TOOLCHAIN"]),
      installation: try Installation.around(executable: built.appending(path: "attnlab").path),
      temporaryFolder: NSTemporaryDirectory().hasSuffix("/")
        ? String(NSTemporaryDirectory().dropLast()) : NSTemporaryDirectory(),
      cacheFolder: built.appending(path: "test-cache").path,
      environment: environment.map { "\($0)=\($1)" }, width: 80, interrupt: interrupt)
  }

  /// What the last cell printed.
  var printed: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .errorText(let text): text
      case .picture: "<picture>"
      }
    }.joined()
  }

  @discardableResult
  func run(_ source: String, traces: Bool = false) -> Outcome {
    pieces = []
    return session.run(source, traces: traces) { self.pieces.append($0) }
  }
}
