import ExerciseChecking
import Notebooks
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
      finds: ends),
    Submission("a flood of words", "while true { print(\"flood\") }", finds: { $0 == .outOfOutput || $0 == .notRun }),
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
        + "defer { unlink(\"/tmp/attnlab-flood-\\(getpid())\") }\n"
        + "var b = [UInt8](repeating: 7, count: 1 << 20); while write(f, &b, b.count) > 0 {}\nfatalError(\"refused\")",
      finds: { if case .died = $0 { true } else { false } }),
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
    let verdict = try TestChecker().check(Self.source(submission.body))
    guard case .judged(let cases, _) = verdict.finding else { throw Unexpected(verdict) }
    #expect(!verdict.passes)
    #expect(cases.count == verdict.exercise.cases.count)
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
      case .otherSignature(let declaration, _): #expect(declaration?.line == 4, "\(new)")
      case .notCompiled: break
      default: throw Unexpected(verdict)
      }
    }
    guard case .notCompiled = try checker.check("// attnlab exercise 01-soft-lookup\nfun softLookup {").finding else {
      return #expect(Bool(false), "compiled")
    }
  }

  @Test("a file that can't be judged says why")
  func files() throws {
    func cause(_ source: String) -> SubmissionFile.Problem.Cause? {
      do {
        _ = try SubmissionFile(path: "mine.swift", source: source)
        return nil
      } catch { return (error as? SubmissionFile.Problem)?.cause }
    }
    #expect(cause("") == .noMark)
    #expect(cause("import Tensors") == .noMark)
    #expect(cause("// attnlab exercise 99-none\n") == .unknownExercise("99-none"))
    #expect(cause("// attnlab exercise 01-soft-lookup\r\nimport Tensors") == nil)
    #expect(throws: SubmissionFile.Problem.self) { try SubmissionFile.read("/") }
    #expect(throws: SubmissionFile.Problem.self) { try SubmissionFile.read("/nonexistent.swift") }
  }
}
