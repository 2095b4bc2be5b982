import Foundation
import NotebookTesting
import Notebooks
import Reports
import Testing
import WorkerProtocol

/// What a submission is refused for, and what ends its run.
@Suite("A submission's bounds", .serialized) struct SubmissionBoundsTests {
  private let runner: SubmissionRunner

  init() throws { runner = try SubmissionRunner(try TestSession.configuration()) }

  private func compiled(
    _ source: String, given: String? = nil, as type: String = "() -> attnlab_Int"
  ) throws -> Result<SubmissionBuild, SubmissionFailure> {
    try runner.compile(
      Submission(
        name: "mine.swift", source: source, given: given.map { Submission.Given(name: "given.swift", source: $0) },
        entry: .function("{ f() } as \(type)")), milliseconds: 60_000)
  }

  private func run(_ body: String, milliseconds: Int = 20_000, clock: Int? = nil) throws -> SubmissionRun {
    let build = try compiled("import Glibc\nfunc f() -> Int {\n\(body)\n}\n").get()
    return try runner.run(
      build, input: CallOrder(files: [], calls: [PortableCall([])]).bytes, milliseconds: milliseconds, clock: clock)
  }

  private func errors(_ source: String, given: String? = nil) throws -> [Diagnostic] {
    switch try compiled(source, given: given) {
    case .failure(.notCompiled(let errors)), .failure(.givenNotCompiled(let errors)): return errors
    default: return []
    }
  }

  @Test("an error stands where it is, whatever the file says of lines, and a quoted line isn't one")
  func diagnostics() throws {
    defer { runner.end() }
    let quoted = "\"x.swift:1:1: error: this line is quoted\""
    for (source, line, column, marked) in [
      ("let s: Int = \(quoted)\nfunc f() -> Int { 1 }", 1, 14, quoted.count),
      ("let é = 1\nlet s: Int = /* é: error: no */ \(quoted)\nfunc f() -> Int { 1 }", 2, 34, quoted.count),
      ("#sourceLocation(file: \"attnlab-glue.swift\", line: 1)\nfunc f() -> Int { xx }", 2, 19, 2),
      ("#sourceLocation(file: \"given.swift\", line: 90)\nfunc f() -> Int { 1 }\nlet e: Int = \"\"", 3, 14, 2),
      ("let t = \"\"\"\n  error: not one\n  \"\"\"\nlet s: Int = t\nfunc f() -> Int { 1 }", 4, 14, 1),
    ] {
      let errors = try errors(source)
      #expect(errors.count == 1, "\(source): \(errors)")
      #expect(errors.first?.place == "mine.swift")
      #expect(errors.first?.line == line && errors.first?.column == column, "\(errors)")
      #expect(errors.first?.length == marked && errors.first?.name.isEmpty == false, "\(errors)")
    }
    let given = try errors("func f() -> Int { two }", given: "let two: Int = \"\"")
    #expect(given.map(\.place) == ["given.swift"])
    #expect(try errors((0..<900).map { "let v\($0): Int = \"\"" }.joined(separator: "\n")).count == 200)
    let long = try errors("let x = " + String(repeating: "a", count: 100_000))
    #expect(long.first.map { $0.message.count <= 1_000 } == true)
  }

  @Test(
    "it may call its own things what the modules are called",
    arguments: [
      "Tensors", "ExerciseRuntime", "Swift", "Glibc", "WorkerProtocol", "Int32", "UnsafeMutablePointer", "Cell_1",
      "Glue",
    ])
  func names(_ name: String) throws {
    defer { runner.end() }
    let source = "import Tensors\nenum \(name) { static func f() -> Int { 7 } }\nfunc f() -> Int { \(name).f() }\n"
    let run = try runner.run(
      try compiled(source).get(), input: CallOrder(files: [], calls: [PortableCall([])]).bytes, milliseconds: 20_000)
    #expect(run.ending == .returned)
    #expect(run.results == [PortableValue.bytes(of: [.int(7)])])
  }

  @Test("a function with attnlab's own symbol can't be linked, and one that isn't there can't be loaded")
  func symbols() throws {
    defer { runner.end() }
    let clash = try compiled("@_cdecl(\"Cell_1_main\") public func m() {}\nfunc f() -> Int { 1 }")
    guard case .failure(.notLinked(let words)) = clash else {
      Issue.record("\(clash)")
      return
    }
    #expect(words.contains("duplicate symbol: Cell_1_main"))
    let build = try compiled("@_silgen_name(\"no_such_symbol\") func g() -> Int\nfunc f() -> Int { g() }").get()
    let run = try runner.run(build, input: CallOrder(files: [], calls: [PortableCall([])]).bytes, milliseconds: 20_000)
    #expect(run.ending == .unloadable("undefined symbol: no_such_symbol"))
  }

  @Test("the compiler's memory is bounded, and it says so")
  func memory() throws {
    defer { runner.end() }
    let many = (0..<60_000).map { "(\($0), [\($0), 1])" }.joined(separator: ",")
    #expect(throws: SubmissionFailure.outOfMemory) {
      try compiled("let z: [(Int, [Int])] = [\(many)]\nfunc f() -> Int { 1 }").get()
    }
  }

  @Test("a long output is cut, and the run goes on")
  func output() throws {
    defer { runner.end() }
    let run = try run("for i in 0..<9_000 { print(\"line \\(i) of many\") }\nreturn 3")
    #expect(run.ending == .returned && run.results == [PortableValue.bytes(of: [.int(3)])])
    #expect(run.printed.utf8.count == 64 << 10)
    #expect(
      run.printed.utf8.count + run.droppedBytes == (0..<9_000).reduce(0) { $0 + "line \($1) of many\n".utf8.count })
  }

  @Test("what computes and what sleeps too long end alike, and what a loop has used is known")
  func time() throws {
    defer { runner.end() }
    let loop = try run("while true {}", milliseconds: 300, clock: 60_000)
    #expect(loop.ending == .outOfTime && loop.processorMilliseconds >= 300)
    let sleeper = try run("sleep(50); return 1", milliseconds: 300, clock: 60_000)
    #expect(sleeper.ending == .outOfTime && sleeper.processorMilliseconds < 300)
    #expect(sleeper.time < .seconds(20))
  }
}
