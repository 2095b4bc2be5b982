import LessonRunning
import NotebookTesting
import Notebooks
import Testing

@Suite(.serialized) struct LessonLeaderTests {
  let notebook: TestSession
  private let lesson: Lesson

  init() throws {
    notebook = try TestSession()
    lesson = try LessonLibrary.lesson(at: TemporaryFile.path(holding: LeadingText.text), id: "07-leading")
  }

  func leader(at position: Int = 0) -> LessonLeader {
    LessonLeader(lesson: lesson, session: notebook.session, position: position)
  }

  func value(_ expression: String) -> String? {
    notebook.session.tryOut(expression, label: "look", listener: { _ in }).result?.summary
  }

  @Test func `a prediction is judged when the cell has run, with the words for that very mistake`() throws {
    let leader = leader()
    #expect(leader.readOn() == ["# Leading"])
    #expect(leader.runCell { _ in }?.goesOn == true)
    #expect(leader.readOn() == ["## Second"])
    guard case .noted(Answer(NumberAnswer(5)), nil) = leader.answer("5") else {
      return #expect(Bool(false), "not noted")
    }
    let run = try #require(leader.runCell { _ in })
    #expect(run.settled.verdicts.map(\.isRight) == [false])
    #expect(run.settled.verdicts.first?.explanation == "That is without the river.")
    #expect(value("total") == "7")
  }

  @Test func `the lesson goes on from the state that it needs, whatever the learner did`() throws {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    notebook.run("total = 1000")
    notebook.run("let words = 5")
    _ = leader.readOn()
    leader.skip()
    let run = try #require(leader.runCell { _ in })
    #expect(run.goesOn && leader.hasOwnCellsAside)
    #expect(value("total") == "7")
    #expect(value("words.count") == "2")
  }

  @Test func `a learner's undo of the lesson's own cells is made good`() throws {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    _ = try notebook.session.undo(1)
    notebook.run("let words = 5")
    _ = leader.readOn()
    leader.skip()
    _ = try #require(leader.runCell { _ in })
    #expect(value("total") == "7")
  }

  @Test func `a state is restored cell by cell, each of which is told`() throws {
    let leader = leader(at: 6)
    var told: [[Int]] = []
    leader.restoring = { told.append([$0, $1]) }
    #expect(leader.resume() == nil)
    #expect(told == [[0, 2], [1, 2], [2, 2]])
    // What stands needn't be restored.
    #expect(leader.resume() == nil)
    #expect(told.count == 3)
  }

  @Test func `a cell that is there to fail fails, and the lesson goes on`() throws {
    let leader = leader(at: 5)
    #expect(leader.resume() == nil)
    let run = try #require(leader.runCell { _ in })
    #expect(run.cell.fails && run.goesOn)
    #expect(!run.outcome.isSuccess)
    #expect(value("total") == "7")
  }

  @Test func `a question is asked until it is answered, and gives its hints one by one`() throws {
    let leader = leader(at: 6)
    _ = leader.resume()
    #expect([leader.hint(), leader.hint(), leader.hint()] == ["One.", "Two.", nil])
    guard case .judged(let first) = leader.answer("3x2") else { return #expect(Bool(false), "not judged") }
    #expect(!first.isRight && first.explanation == "Rows come first.")
    guard case .none = leader.answer("let x = 3") else { return #expect(Bool(false), "taken for an answer") }
    guard case .judged(let second) = leader.answer("(2, 3)") else { return #expect(Bool(false), "not judged") }
    #expect(second.isRight)
    // An expression is judged by its value.
    guard case .unsound = leader.answer("totl + 1") else { return #expect(Bool(false), "sound") }
    guard case .judged(let third) = leader.answer("total + 6") else { return #expect(Bool(false), "not judged") }
    #expect(!third.isRight)
    guard case .judged(let fourth) = leader.answer("7.0 + Float(total)") else { return #expect(Bool(false)) }
    #expect(fourth.isRight)
    #expect(leader.cell?.source == "print(total)")
  }

  @Test func `a verdict knows the tries before it, and how sure the learner was`() throws {
    let leader = leader(at: 6)
    _ = leader.resume()
    guard case .judged(let first) = leader.answer("3x2!") else { return #expect(Bool(false), "not judged") }
    #expect(first.attempt == 1 && first.earlier.isEmpty && first.confidence == .sure)
    guard case .judged(let second) = leader.answer("7 ?") else { return #expect(Bool(false), "not judged") }
    #expect(second.attempt == 2 && second.confidence == .guess)
    // Going back to a question doesn't make its next try the first.
    leader.skip()
    #expect(leader.back())
    _ = leader.readOn()
    #expect(leader.nextAttempt == 4)
    guard case .judged(let third) = leader.answer("2x3") else { return #expect(Bool(false), "not judged") }
    #expect(third.isRight && third.confidence == nil)
    #expect(third.earlier == [Answer(ShapeAnswer([3, 2])), Answer(ShapeAnswer([7]))])
    // An expression may end in a mark of its own.
    guard case .judged(let fourth) = leader.answer("Optional(total * 2)!") else { return #expect(Bool(false)) }
    #expect(fourth.isRight && fourth.confidence == nil)
    leader.restart()
    #expect(leader.nextAttempt == 1)
  }

  @Test func `going back brings the earlier state back, and the prose is read again`() throws {
    let leader = leader()
    _ = leader.readOn()
    _ = leader.runCell { _ in }
    _ = leader.readOn()
    leader.skip()
    _ = leader.runCell { _ in }
    #expect(value("total") == "7")
    #expect(leader.back())
    #expect(value("total") == "3")
    #expect(leader.back())
    #expect(leader.readOn() == ["## Second"])
    #expect(leader.back())
    #expect(notebook.session.depth == 0)
    #expect(!leader.back() || leader.readOn() == ["# Leading"])
  }
}
