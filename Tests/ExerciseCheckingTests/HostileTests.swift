import ExerciseChecking
import Foundation
import Notebooks
import Reports
import Testing

/// Submissions that do everything but what is asked. Each gets a verdict that says just that.
@Suite("A hostile submission", .serialized) struct HostileTests {
  struct Submission: CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var finds: @Sendable (CaseVerdict.Outcome) -> Bool

    init(_ name: String, _ body: String, finds: @escaping @Sendable (CaseVerdict.Outcome) -> Bool) {
      (testDescription, self.body, self.finds) = (name, body, finds)
    }
  }

  private static func died(_ cause: Death.Cause) -> @Sendable (CaseVerdict.Outcome) -> Bool {
    { if case .died(let death) = $0 { death.cause == cause } else { false } }
  }

  private static func ends(_ outcome: CaseVerdict.Outcome) -> Bool {
    switch outcome {
    case .died, .outOfTime, .outOfOutput, .noResult, .endedWorker, .notRun: true
    default: false
    }
  }

  private static func says(_ text: String) -> String {
    "let t = Array(\"\(text)\".utf8); _ = t.withUnsafeBytes { write(4, $0.baseAddress!, $0.count) }\n"
  }

  static let submissions = [
    Submission("fatalError", "fatalError(\"no idea\")", finds: died(.failedCheck(message: "no idea"))),
    Submission("an index out of range", "return [keys][3]", finds: died(.failedCheck(message: "Index out of range"))),
    Submission("exit", "exit(0)", finds: died(.exited(status: 0))),
    Submission("_exit", "_exit(0)", finds: { !($0 == .passed) && ends($0) }),
    Submission(
      "calls that never end", "return softLookup(query: query, keys: keys, values: values)",
      finds: died(.stackExhausted)),
    Submission(
      "a loop that never ends", "while true {}", finds: { if case .outOfTime = $0 { true } else { $0 == .notRun } }),
    Submission(
      "memory without end", "var all: [[Int]] = []; while true { all.append(Array(repeating: 1, count: 1 << 20)) }",
      finds: died(.outOfMemory)),
    Submission(
      "a flood of words", "while true { print(\"flood\") }",
      finds: { if case .outOfTime = $0 { true } else { $0 == .notRun } }),
    Submission(
      "a tensor of 900,000 axes", "return Tensor([1], [Int](repeating: 1, count: 900_000))",
      finds: died(
        .failedCheck(message: "the result has 900000 axes, and 64 are the most that can be judged"))),
    Submission("another shape", "return Tensor.zeros([17, 3])", finds: { $0 == .otherShape }),
    Submission("NaN", "return values[0] * Float.nan", finds: { if case .notANumber = $0 { true } else { false } }),
    Submission(
      "a false result on the channel of events",
      """
      var bytes = [UInt8](repeating: 7, count: 4096)
      for descriptor in 3..<32 as Range<Int32> { _ = write(descriptor, &bytes, bytes.count) }
      return values[0]
      """, finds: { $0 != .passed }),
    Submission(
      "processes without end",
      "var a = posix_spawnattr_t(); var p: pid_t = 0\n"
        + "var words: [UnsafeMutablePointer<CChar>?] = [strdup(\"/bin/sleep\"), strdup(\"100\"), nil]\n"
        + "for _ in 0..<64 { posix_spawnattr_init(&a); "
        + "if posix_spawn(&p, \"/bin/sleep\", nil, &a, &words, environ) == 0 { return values[0] } }\n"
        + "fatalError(\"refused\")", finds: died(.failedCheck(message: "refused"))),
    Submission(
      "a file without end",
      "let f = open(\"/tmp/attnlab-flood-\\(getpid())\", O_WRONLY | O_CREAT, 0o600)\n"
        + "unlink(\"/tmp/attnlab-flood-\\(getpid())\")\n"
        + "var b = [UInt8](repeating: 7, count: 1 << 20); while write(f, &b, b.count) > 0 {}\nfatalError(\"refused\")",
      finds: died(.signal("SIGXFSZ"))),
    Submission(
      "a false end on the channel of the worker, and a loop after it",
      says("completed\\t1\\t5\\t0\\nended\\t1\\t0\\t0\\nstarted\\t2\\t1\\nundone\\n") + "while true {}", finds: ends),
    Submission(
      "a false death on the channel of the worker, in a file that never ends",
      says("crashed\\t11\\tother\\tfoo\\t/dev/zero+5\\n") + "while true {}", finds: ends),
    Submission("half a line on the channel of the worker", says("ab") + "while true {}", finds: ends),
    Submission(
      "a flood on the channel of the worker",
      "let b = [UInt8](repeating: 97, count: 1 << 16); while true { _ = b.withUnsafeBytes { write(4, $0.baseAddress!, 1 << 16) } }",
      finds: ends),
    Submission(
      "a loop in another's process group", "setpgid(0, getpgid(getppid())); while true {}", finds: ends),
    Submission("a signal to itself", "kill(getpid(), SIGKILL); return values[0]", finds: died(.signal("SIGKILL"))),
    Submission(
      "a signal to its parent", "kill(getppid(), SIGKILL); return values[0]", finds: { $0 != .passed }),
  ]

  private static func source(_ body: String) -> String {
    """
    // attnlab exercise 01-soft-lookup
    import Glibc
    import Tensors
    func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
    \(body)
    }
    """
  }

  @Test("it is told what it does, and every case has its report", arguments: submissions)
  func report(_ submission: Submission) throws {
    let verdict = try TestChecker(seconds: 6).check(Self.source(submission.body))
    guard case .judged(let cases, _) = verdict.finding else { throw Unexpected(verdict) }
    #expect(!verdict.passes)
    #expect(cases.count == 21)
    #expect(cases.contains { submission.finds($0.outcome) }, "\(cases.map(\.outcome))")
  }

  @Test("after a submission that dies in one case the other cases still report")
  func others() throws {
    let verdict = try TestChecker().check(
      Self.source(
        "if keys.dim(0) == 1 { fatalError(\"one key\") }\nreturn matmul(softmax(matmul(keys, query), axis: -1), values)"
      ))
    #expect(verdict.cases.contains { !$0.passes } && verdict.cases.contains(where: \.passes))
  }

  @Test("a submission can't see the reference")
  func reference() throws {
    let verdict = try TestChecker().check(
      Self.source("fatalError()").replacing("import Tensors", with: "import Tensors\nimport AttentionEngine"))
    guard case .notCompiled(let diagnostics) = verdict.finding else { throw Unexpected(verdict) }
    #expect(diagnostics.first?.message.contains("AttentionEngine") == true)
  }

  @Test("a missing function, another signature and a text that is no Swift are told apart")
  func signatures() throws {
    let checker = try TestChecker()
    let right = Self.source("return matmul(softmax(matmul(keys, query), axis: -1), values)")
    #expect(try checker.check(right).passes)
    guard case .missingFunction = try checker.check(right.replacing("softLookup", with: "lookup")).finding else {
      return #expect(Bool(false), "found")
    }
    for (old, new) in [
      ("query: Tensor", "_ query: Tensor"), ("values: Tensor", "values: Int"), ("-> Tensor", "-> Int"),
    ] {
      let verdict = try checker.check(
        right.replacing(old, with: new).replacing("return matmul", with: "fatalError(); return matmul"))
      switch verdict.finding {
      case .otherSignature(let declaration, _, _): #expect(declaration?.line == 4, "\(new)")
      case .notCompiled: break
      default: throw Unexpected(verdict)
      }
    }
    guard case .notCompiled = try checker.check("// attnlab exercise 01-soft-lookup\nfun softLookup {").finding else {
      return #expect(Bool(false), "compiled")
    }
  }

  @Test("a function that nobody outside its file may call is one that is not as asked for")
  func access() throws {
    let right = Self.source("return matmul(softmax(matmul(keys, query), axis: -1), values)")
    let verdict = try TestChecker().check(right.replacing("func ", with: "private func "))
    guard case .otherSignature(let declaration, _, let reason) = verdict.finding else { throw Unexpected(verdict) }
    #expect(declaration?.line == 4)
    #expect(reason.contains("private"))
  }

  @Test("a submission may import what the toolchain has, and its regular expressions")
  func imports() throws {
    let source = Self.source(
      "_ = (Date(), String(format: \"%.1f\", 1.0), \"ab\".contains(#/b/#))\n"
        + "return matmul(softmax(matmul(keys, query), axis: -1), values)")
    #expect(try TestChecker().check(source.replacing("import Glibc", with: "import Foundation")).passes)
  }

  @Test("a death names the function that is declared, not a label of its parameters")
  func places() throws {
    let verdict = try TestChecker().check(Self.source("return matmul(keys, Tensor.zeros([17, 3]))"))
    guard case .died(let death) = verdict.cases[0].outcome else { throw Unexpected(verdict) }
    #expect(death.places.first?.function == "softLookup")
    #expect(death.places.first?.line == 5)
  }

  @Test("a file that can't be judged says why")
  func files() throws {
    func cause(_ source: String) -> SubmissionFile.Problem.Cause? {
      do {
        _ = try SubmissionFile(path: "mine.swift", source: source, in: TestChecker.builtIn.catalog)
        return nil
      } catch { return (error as? SubmissionFile.Problem)?.cause }
    }
    #expect(cause("") == .noMark)
    #expect(cause("import Tensors") == .noMark)
    #expect(cause("// attnlab exercise 99-none\n") == .unknownExercise("99-none"))
    #expect(cause("// attnlab exercise 01-soft-lookup\r\nimport Tensors") == nil)
    func cause(reading bytes: [UInt8]) throws -> SubmissionFile.Problem.Cause? {
      let file = FileManager.default.temporaryDirectory.appending(path: "submission-\(UUID().uuidString).swift")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(bytes).write(to: file)
      do {
        _ = try SubmissionFile.read(file.path, in: TestChecker.builtIn.catalog)
        return nil
      } catch { return (error as? SubmissionFile.Problem)?.cause }
    }
    #expect(try cause(reading: Array(repeating: 47, count: 5_000_000)) == .tooLong(5_000_000))
    #expect(try cause(reading: Array("// attnlab exercise 01-soft-lookup\n".utf8) + [0xFF]) == .notUTF8)
    #expect(try cause(reading: []) == .noMark)
    for path in ["/", "/dev/zero"] {
      let problem = #expect(throws: SubmissionFile.Problem.self) {
        try SubmissionFile.read(path, in: TestChecker.builtIn.catalog)
      }
      #expect(problem?.cause == .noFile)
    }
    #expect(throws: SubmissionFile.Problem.self) {
      try SubmissionFile.read("/nonexistent.swift", in: TestChecker.builtIn.catalog)
    }
  }
}
