import NotebookTesting
import Reports
import Spellings
import Testing

@Suite("A cell that another language would take")
struct ForeignCellTests {
  /// A session with the values that the cells use.
  private static func session() throws -> TestSession {
    let session = try TestSession()
    session.run("let x = Tensor([[1, 2, 3], [4, 5, 6]]), xs = [3, 1, 2], n = 3, mask = x .> 2")
    return session
  }

  private static func errors(_ outcome: Outcome) -> [String] {
    guard case .notCompiled(let diagnostics) = outcome.ending else { return [] }
    return diagnostics.filter { $0.severity == .error }.map(\.message)
  }

  @Test("is refused with one line that says what to write")
  func one() throws {
    let session = try Self.session()
    let syntax = SpellingTable.topics.first { $0.title == "Python's syntax" }?.rows ?? []
    let known = ["x @ z", "n is %d"]
    for row in syntax where !known.contains(where: row.theirs[0].contains) {
      let said = Self.errors(session.run(row.theirs[0]))
      #expect(said.count == 1 && said[0].contains(row.ours.isEmpty ? row.why : row.ours), "\(row.theirs[0]): \(said)")
    }
    for (index, row) in SpellingTable.rows.enumerated() where index % 17 == 3 && row.theirs[0].contains("torch.") {
      let said = Self.errors(session.run(row.theirs[0]))
      #expect(said.count == 1 && said[0].contains(row.ours.isEmpty ? row.why : row.ours), "\(row.theirs[0]): \(said)")
    }
  }

  @Test("keeps what the compiler says of its other lines, but not of the names that the foreign line would declare")
  func others() throws {
    let session = try Self.session()
    let said = Self.errors(session.run("let a: Int = \"a\"\nb = np.ones(3)\nprint(b)\nfoo(3)"))
    #expect(said.count == 3 && said[0].contains("cannot convert value of type 'String'"), "\(said)")
    #expect(said.contains("write let b = ones([3])") && said.contains("cannot find 'foo' in scope"), "\(said)")
    #expect(Self.errors(session.run("for i in range(3):\n    y = i * 2\n    print(y)")).count == 1)
  }

  @Test("is run with a warning if Swift has a comment where Python divides")
  func divisions() throws {
    let session = try Self.session()
    for source in ["n//2", "7 // 2", "let h = (n + 1)//n"] {
      let outcome = session.run(source)
      #expect(outcome.isSuccess && outcome.warnings.map(\.message).contains { $0.hasPrefix("// begins a comment") })
    }
    for source in ["n // 2", "n // the number", "\"n//2\"", "// n//2", "xs.count // two"] {
      #expect(session.run(source).warnings.isEmpty, "\(source)")
    }
  }

  @Test("is run if the learner has declared what it names")
  func own() throws {
    let session = try Self.session()
    session.run(
      "struct Torch { func relu(_ n: Int) -> Int { n } }; let torch = Torch(); func len(_ n: Int) -> Int { n }")
    #expect(session.run("torch.relu(3) + len(4)").isSuccess)
    #expect(
      Self.errors(session.run("torch.relu(\"a\")")) == [
        "cannot convert value of type 'String' to expected argument type 'Int'"
      ])
  }
}
