import Foundation
import Notebooks
import Reports
import WorkerProtocol

/// A session on the parts that were built beside these tests.
public final class TestSession {
  /// The session.
  public let session: NotebookSession
  /// What the last cell printed, piece by piece.
  public private(set) var pieces: [OutputPiece] = []

  /// A session without cells.
  public init(interrupt: Int32? = nil, change: (inout NotebookSession.Configuration) -> Void = { _ in }) throws {
    var configuration = try Self.configuration(interrupt: interrupt)
    change(&configuration)
    session = try NotebookSession(configuration)
  }

  deinit { session.end() }

  /// What such a session is made with.
  public static func configuration(interrupt: Int32? = nil) throws -> NotebookSession.Configuration {
    let environment = ProcessInfo.processInfo.environment
    let built = Bundle(for: TestSession.self).bundleURL
    return NotebookSession.Configuration(
      toolchain: try Toolchain.find(path: environment["PATH"] ?? "", override: environment["ATTNLAB_TOOLCHAIN"]),
      installation: try Installation.around(executable: built.appending(path: "attnlab").path),
      temporaryFolder: NSTemporaryDirectory().hasSuffix("/")
        ? String(NSTemporaryDirectory().dropLast()) : NSTemporaryDirectory(),
      cacheFolder: built.appending(path: "test-cache").path,
      environment: environment.map { "\($0)=\($1)" }, interrupt: interrupt)
  }

  /// What the last cell printed.
  public var printed: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .errorText(let text): text
      case .picture: "<picture>"
      }
    }.joined()
  }

  /// Runs a cell.
  @discardableResult
  public func run(_ source: String, traces: Bool = false) -> Outcome {
    pieces = []
    return session.run(source, traces: traces) { self.pieces.append($0) }
  }
}
