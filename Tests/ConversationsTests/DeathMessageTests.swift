import Reports
import Testing

@testable import Conversations

@Suite("The message of a death") struct DeathMessageTests {
  private static let refusal = Refusal(
    operation: "matmul", problem: "the inner sizes differ, 7 and 5",
    operands: [
      .init(name: "left", shape: [11, 3, 7], axes: [2]), .init(name: "right", shape: [5, 7], axes: [0, 9]),
    ],
    details: [.init(name: "axes", text: "-2 to 1")], repair: "try matmul(left, right.T)")

  private static let headlines: [(Death.Cause, String)] = [
    (.refused(refusal), "matmul: the inner sizes differ, 7 and 5"),
    (.failedCheck(message: "Index out of range"), "index out of range"),
    (.failedCheck(message: "RoPE: no\nmore"), "RoPE: no"),
    (.failedCheck(message: ""), "the cell stopped itself without a message"),
    (.uncaughtError("E.bad"), "an error was thrown and not caught: E.bad"),
    (.failedTry(error: "E.bad\nmore"), "try! met an error: E.bad"),
    (
      .overlappingAccesses,
      "overlapping accesses to one variable: while it is being modified, nothing else may read or modify it"
    ),
    (.stackExhausted, "the stack overflowed: these calls never returned"),
    (.exited(status: 3), "the cell called exit(3), which ends only the cell"),
    (.stuck, "the cell awaits a result that no remaining task can provide"),
    (.outOfMemory, "the cell ran out of memory"),
    (.signal("SIGSEGV"), "the cell accessed memory that doesn't belong to it"),
    (.signal("SIGTERM"), "the cell was ended by SIGTERM"),
  ]

  @Test("has a headline for each cause", arguments: 0..<headlines.count)
  func headline(index: Int) {
    let (cause, headline) = Self.headlines[index]
    #expect(DeathMessage(death: Death(cause: cause, places: [])).headline == headline)
  }

  @Test("has a row for each operand and detail of a refusal, and its repair")
  func refusal() {
    let message = DeathMessage(death: Death(cause: .refused(Self.refusal), places: []), aftermath: "").diagnostic
    #expect(
      message.evidence == [
        .init("left", "[11, 3, 7]  axis 2 is 7"), .init("right", "[5, 7]      axis 0 is 5"), .init("axes", "-2 to 1"),
      ])
    #expect(message.nextStep == "try matmul(left, right.T)")
    #expect(message.notes.isEmpty)
  }

  @Test("has the further lines of a learner's own message as notes, whatever they look like")
  func ownMessage() {
    let cause = Death.Cause.failedCheck(message: "shapes: no\n  left   [3, 7]\n  try it")
    let message = DeathMessage(death: Death(cause: cause, places: []), aftermath: "").diagnostic
    #expect(message.notes.map(\.message) == ["left   [3, 7]", "try it"])
    #expect(message.evidence.isEmpty && message.nextStep == nil)
  }
}
