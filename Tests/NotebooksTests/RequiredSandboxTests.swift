import NotebookTesting
import Notebooks
import Testing
import WorkerProtocol

@Suite struct RequiredSandboxTests {
  private static let input = CallOrder(
    files: [], calls: [PortableCall([.value(.tensor(shape: [2], elements: [5, 7]))])]
  ).bytes

  /// Runs a function in the sandbox or without it, where the sandbox is required.
  private func ending(isGuarded: Bool) throws -> SubmissionEnding {
    var configuration = try TestSession.configuration()
    configuration.requiresSandbox = true
    let runner = try SubmissionRunner(configuration, side: .judged, isGuarded: isGuarded)
    defer { runner.end() }
    let submission = Submission(
      name: "same.swift", source: "import Tensors\nfunc same(_ x: Tensor) -> Tensor { x }\n", given: nil,
      entry: .function("{ same($0) } as (attnlab_Tensor) -> attnlab_Tensor"))
    return try runner.run(
      try runner.compile(submission, milliseconds: 10_000).get(), input: Self.input, milliseconds: 5_000
    ).ending
  }

  @Test func `nothing runs without a sandbox that is required, and what is shut in does`() throws {
    #expect(throws: NotShutIn(reached: RunProtection.Reach.allCases)) { try ending(isGuarded: false) }
    #expect(try ending(isGuarded: true) == .returned)
  }
}
