import Foundation
import Testing

@Suite struct ExerciseTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  private static let unscaled = """
    // attnlab exercise 05-scaled-scores
    import Tensors
    func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
      matmul(queries, keys.swappedAxes(-1, -2))
    }
    """

  @Test func `a starting file is written once, and never over another`() throws {
    let first = try attnlab.run("start", "5")
    #expect(first.status == 0)
    let file = attnlab.home.appending(path: "05-scaled-scores.swift")
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("// attnlab exercise 05-scaled-scores\n"))
    try "mine".write(to: file, atomically: true, encoding: .utf8)
    let second = try attnlab.run("start", "scaled-scores")
    #expect(second.status == 2)
    #expect(second.errors.contains("05-scaled-scores.swift already exists, and was left unchanged"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test func `a verdict names the mistake, the first difference and what to do next`() throws {
    let file = try attnlab.write(Self.unscaled, to: "mine.swift")
    let (output, _, status) = try attnlab.run("check", file)
    #expect(status == 1)
    #expect(output.contains("This is Q Kᵀ without the division by √dₖ."))
    // What a busy machine has no time for is left out, and the first failing case is shown instead.
    let isExplained = output.contains("The smallest case that fails") && output.contains("at query 0, key 0")
    #expect(isExplained || output.contains("the first at [0, 0] is 8.0, and should be 4.0"))
    let last = output.split(separator: "\n").suffix(4).joined(separator: " ")
    #expect(last.contains("05-scaled-scores: 1 of 26 cases pass"))
    #expect(last.contains("attnlab check \(file)") || last.contains("attnlab hint 5"))
    #expect(!output.contains("\u{1b}"))
  }

  @Test func `a solution passes with status 0, and the list knows it`() throws {
    let scaled = Self.unscaled.replacing("-2))", with: "-2)) / Float(keys.dim(-1)).squareRoot()")
    let file = try attnlab.write(scaled, to: "mine.swift")
    let (output, _, status) = try attnlab.run("check", file)
    #expect(status == 0)
    #expect(output.contains("05-scaled-scores: all 26 cases pass, 3 of them fresh (seed "))
    #expect(output.contains("\nNext: `attnlab start 6`"))
    let list = try attnlab.run("exercises").output.split(separator: "\n")
    #expect(list.filter { $0.hasSuffix("passed") }.count == 1)
    #expect(list.contains { $0.contains("05-scaled-scores") && $0.hasSuffix("passed") })
  }

  @Test func `the verdict as JSON has the same cases and the same mistake`() throws {
    let file = try attnlab.write(Self.unscaled, to: "mine.swift")
    let (output, _, status) = try attnlab.run("check", "--json", file)
    #expect(status == 1)
    let report = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(report["exercise"] as? String == "05-scaled-scores")
    #expect(report["passes"] as? Bool == false)
    #expect((report["mistake"] as? [String: String])?["name"] == "no-scale")
    let cases = try #require(report["cases"] as? [[String: Any]])
    #expect(cases.count == 26)
    #expect(cases.filter { $0["passes"] as? Bool == true }.count == 1)
  }

  @Test func `what can't be read ends with status 2`() throws {
    #expect(try attnlab.run("check", "none.swift").status == 2)
    #expect(try attnlab.run("check", attnlab.write("import Tensors\n", to: "bare.swift")).status == 2)
    #expect(try attnlab.run("check", attnlab.home.path).status == 2)
    let unknown = try attnlab.run("start", "scaled-score")
    #expect(unknown.errors.contains("no exercise scaled-score; did you mean 05-scaled-scores?"))
    #expect(unknown.status == 2)
  }

  static let course = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../ExerciseCheckingTests/Fixtures/Course").standardized.path

  @Test func `a course from anywhere has its own lessons and exercises, in the order of the lessons`() throws {
    for list in [
      try attnlab.run("exercises", "--course", Self.course), try attnlab.run("--course", Self.course, "exercises"),
      try Attnlab(["ATTNLAB_COURSE": Self.course]).run("exercises"),
    ] {
      #expect(list.status == 0)
      let ids = list.output.split(separator: "\n").compactMap { $0.firstMatch(of: /\d\d-[a-z-]+/)?.output }
      #expect(ids == ["02-vocabulary", "03-chunks", "01-running-mean"])
    }
    let lessons = try attnlab.run("lesson", "--course", Self.course).output
    #expect(lessons.contains("Words and their numbers") && !lessons.contains("soft lookup"))
    let none = try attnlab.run("exercises", "--course", attnlab.home.path)
    #expect(none.status == 2 && none.errors.contains("isn't a course"))
  }

  @Test func `an exercise of another course is started and judged, and its broken reference is told with its line`()
    throws
  {
    #expect(try attnlab.run("start", "--course", Self.course, "chunks").status == 0)
    let start = try attnlab.run("check", "--course", Self.course, attnlab.home.appending(path: "03-chunks.swift").path)
    #expect(start.status == 1 && start.output.contains("03-chunks: 0 of 7 cases pass"))
    let copy = attnlab.home.appending(path: "course")
    try FileManager.default.copyItem(atPath: Self.course, toPath: copy.path)
    let reference = copy.appending(path: "Exercises/03-chunks/reference.swift")
    try "import ExerciseAuthoring\nlet reference = 1 + true\n".write(to: reference, atomically: true, encoding: .utf8)
    let broken = try attnlab.run(
      "check", "--json", "--course", copy.path, "\(Self.course)/Exercises/03-chunks/solution.swift")
    #expect(broken.status == 2)
    #expect(broken.output.contains("course/Exercises/03-chunks/reference.swift:2: "))
  }

  @Test func `the files of an exercise are checked for their author, and what is wrong is told with its file`() throws {
    let sound = try attnlab.run("exercises", "--verify", "--course", Self.course, "3", "vocabulary")
    let lines = sound.output.split(separator: "\n")
    #expect(sound.status == 0)
    #expect(lines.filter { !$0.hasPrefix("  advice: ") }.count == 2)
    #expect(lines.first?.hasPrefix("03-chunks: sound, 5 cases, 3 mistakes") == true)
    let copy = attnlab.home.appending(path: "course")
    try FileManager.default.copyItem(atPath: Self.course, toPath: copy.path)
    let start = copy.appending(path: "Exercises/03-chunks/start.swift")
    try FileManager.default.removeItem(at: start)
    let broken = try attnlab.run("exercises", "--verify", "--course", copy.path, "chunks")
    #expect(broken.status == 1)
    #expect(broken.output.contains("03-chunks: 1 finding"))
    #expect(broken.output.contains("\n  \(start.path): the file is missing, or isn't text\n"))
    #expect(try attnlab.run("exercises", "--verify", "--course", copy.path, "none").status == 2)
  }

  @Test func `an exercise is started as lines to be ordered or as an example to be finished`() throws {
    let file = attnlab.home.appending(path: "01-running-mean.swift")
    let start = try attnlab.run("start", "--course", Self.course, "--parsons", "1")
    #expect(start.status == 0 && start.output.contains("Order the lines of"))
    let parsons = try String(contentsOf: file, encoding: .utf8)
    #expect(parsons.hasPrefix("// attnlab exercise 01-running-mean\n// Move each line below the name of its part"))
    #expect(try attnlab.run("start", "--course", Self.course, "--faded", "1").status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == parsons)
    try FileManager.default.removeItem(at: file)
    #expect(try attnlab.run("start", "--course", Self.course, "--faded", "--missing", "2", "1").status == 0)
    let check = try attnlab.run("check", "--course", Self.course, file.path)
    #expect(check.status == 1 && check.output.contains("your part: count"))
    let none = try attnlab.run("start", "--course", Self.course, "--parsons", "chunks")
    #expect(none.status == 2 && none.errors.contains("isn't divided into parts"))
  }

  @Test func `after a pass the reason is asked at a terminal, and a wrong one is told as the belief behind a mistake`()
    throws
  {
    let solution = "\(Self.course)/Exercises/01-running-mean/solution.swift"
    let piped = try attnlab.run("check", "--course", Self.course, solution)
    #expect(piped.status == 0 && piped.output.contains("`attnlab exercises 1 --why`"))
    let why = try attnlab.run("exercises", "--course", Self.course, "1", "--why").output
    let line = try #require(why.split(separator: "\n").first { $0.contains("The sum is the mean of what came.") })
    try attnlab.start("check", "--course", Self.course, solution)
    try attnlab.type("z\n", at: "a, b or c? (Enter goes on)")
    try attnlab.expect(row: "One letter, or Enter to go on.")
    try attnlab.type("\(line.prefix(1))\n", at: "a, b or c? (Enter goes on)")
    #expect(try attnlab.end() == 0)
    let log = try String(contentsOf: attnlab.home.appending(path: "state/attnlab/checks"), encoding: .utf8)
    let words = log.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(
      words.map { [$0[0], $0[3], $0[4]] } == [
        ["check", "passed", "-"], ["check", "passed", "-"], ["why", "wrong", "never-divided"],
      ])
    #expect(words.allSatisfy { Int($0[1]).map { $0 > 1_700_000_000 } ?? false })
    let statistics = try attnlab.run("stats", attnlab.home.appending(path: "state").path)
    #expect(statistics.status == 0 && statistics.output.contains("beliefs: never-divided (1)"))
  }

  @Test func `a seed draws the same fresh cases again, and a tolerance is told where it is asked for`() throws {
    let file = try attnlab.write(Self.unscaled, to: "mine.swift")
    func cases(_ seed: String) throws -> [String] {
      let output = try attnlab.run("check", "--json", "--seed", seed, file).output
      let report = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      #expect("\(report["seed"] ?? "")" == seed)
      let cases = try #require(report["cases"] as? [[String: Any]])
      return cases.filter { $0["fresh"] as? Bool == true }.map { "\($0["name"] ?? "") \($0["message"] ?? "")" }
    }
    let first = try cases("4711")
    #expect(first.count == 3)
    #expect(try cases("4711") == first)
    #expect(try cases("4712") != first)
    let explained = try attnlab.run("check", "--explain", "--seed", "1", file).output
    #expect(explained.contains("How near is near enough") && explained.contains("times what is allowed"))
    #expect(explained.contains("scores: sums of up to"))
  }
}
