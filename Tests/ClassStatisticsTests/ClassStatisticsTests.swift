import ClassStatistics
import Conversations
import ExerciseChecking
import Foundation
import LessonRunning
import Testing

@Suite("The statistics of a class") final class ClassStatisticsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to file: String) throws {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func answer(
    _ question: String, _ isRight: Bool, confidence: String = "-", attempt: Int = 1, text: String = "0.5",
    occasion: String = "answer"
  ) -> String {
    "\(occasion)\t1790000000\t03-scaling\t\(question)\tnumber\t\(attempt)\t\(isRight ? "right" : "wrong")\t\(confidence)"
      + "\t\(isRight ? "0.42" : text)\tend\n"
  }

  private static let table = [
    "ada": [true, true, false], "ben": [true, false, false], "cem": [false, true, true], "dee": [true, true, true],
    "eli": [false, false, true],
  ]

  private func writeTable() throws {
    for (name, row) in Self.table {
      let lines = zip(["a", "b", "c"], row).map { answer($0, $1, confidence: name == "ben" ? "sure" : "-") }
      try write(lines.joined(), to: "\(name)/answers")
    }
  }

  /// The discriminations are NumPy's, for the table as x:
  ///
  ///     for i in range(3): np.corrcoef(x[:, i], np.delete(x, i, 1).mean(1))[0, 1]
  ///     # -0.3273268353539886, 0.4082482904638631, -0.3273268353539885
  @Test("have the shares and the corrected item-total correlations that NumPy computes")
  func figures() throws {
    try writeTable()
    let statistics = ClassStatistics(folder: folder.path)
    #expect(statistics.learners == 5)
    let byID = Dictionary(uniqueKeysWithValues: statistics.questions.map { ($0.question, $0) })
    for (question, discrimination) in [
      ("a", -0.3273268353539886), ("b", 0.4082482904638631), ("c", -0.3273268353539885),
    ] {
      let each = try #require(byID[question])
      #expect(each.answered == 5 && each.shareRight == 0.6)
      #expect(abs(try #require(each.discrimination) - discrimination) < 1e-12)
    }
    #expect(byID["a"]?.sureButWrong == 0 && byID["b"]?.shareSureButWrong == 0.2)
    // Nothing parts five learners in whom three are right, so no question is called doubtful.
    #expect(statistics.questions.allSatisfy { !$0.isDoubtful })
  }

  @Test("call a question doubtful that those who do well elsewhere get wrong, and put it first")
  func doubtful() throws {
    for learner in 0..<20 {
      let isGood = learner < 10
      let lines = [answer("easy", true), answer("fair", isGood), answer("odd", learner % 10 < (isGood ? 6 : 9))]
      try write((lines + [answer("hard", isGood && learner < 5)]).joined(), to: "\(learner).log")
    }
    let questions = ClassStatistics(folder: folder.path).questions
    #expect(questions.map(\.question) == ["odd", "hard", "fair", "easy"])
    #expect(questions.map(\.isDoubtful) == [true, false, false, false])
    // A question that all get right parts nobody.
    #expect(questions[3].discrimination == nil)
  }

  @Test("count the first try of the first time, each wrong answer of a learner once, and no review")
  func firstTries() throws {
    let lines = [
      answer("a", true, occasion: "review"), answer("a", false), answer("a", false, attempt: 2, text: "0.7"),
      answer("a", false, attempt: 3), answer("a", true, attempt: 4), answer("a", true),
      "answer\t1\t03-scaling\tb\tnumber\t1\tskipped\t-\t\tend\n",
    ]
    try write(lines.joined(), to: "one")
    try write(answer("a", false, text: "0.7"), to: "other/attnlab/answers")
    let questions = ClassStatistics(folder: folder.path).questions
    let (a, b) = (try #require(questions.first), try #require(questions.last))
    #expect(a.answered == 2 && a.right == 0)
    #expect(a.wrongAnswers.first(5).map(\.word) == ["0.7", "0.5"] && a.wrongAnswers.first(5).map(\.count) == [2, 1])
    #expect(b.answered == 0 && b.skipped == 1 && b.shareRight == nil)
  }

  @Test("tell the checks up to the first pass, the mistakes and the beliefs of each exercise")
  func exercises() throws {
    func check(_ result: String, _ mistake: String = "-", word: String = "check") -> String {
      "\(word)\t5\t05-scaled-scores\t\(result)\t\(mistake)\tend\n"
    }
    try write(check("unjudged") + check("failed", "by-d") + check("failed", "by-d") + check("passed"), to: "a/checks")
    try write(check("passed") + check("wrong", "by-d", word: "why") + check("right", word: "why"), to: "b/checks")
    try write(check("failed", "no-scale"), to: "c/checks")
    try write("check\t5\t01-soft-lookup\tpassed\t-\tend\n", to: "d/checks")
    let exercises = ClassStatistics(folder: folder.path).exercises
    #expect(exercises.map(\.exercise) == ["05-scaled-scores", "01-soft-lookup"])
    let scores = exercises[0]
    #expect(scores.tried == 3 && scores.passed == 2 && scores.attempts == [1, 4] && scores.medianAttempts == 2.5)
    #expect(scores.mistakes.first(3).map(\.word) == ["by-d", "no-scale"])
    #expect(scores.whyAnswered == 1 && scores.whyRight == 0 && scores.beliefs.first(1).map(\.word) == ["by-d"])
  }

  @Test("are those of the whole lines, whatever else lies in the folder")
  func damage() throws {
    try writeTable()
    let whole = ClassReport(ClassStatistics(folder: folder.path)).documents
    try write("answer\t1790000", to: "torn")
    try write("\u{1B}[2J\nanswer\t1\tx\n\t\t\t\t\t\t\t\t\tend\n", to: "foreign/answers")
    try Data([0xFF, 0xFE, 10]).write(to: folder.appending(path: "bytes"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "endless"), withDestinationURL: URL(filePath: "/dev/zero"))
    try FileManager.default.createSymbolicLink(at: folder.appending(path: "circle"), withDestinationURL: folder)
    #expect(mkfifo(folder.appending(path: "pipe").path, 0o600) == 0)
    #expect(ClassReport(ClassStatistics(folder: folder.path)).documents == whole)
  }

  @Test("of nobody say so, and of one learner have no discrimination")
  func few() throws {
    #expect(ClassReport(ClassStatistics(folder: folder.path)).documents.count == 1)
    try write(answer("a", true) + answer("b", false), to: "one")
    let statistics = ClassStatistics(folder: folder.path)
    #expect(statistics.questions.map(\.question) == ["b", "a"])
    #expect(statistics.questions.allSatisfy { $0.discrimination == nil })
    #expect(ClassReport(statistics).documents.count > 1)
  }
}
