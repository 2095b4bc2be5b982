import ExerciseChecking
import Foundation
import Reports
import Testing
import WorkerProtocol

/// The form of an exercise, shown on a course that has nothing to do with attention.
@Suite("A course from elsewhere") struct FixtureCourseTests {
  private let course: Course
  private let checker: TestChecker

  init() throws {
    course = try TestChecker.fixture.get()
    checker = try TestChecker(course)
  }

  @Test("lists its exercises by lesson, then by number")
  func order() throws {
    #expect(try course.catalog.all().map(\.id) == ["02-vocabulary", "03-chunks", "01-running-mean"])
    #expect(try course.catalog.next(after: "03-chunks")?.id == "01-running-mean")
    #expect(try course.catalog.next(after: "01-running-mean") == nil)
    #expect(try course.catalog.exercise(named: "chunks").id == "03-chunks")
    #expect(try course.catalog.exercise(named: "2").id == "02-vocabulary")
    #expect(throws: ExerciseCatalog.Unknown(name: "4", ids: course.catalog.ids)) {
      try course.catalog.exercise(named: "4")
    }
  }

  @Test("hands a state from call to call: the submission its own, the reference its own")
  func state() throws {
    let verdict = try checker.check(file: "mistakes/never-divided.swift", of: "01-running-mean")
    let failed = try #require(verdict.cases.first { $0.name == "three values" })
    // The first mean is right, and the second call is where it shows.
    #expect(failed.place == .init(call: 2, calls: 3, part: 1, parts: 2, name: "mean"))
    #expect(failed.inputs.map(\.name) == ["value", "state"])
    #expect(
      failed.inputs[1].value
        == .list([.tensor(shape: [2], elements: [1, 2]), .tensor(shape: [], elements: [1])]))
    #expect(failed.yours == .tensor(shape: [2], elements: [4, 7]))
    #expect(failed.expected.numbers?.elements == [2, 3.5])
  }

  @Test("names a pair of mistakes that are made at once, by both sentences")
  func pair() throws {
    let verdict = try checker.check(file: "mistakes/counts-from-one+first-dropped.swift", of: "01-running-mean")
    guard case .judged(_, let mistakes) = verdict.finding else { throw Unexpected(verdict) }
    #expect(mistakes.first?.parts == ["counts-from-one", "first-dropped"])
    #expect(
      mistakes.first?.sentence
        == "a mean whose count begins at 1 before anything has come: it is always one too many, and a mean that "
        + "forgets the first value: it is never put into the state")
  }

  @Test("says whose convention a mistake is, apart from its sentence")
  func convention() throws {
    let copy = try TemporaryCourse()
    let source = try copy.read("03-chunks/mistakes/reversed.swift")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let convention = ["// convention Some write from right to left.", "// Asked for is from left to right."]
    let changed = lines[..<2] + convention.map { $0[...] } + ["// passes 09-other"] + lines[2...]
    try copy.write(changed.joined(separator: "\n"), to: "03-chunks/mistakes/reversed.swift")
    let mistake = try #require(
      try copy.course.catalog.exercise(id: "03-chunks").mistakes.first { $0.slug == "reversed" })
    #expect(mistake.convention == "Some write from right to left. Asked for is from left to right.")
    let before = try course.catalog.exercise(id: "03-chunks").mistakes.first { $0.slug == "reversed" }
    #expect(mistake.sentence == before?.sentence && before?.convention == nil)
  }

  @Test("lets reference and submission read its data, and build on what is given")
  func data() throws {
    #expect(try checker.check(file: "solution.swift", of: "02-vocabulary").passes)
    let without =
      "// attnlab exercise 02-vocabulary\nfunc places(of words: [String]) -> [Int] { [vocabulary()[7].count] }"
    let verdict = try checker.check(without)
    guard case .died(let death) = verdict.cases.first?.outcome else { throw Unexpected(verdict) }
    #expect(death.cause == .failedCheck(message: "Index out of range"))
  }

  @Test("judges a list of tensors item by item")
  func list() throws {
    let verdict = try checker.check(file: "mistakes/reversed.swift", of: "03-chunks")
    guard case .differs(let difference) = verdict.cases[0].outcome else { throw Unexpected(verdict) }
    #expect(difference.items == [0] && difference.index == [0] && difference.count == 2)
    // Its first chunk is the shorter one.
    #expect(verdict.cases[1].outcome == .otherShape)
  }

  @Test("states stages, laws and the origin of each case, and draws others from the same family")
  func sheet() throws {
    let exercise = try course.catalog.exercise(id: "01-running-mean")
    let sheet = try checker.checker.sheet(of: exercise)
    #expect(sheet.laws == ["the state holds the count behind the sum", "twice the value, twice the mean"])
    #expect(sheet.cases.map(\.name) == ["one value", "three values", "random, 5 of 3", "random, 2 of 7"])
    #expect(sheet.cases[1].expected[2].stages.map(\.name) == ["sum", "count"])
    #expect(sheet.cases[1].expected[2].stages[0].value.numbers?.elements == [-3, 7])
    let draw = try #require(sheet.cases[3].draw)
    #expect(draw.sizes == [DrawnSize(name: "count", numbers: [2]), DrawnSize(name: "size", numbers: [7])])
    let same = try checker.checker.draw(from: exercise, family: draw.family, sizes: draw.sizes, seed: draw.seed)
    #expect(same.calls == sheet.cases[3].calls && same.expected == sheet.cases[3].expected)
    let smaller = DrawnSize(name: "size", numbers: [1])
    let other = try checker.checker.draw(from: exercise, family: draw.family, sizes: [draw.sizes[0], smaller], seed: 9)
    #expect(other.name == "random, 2 of 1" && other.calls.count == 2)
  }

  @Test("asks a why-question, and offers hints as rungs")
  func page() throws {
    let page = try course.catalog.exercise(id: "01-running-mean").page
    #expect(page.why?.question == "Why isn't the mean kept instead of the sum?")
    #expect(page.why?.answer.hasPrefix("It could be") == true)
    #expect(page.why?.answer.hasSuffix("so no rounding adds up.") == true)
    #expect(page.why?.options.map(\.mistake) == ["never-divided", "counts-from-one"])
    #expect(page.why?.options.last?.answer == "Before anything has come,\nthe mean is 0 and would count as a value.")
    #expect(Set(page.why?.shuffled.map { $0.mistake ?? "" } ?? []) == ["", "never-divided", "counts-from-one"])
    #expect(page.hints.map(\.kind) == HintKind.allCases)
    #expect(page.hints.first?.text == "What is the sum before the first value?")
    #expect(page.hints.last?.text.contains("\n\n    value    2  3  5\n    product  2  6  30\n\nBefore the") == true)
    #expect(page.notice?.hasPrefix("The state is made") == true)
    let plain = try course.catalog.exercise(id: "02-vocabulary").page
    #expect(plain.hints == [Hint(kind: nil, text: "A word may stand in the list twice. The first place counts.")])
    #expect(plain.notice == nil)
    let again = "# A\n\n*Lesson 1*\n\n```swift\nfunc f(a: Int) -> Int\n```\n\n## Hints\n\n\(page.ladder)"
    #expect(try ExercisePage(markdown: again, path: "again").hints == page.hints)
    #expect(!page.task.contains("Lesson") && !page.task.contains("Hints") && !page.task.contains("It could be"))
  }

  @Test("gets one exercise more by one folder more, and nothing is built")
  func addition() throws {
    let copy = try TemporaryCourse()
    #expect(copy.course.catalog.ids.count == 3)
    let files = [
      "exercise.md": "# Doubling\n\n*Lesson 7*\n\n```swift\nfunc doubled(_ x: Float) -> Float\n```\n",
      "start.swift": "// attnlab exercise 09-doubling\nfunc doubled(_ x: Float) -> Float { 0 }\n",
      "solution.swift": "// attnlab exercise 09-doubling\nfunc doubled(_ x: Float) -> Float { 2 * x }\n",
      "mistakes/squared.swift":
        "// attnlab exercise 09-doubling\n// the square\nfunc doubled(_ x: Float) -> Float { x * x }\n",
      "reference.swift": """
      import ExerciseAuthoring
      let reference = Reference({ (x: Double) in 2 * x }) {
        for x: Float in [1, 2.5, -3] { Case("twice \\(x)", x) }
      }
      """,
    ]
    for (name, text) in files { try copy.write(text, to: "09-doubling/\(name)") }
    let checker = try TestChecker(copy.course)
    #expect(AuthorCheck(checker.checker).findings(try copy.course.catalog.exercise(named: "9")) == [])
    let verdict = try checker.check(file: "mistakes/squared.swift", of: "09-doubling")
    guard case .judged(let cases, let mistakes) = verdict.finding else { throw Unexpected(verdict) }
    #expect(
      cases.map(\.name) == ["twice 1.0", "twice 2.5", "twice -3.0", "all again, in another order, in one process"])
    #expect(mistakes.first?.sentence == "the square")
  }

  @Test("is refused if its folder has neither lessons nor exercises")
  func absent() {
    #expect(throws: Course.NotFound(folder: "/nonexistent")) { try Course(folder: "/nonexistent") }
  }
}
