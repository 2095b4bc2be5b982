import Foundation
import NotebookTesting
import Notebooks
import Testing
import WorkerProtocol

/// Each feature of the Swift book's language guide, in every way in which it can meet attnlab.
@Suite("The corpus of everyday Swift") struct CorpusTests {
  /// What no cell may ever show of the machinery.
  private static let machinery = [
    "#sourceLocation", "Cell_", "attnlab:", "the compiler stopped", "__builtin", "__kept", "SIGILL", "stack trace",
  ]

  @Test("has at least 150 snippets, and at least one in each chapter")
  func size() {
    #expect(Snippet.all.count >= 150)
    #expect(Snippet.all.allSatisfy { !$0.shown.isEmpty || !$0.hidden.isEmpty })
    #expect(Set(Snippet.all.map(\.title)).count == Snippet.all.count)
    for way in Snippet.Way.allCases { #expect(Snippet.working(as: way).count >= 25, "\(way)") }
  }

  @Test("runs cell by cell", arguments: Snippet.working(as: .cells))
  func cells(snippet: Snippet) throws {
    let input = snippet.cells.map { "// %%\n\($0)" }.joined()
    let (output, _) = try AttnlabProcess.run("--keep-going", input: input)
    check(snippet, output)
  }

  @Test("runs as one file", arguments: Snippet.working(as: .file))
  func file(snippet: Snippet) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "attnlab-snippet-\(UUID().uuidString).swift")
    try snippet.cells.joined().write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let (output, status) = try AttnlabProcess.run("run", file.path)
    check(snippet, output)
    #expect(status == 0, "\(output)")
  }

  @Test("runs pasted as one cell", arguments: Snippet.working(as: .paste))
  func paste(snippet: Snippet) throws {
    let (output, status) = try AttnlabProcess.run(input: "// %%\n" + snippet.cells.joined())
    check(snippet, output)
    #expect(status == 0, "\(output)")
  }

  @Test("is accepted in a submission", arguments: Snippet.working(as: .submission))
  func submission(snippet: Snippet) throws {
    let runner = try SubmissionRunner(try TestSession.configuration())
    defer { runner.end() }
    let submission = Submission(
      name: "snippet.swift", source: snippet.cells[0] + "\nfunc judged() -> Int { 6411 }\n",
      given: nil, entry: .function("{ judged() } as () -> Int"))
    let build = try runner.compile(submission, milliseconds: 60_000).get()
    let order = CallOrder(files: [], calls: [PortableCall([])])
    let run = try runner.run(build, input: order.bytes, milliseconds: 10_000)
    #expect(run.ending == .returned)
    #expect(try run.results.map { try PortableValue.values(of: $0) } == [[.int(6411)]])
  }

  private func check(_ snippet: Snippet, _ output: String) {
    if let fault = snippet.fault(in: output) { Issue.record("\(fault) in\n\(output)") }
    for name in Self.machinery where !snippet.cells.joined().contains(name) {
      #expect(!output.contains(name), "\(name) in\n\(output)")
    }
  }
}
