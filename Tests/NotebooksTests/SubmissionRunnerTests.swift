import NotebookTesting
import Notebooks
import Reports
import Testing
import WorkerProtocol

@Suite("A submission") struct SubmissionRunnerTests {
  private static func submission(_ name: String, _ source: String, given: String? = nil) -> Submission {
    Submission(
      name: name, source: source, given: given.map { Submission.Given(name: "given.swift", source: $0) },
      entry: .function("{ f() } as () -> Int"))
  }

  @Test("is compiled once, and what it dies of stands in the file that was asked for")
  func once() throws {
    let runner = try SubmissionRunner(try TestSession.configuration())
    defer { runner.end() }
    let source = "func f() -> Int {\n  fatalError(\"no\")\n}\n"
    for name in ["mine.swift", "yours.swift"] {
      let build = try runner.compile(Self.submission(name, source), milliseconds: 60_000).get()
      let order = CallOrder(files: [], calls: [PortableCall([])])
      let run = try runner.run(build, input: order.bytes, milliseconds: 10_000)
      guard case .died(let death) = run.ending else { throw Unexpected(ending: run.ending) }
      #expect(death.places.map { "\($0.label):\($0.line)" } == ["\(name):2"])
    }
    #expect(runner.builds == 1)
  }

  @Test("is another one with other words, or beside another given file, and has its errors told each time")
  func others() throws {
    let runner = try SubmissionRunner(try TestSession.configuration())
    defer { runner.end() }
    let sources: [(String, String?)] = [
      ("func f() -> Int { 1 }", nil), ("func f() -> Int { 2 }", nil), ("func f() -> Int { 2 }", "let two = 2"),
      ("func f() -> Int { 2 }", "let two = 3"),
    ]
    for (source, given) in sources + sources {
      _ = try runner.compile(Self.submission("a.swift", source, given: given), milliseconds: 60_000).get()
    }
    #expect(runner.builds == 4)
    for name in ["b.swift", "c.swift"] {
      let result = try runner.compile(Self.submission(name, "func f() -> Int { x }"), milliseconds: 60_000)
      guard case .failure(.notCompiled(let errors)) = result else { throw Unexpected(ending: nil) }
      #expect(errors.map(\.place) == [name])
    }
  }

  private struct Unexpected: Error {
    var ending: SubmissionEnding?
  }
}
