import NotebookTesting
import Notebooks
import Reports
import Testing

/// What leaves a cell's process is data, whole enough to be shown, compared and stored.
@Suite("The data that a cell sends") struct ReportedDataTests {
  @Test("has a tensor's shape and its numbers")
  func tensor() throws {
    let result = try TestSession().run("Tensor([[1, 2, 3], [4, 5, -.infinity]])").result
    let report = TensorReport(shape: [2, 3], runs: [.init(start: 0, elements: [1, 2, 3, 4, 5, -.infinity])])
    #expect(try result?.value == .tensor(#require(report)))
  }

  @Test("has the named parts of a value")
  func record() throws {
    let result = try TestSession().run("struct P { var x = 1; var name: String? = \"q\" }\nP()").result
    #expect(
      result?.value
        == .record(
          .init(
            name: "P",
            parts: [
              .init(name: "x", value: .text("1", isCut: false)),
              .init(name: "name", value: .string("q", isCut: false)),
            ], count: 2)))
  }

  @Test("shows a change in an element that no display shows")
  func hiddenChange() throws {
    let notebook = try TestSession()
    notebook.run("var big = Tensor.zeros([101, 103])")
    notebook.run("func set(_ x: Float) { if x > 0 { big[50, 51] = Tensor(x) } }")
    #expect(notebook.run("set(0)").variables.map(\.name) == [])
    #expect(notebook.run("set(1)").variables.map(\.name) == ["big"])
    #expect(notebook.run("set(1)").variables.map(\.name) == [])
  }

  @Test("has a refusal with its evidence")
  func refusal() throws {
    let outcome = try TestSession().run("func f() { _ = matmul(Tensor.zeros([3, 7]), Tensor.zeros([5, 7])) }\nf()")
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(
      death.cause
        == .refused(
          Refusal(
            operation: "matmul", problem: "the inner sizes differ, 7 and 5",
            operands: [
              .init(name: "left", shape: [3, 7], axes: [1]), .init(name: "right", shape: [5, 7], axes: [0]),
            ],
            details: [], repair: "try matmul(left, right.T)")))
    #expect(death.places.map(\.line) == [1, 2])
  }

  @Test("has a learner's own check as one, even if it reads like a refusal")
  func ownCheck() throws {
    let message = "matmul: the inner sizes differ, 7 and 5\n  left   [3, 7]  axis 1 is 7\n  try it"
    let outcome = try TestSession().run("fatalError(\(message.debugDescription))")
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.cause == .failedCheck(message: message))
  }

  @Test(
    "has an error that ended it as one",
    arguments: [
      ("enum E: Error { case bad }\nthrow E.bad", Death.Cause.uncaughtError("E.bad")),
      ("enum E: Error { case bad }\nfunc f() throws { throw E.bad }\ntry! f()", .failedTry(error: "E.bad")),
    ])
  func errors(source: String, cause: Death.Cause) throws {
    let outcome = try TestSession().run(source)
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.cause == cause)
  }
}
