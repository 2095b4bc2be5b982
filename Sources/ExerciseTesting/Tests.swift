/// Runs a test: calls of the function with inputs of the learner's, and what must be true of the results.
///
///     test("twice the queries, twice the scores") {
///       let queries = normal([3, 5], seed: 1), keys = normal([2, 5], seed: 2)
///       expect(scaledScores(queries: queries * 2, keys: keys), near: scaledScores(queries: queries, keys: keys) * 2)
///     }
///
/// A test fails if one of its expectations doesn't hold, or if it throws. In a notebook, where the function is a cell of
/// the learner's, its outcome is printed.
///
/// - Parameters:
///   - name: what the test is about, in a few words.
///   - body: the calls and expectations.
public func test(_ name: String, line: Int = #line, _ body: () throws -> Void) {
  TestRun.begin(name, line: line)
  do {
    try body()
  } catch {
    TestRun.fail("it throws \(error)", line: line)
  }
  TestRun.end()
}

/// Expects a condition to hold.
///
///     expect(weights.min().item() >= 0, "no weight is below 0")
///
/// - Parameters:
///   - condition: what must be true.
///   - sentence: what it says, for the message if it isn't.
public func expect(_ condition: Bool, _ sentence: @autoclosure () -> String = "", line: Int = #line) {
  guard !condition else { return }
  let words = sentence()
  TestRun.fail(words.isEmpty ? "the condition is false" : "it isn't true that \(words)", line: line)
}

/// Expects two values to be the same: whole numbers, shapes, texts.
///
///     expect(scores.shape, equals: [2, 3])
public func expect<Value: Equatable>(_ value: Value, equals right: Value, line: Int = #line) {
  guard value != right else { return }
  let isRounded = [Tensor.self, Float.self, Double.self, [Float].self, [Tensor].self].contains { $0 == Value.self }
  TestRun.fail(
    isRounded
      ? "the numbers are not the same to the last bit, which `near:` doesn't ask for"
      : "\(shortened(value)) should be \(shortened(right))", line: line)
}

/// Returns a value as a short text in one line.
private func shortened(_ value: Any) -> String {
  let text = "\(value)".split(separator: "\n").joined(separator: " ")
  return text.count > 60 ? "\(text.prefix(60))…" : text
}
