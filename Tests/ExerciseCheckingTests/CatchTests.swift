import ExerciseChecking
import Testing

/// What is said of tests that a learner writes, on the running mean of the fixture course.
@Suite("A learner's tests") struct CatchTests {
  private let catcher: TestCatcher

  init() throws { catcher = try TestCatcher() }

  /// Tests that accept what is right and catch every mistake: the state is handed from call to call.
  private static let good = """
    test("the first value is its own mean") {
      expect(step([6], state: []).mean, near: [6])
    }
    test("three values, one after the other") {
      var state: [Tensor] = []
      for (value, mean) in [(2, 2), (4, 3), (9, 5)] as [(Float, Float)] {
        let result = step(Tensor([value]), state: state)
        expect(result.mean, near: Tensor([mean]))
        state = result.state
      }
    }
    """

  @Test("accept every right solution and catch every mistake")
  func good() throws {
    let outcome = try catcher.outcome(Self.good)
    #expect(outcome.isWhole && outcome.refusals.isEmpty && outcome.solutions == 2)
    #expect(outcome.mistakes.map(\.mistake.slug) == ["counts-from-one", "first-dropped", "never-divided"])
    #expect(outcome.tests.map(\.name) == ["the first value is its own mean", "three values, one after the other"])
    #expect(outcome.tests.map(\.line) == [3, 6])
    // A mistake that shows later is caught by a later test.
    #expect(outcome.mistakes[0].fate == .caught(by: outcome.tests[0]))
    #expect(outcome.mistakes[1].fate == .caught(by: outcome.tests[1]))
  }

  @Test("are told which mistakes live, by their sentences")
  func living() throws {
    let outcome = try catcher.outcome("test(\"first\") { expect(step([6], state: []).mean, near: [6]) }")
    #expect(outcome.caught == 1 && !outcome.isWhole)
    #expect(outcome.living.map(\.mistake.slug) == ["first-dropped", "never-divided"])
    #expect(outcome.living[1].mistake.sentence == "the sum of the values, which is never divided")
  }

  @Test("that always pass catch nothing")
  func idle() throws {
    let outcome = try catcher.outcome("test(\"idle\") { _ = step([6], state: []) }")
    #expect(outcome.refusals.isEmpty && outcome.caught == 0 && outcome.living.count == 3)
  }

  @Test("that refuse every right solution are told where, and no mistake is tried")
  func refusing() throws {
    let outcome = try catcher.outcome("test(\"never\") {\n  expect(step([6], state: []).mean, near: [7])\n}")
    #expect(outcome.refusals.map(\.solution) == [1, 2] && outcome.mistakes.isEmpty && !outcome.isWhole)
    let first = try #require(outcome.refusals.first)
    #expect(first.test == outcome.tests.first && first.test?.name == "never")
    #expect(first.reason == .failed(line: 4, sentence: "the number at [0] is 6.0, and should be 7.0"))
  }

  @Test("that ask for one way of rounding refuse a solution that is written differently")
  func bits() throws {
    let outcome = try catcher.outcome(
      """
      test("to the last bit") {
        let values = normal([100], seed: 1)
        let first = step(values, state: [values * 3, Tensor(2)])
        expect(first.mean, equals: (values * 3 + values) / Tensor(3))
      }
      """)
    #expect(outcome.refusals.map(\.solution) == [2])
    #expect(outcome.mistakes.count == 3)
  }

  @Test(
    "that die, throw or call the function wrongly refuse what is right, and say why",
    arguments: [
      ("let a = [1]; expect(a[step([6], state: []).state.count + 3], equals: 1)", "Index out of range"),
      ("_ = step([6], state: []); struct Bad: Error {}; throw Bad()", "it throws Bad()"),
      ("_ = step([6, 7], state: [Tensor([1, 2, 3]), Tensor(1)])", "functionDied"),
      (
        "expect(step([6], state: []).mean, near: [6]); while true { print(\"again and again and again\") }",
        "outOfTime"
      ),
    ])
  func failing(body: String, reason: String) throws {
    let outcome = try catcher.outcome("test(\"it\") { \(body) }")
    #expect(outcome.refusals.map(\.solution) == [1, 2])
    let first = try #require(outcome.refusals.first)
    #expect("\(first.reason)".contains(reason), "\(first.reason)")
    #expect(first.test?.name == "it")
  }

  @Test("that end before their last line are told so")
  func ended() throws {
    let outcome = try catcher.outcome(
      "import Glibc\ntest(\"it\") { _ = step([6], state: []) }\nexit(0)\ntest(\"never\") { expect(false) }")
    #expect(outcome.refusals.map(\.reason) == [.endedEarly, .endedEarly])
  }

  @Test(
    "that can't be judged are told why",
    arguments: [
      ("", CatchVerdict.CatchFinding.noCalls),
      ("test(\"it\") { expect(1 + 1, equals: 2) }", .noCalls),
      ("for n in 0..<10_000 { _ = step(Tensor([Float(n)]), state: []) }", .tooManyCalls(most: 100)),
      ("test(\"it\") { _ = step(Tensor([Float.random(in: 0...1)]), state: []) }", .changing),
      (#"test("it") { _ = step([6], state: []); expect(false, "now it is \(ContinuousClock.now)") }"#, .changing),
    ])
  func unusable(lines: String, finding: CatchVerdict.CatchFinding) throws {
    #expect(try catcher.check(lines).finding == finding)
  }

  @Test("with inputs of another type don't compile, and those that declare the function are told to call it")
  func compiling() throws {
    guard case .notCompiled(let errors) = try catcher.check("test(\"it\") { _ = step(6, state: []) }").finding else {
      Issue.record("it compiles")
      return
    }
    #expect(errors.first?.line == 3 && errors.first?.place == "mine-tests.swift")
    let own = "func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) { (value, state) }"
    guard case .declaresFunction(let declaration) = try catcher.check("// func step(\n\(own)").finding else {
      Issue.record("it is taken for tests")
      return
    }
    #expect(declaration.line == 4)
  }

  @Test("read the files of the exercise, and may use what it gives")
  func files() throws {
    let lines = """
      test("places") {
        let words = vocabulary()
        for (place, word) in words.enumerated() where words.firstIndex(of: word) == place {
          expect(places(of: [word, word.uppercased() + "!"]), equals: [place, -1])
        }
        expect(places(of: [words[0].uppercased()]), equals: [words.firstIndex(of: words[0].uppercased()) ?? -1])
      }
      """
    let outcome = try catcher.outcome(lines, of: "02-vocabulary")
    #expect(outcome.isWhole, "\(outcome)")
  }

  @Test("that an author gives are a finding as long as they let a mistake live or refuse a solution")
  func author() throws {
    let course = try TemporaryCourse()
    let (catcher, checker) = (try TestCatcher(course.course), try TestChecker(course.course))
    func findings(_ lines: String) throws -> [AuthorFinding] {
      let exercise = try course.course.catalog.exercise(id: "01-running-mean")
      try course.write("\(exercise.testsMark)\nimport ExerciseTesting\n\(lines)\n", to: "\(exercise.id)/tests.swift")
      return AuthorCheck(checker.checker).findings(exercise, with: catcher.catcher)
    }
    #expect(try findings(Self.good) == [])
    let weak = try findings("test(\"first\") { expect(step([6], state: []).mean, near: [6]) }")
    guard case .testsFallShort(let verdict) = weak.first, case .judged(let outcome) = verdict.finding else {
      Issue.record("\(weak)")
      return
    }
    #expect(outcome.living.map(\.mistake.slug) == ["first-dropped", "never-divided"])
  }

  @Test("are judged the second time with what was compiled the first time")
  func kept() throws {
    let other = try TestCatcher()
    _ = try catcher.outcome(Self.good)
    var words: [String] = []
    other.catcher.progress = { words.append($0) }
    #expect(try other.outcome(Self.good).isWhole)
    #expect(words.isEmpty)
  }
}
