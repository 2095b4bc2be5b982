import Foundation
import NotebookTesting
import Notebooks
import Testing

/// The same file gets the same verdict, whoever starts the compiler.
@Suite("A compiler that dies of a file", .serialized) struct CompilersDeathTests {
  /// A type that the parser descends into until its stack is full.
  private static let deep = "let x: Int\(String(repeating: "?", count: 50_000)) = nil\nfunc f() -> Int { 1 }\n"
  private static let megabyte = 1 << 20

  private func failure() throws -> SubmissionFailure? {
    let runner = try SubmissionRunner(try TestSession.configuration())
    defer { runner.end() }
    let deep = Submission(
      name: "mine.swift", source: Self.deep, given: nil, entry: .function("{ f() } as () -> attnlab_Int"))
    guard case .failure(let failure) = try runner.compile(deep, milliseconds: 60_000) else { return nil }
    return failure
  }

  private func expectDeath(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let failure = try failure()
    guard case .compilerFailed = failure else {
      Issue.record("\(failure.map { "\($0)" } ?? "it was compiled")", sourceLocation: sourceLocation)
      return
    }
  }

  @Test("dies of its stack, however large a stack this process may have", arguments: [64 << 20, Int.max])
  func stack(most: Int) throws {
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    var (usual, larger) = (rlimit(), rlimit())
    getrlimit(resource, &usual)
    larger = usual
    larger.rlim_cur = min(usual.rlim_max, rlim_t(most))
    setrlimit(resource, &larger)
    defer { setrlimit(resource, &usual) }
    try expectDeath()
  }

  @Test("dies of its stack, however much memory this process has")
  func memory() throws {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: 400 * Self.megabyte, alignment: 4_096)
    defer { bytes.deallocate() }
    bytes.initializeMemory(as: UInt8.self, repeating: 1, count: 400 * Self.megabyte)
    try expectDeath()
  }
}
