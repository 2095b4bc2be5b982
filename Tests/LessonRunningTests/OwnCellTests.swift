import LessonRunning
import NotebookTesting
import Notebooks
import Testing

// The learner's own cells, their versions of the lesson's, and their answers.

extension LessonLeaderTests {
  @Test func `a lesson's cells never see a learner's, and those that clash with nothing come back on top`() throws {
    notebook.run("let mine = 11")
    notebook.run("let words = 5")
    notebook.run("let more = words + mine")
    let leader = leader()
    #expect(leader.resume() == nil)
    #expect(notebook.session.depth == 0)
    _ = leader.readOn()
    #expect(try #require(leader.runCell { _ in }).goesOn)
    notebook.run("total += 1")
    notebook.run("let double = total * 2")
    _ = leader.readOn()
    leader.skip()
    #expect(try #require(leader.runCell { _ in }).goesOn)
    #expect(value("total") == "7")
    #expect(leader.dropClashingOwnCells().map(\.loss) == [.declares("words"), .changes("total")])
    let lost = leader.bringBackOwnCells { _ in false }
    #expect(lost.map(\.cell.label) == ["cell 3"] && lost.map(\.loss) == [.needs("words")], "\(lost)")
    #expect(value("[mine, double, total]") == "[11, 14, 7]")
    #expect(!leader.hasOwnCellsAside)
    // They stay the learner's, and are said to be lost once.
    _ = leader.runCell { _ in }
    #expect(leader.bringBackOwnCells { _ in false }.isEmpty)
    #expect(value("mine") == "11")
  }

  @Test func `a cell of the learner's own comes back without its output, its input or its time`() throws {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    notebook.session.answer = { .line("typed\n") }
    notebook.run("let name = readLine()!")
    notebook.session.answer = { .endOfInput }
    notebook.run("print(\"once\"); let slow = 1")
    notebook.run("func touch() { total += 1 }")
    notebook.run("touch()")
    notebook.run("let last = total")
    _ = leader.readOn()
    leader.skip()
    _ = leader.runCell { _ in }
    let lost = leader.bringBackOwnCells { $0 == "cell 2" }
    #expect(lost.map(\.cell.label) == ["cell 1", "cell 2", "cell 4"])
    #expect(lost.map(\.loss) == [.asks, .isSlow, .changes("total")])
    #expect(value("last") == "7")
  }

  @Test func `the lesson goes on from a changed cell, and computes its answers`() throws {
    let text = """
      # T

      ```swift
      let count = 3
      ```

      ```question
      predict number
      Its square?
      answer: 9
      value: square
      right: Three threes.
      wrong 6: That is twice.
      ```

      ```swift
      let square = count * count
      ```

      ```question
      ask number
      And twice that?
      answer: 18
      value: square * 2
      ```

      ```question
      ask choice
      Why?
      a) So
      b) Thus
      answer: a
      ```
      """
    let lesson = try LessonLibrary.lesson(at: TemporaryFile.path(holding: text), id: "07-t")
    let leader = LessonLeader(lesson: lesson, session: notebook.session)
    _ = leader.readOn()
    #expect(leader.version("let count = 3  // as it stands") == .same)
    #expect(leader.version("let other = 3") == nil)
    #expect(leader.version("let count = 5") == .edited)
    let failed = try #require(leader.runCell(edited: "let count = nothing") { _ in })
    #expect(!failed.goesOn && leader.cell?.number == 1 && !leader.isEdited)
    #expect(try #require(leader.runCell(edited: "let count = 5") { _ in }).goesOn)
    #expect(leader.isEdited)
    _ = leader.answer("9")
    let run = try #require(leader.runCell { _ in })
    #expect(value("square") == "25")
    let verdict = try #require(run.settled.verdicts.first)
    #expect(!verdict.isRight && verdict.question.answer == Answer(NumberAnswer(25)) && verdict.explanation == nil)
    guard case .judged(let second) = leader.answer("50") else { return #expect(Bool(false), "not judged") }
    #expect(second.isRight)
    guard case .judged(let third) = leader.answer("a") else { return #expect(Bool(false), "not judged") }
    #expect(third.isRight)
    // Going back past it returns to the lesson's own.
    while leader.cell?.number != 1 { #expect(leader.back()); _ = leader.readOn() }
    #expect(!leader.isEdited)
    #expect(try #require(leader.runCell { _ in }).goesOn)
    #expect(value("count") == "3")
  }

  @Test func `a prediction that was skipped is settled with the cell`() throws {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    _ = leader.readOn()
    leader.skip()
    let run = try #require(leader.runCell { _ in })
    #expect(run.settled.skipped.map(\.text) == ["What is the total?"] && run.settled.verdicts.isEmpty)
    #expect(try #require(leader.runCell { _ in }).settled.skipped.isEmpty)
  }

  @Test func `an expression is judged by values that nothing of the learner's can touch`() throws {
    let leader = leader(at: 7)
    _ = leader.resume()
    notebook.run("func agrees(_ a: Any, with b: Any, tolerance: Double) -> Bool { true }")
    notebook.run("func == (a: Int, b: Int) -> Bool { true }")
    guard case .judged(let wrong) = leader.answer("total") else { return #expect(Bool(false), "not judged") }
    #expect(!wrong.isRight)
    #expect(wrong.values?.given?.value != nil && wrong.values?.right?.type == "Int")
    // What is of another type is looked at, and not counted.
    guard case .looked(_, let wanted) = leader.answer("[total, 1]") else { return #expect(Bool(false), "not looked") }
    #expect(wanted.type == "Int" && leader.answersGiven.count == 1)
    guard case .judged(let other) = leader.answer("total + 6") else { return #expect(Bool(false), "not judged") }
    #expect(!other.isRight)
    notebook.run("let total = 1")
    guard case .judged(let third) = leader.answer("2 * total") else { return #expect(Bool(false), "not judged") }
    #expect(!third.isRight, "the right value is the lesson's")
    guard case .judged(let right) = leader.answer("total + 13") else { return #expect(Bool(false), "not judged") }
    #expect(right.isRight)
  }

  @Test(arguments: ["I don't know", "idk", "no idea!", "?", "not sure", "I give up"])
  func `a learner may say that they don't know`(_ text: String) throws {
    for position in [6, 7] {
      let leader = leader(at: position)
      _ = leader.resume()
      guard case .unknown = leader.answer(text) else { return #expect(Bool(false), "\(leader.answer(text))") }
      #expect(leader.question != nil && leader.answersGiven.isEmpty)
    }
  }

  @Test(arguments: [
    "it rises", "the same as before", "[2, 3", "2,3]", "rows first then columns", "don't think so",
    "for every matrix, as it is symmetric", "if the rows sum up", "the topic is taken back: 1+1-2 = 0",
    "half as much (about)",
    "because -10000 is greater than -20000",
  ])
  func `plain words are no Swift`(_ text: String) throws {
    for position in [6, 7] {
      let leader = leader(at: position)
      _ = leader.resume()
      guard case .unclear = leader.answer(text) else { return #expect(Bool(false), "\(text): \(leader.answer(text))") }
    }
  }

  @Test(arguments: [
    "let x = 3", "total", "words.count", "print(total)", "f { $0 }", "total + 1", "[total, 2]", "a\nb",
    "for i in 0..<3 { print(i) }", "hits @ values", "if total > 3 { print(1) }", "# a comment",
  ])
  func `what may be Swift runs as a cell`(_ text: String) throws {
    let leader = leader(at: 6)
    _ = leader.resume()
    guard case .none = leader.answer(text) else { return #expect(Bool(false), "\(leader.answer(text))") }
  }

  @Test func `a cell that fails after a changed one leads back to the lesson's own`() throws {
    let leader = leader()
    _ = leader.readOn()
    #expect(try #require(leader.runCell(edited: "var total = \"three\"; let words = [1]") { _ in }).goesOn)
    _ = leader.readOn()
    _ = leader.answer("7")
    let failed = try #require(leader.runCell { _ in })
    #expect(!failed.goesOn && leader.isEdited)
    leader.forgetVersions()
    let run = try #require(leader.runCell { _ in })
    #expect(run.goesOn && run.settled.verdicts.map(\.isRight) == [true])
    #expect(value("total") == "7")
  }

  @Test func `a prediction is settled by the lesson where its cell is skipped, and one that was left is no try`() throws
  {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    _ = leader.readOn()
    _ = leader.answer("5")
    #expect(leader.back())
    _ = leader.readOn()
    #expect(leader.question != nil && leader.nextAttempt == 1)
    _ = leader.answer("5")
    let settled = leader.skip()
    #expect(settled.verdicts.map(\.isRight) == [false] && settled.verdicts.first?.attempt == 1)
  }
}
