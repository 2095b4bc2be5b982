internal import NotebookRuntime
internal import WorkerProtocol

/// The run of a learner's tests: where the answers to calls come from, and where the outcomes go.
///
/// It is one run in a process, on one thread: what stands in a test's file runs from its first line to its last.
enum TestRun {
  /// Whether the checker judges the tests; otherwise they run in a notebook, with the learner's own function.
  nonisolated(unsafe) private(set) static var isJudged = false
  nonisolated(unsafe) private static var answers: [TestOrder.Answer] = []
  nonisolated(unsafe) private static var calls = 0
  /// The present test, and the failures that it has had; nil outside of tests.
  nonisolated(unsafe) private static var present: (name: String, failures: Int)?

  /// Begins to be judged.
  static func serve() {
    guard let order = try? TestOrder(bytes: StandardInput.bytes()) else { fatalError("the order can't be read") }
    ExerciseFiles.all = order.files
    answers = order.answers
    isJudged = true
  }

  /// Tells that the last line was reached.
  static func finish() { send(.finished(calls: calls)) }

  // MARK: - Tests

  static func begin(_ name: String, line: Int) {
    present = (name, 0)
    if isJudged { send(.began(name: name, line: line)) }
  }

  static func end() {
    if !isJudged, let present, present.failures == 0 { print("passes: \(present.name)") }
    present = nil
  }

  static func fail(_ sentence: String, line: Int) {
    present?.failures += 1
    if isJudged { return send(.failed(line: line, sentence: sentence)) }
    print("FAILS, line \(line)\(present.map { ", \($0.name)" } ?? ""): \(sentence)")
  }

  // MARK: - Calls

  /// Returns the result of a call, or ends the run if it isn't known yet.
  static func answer(_ inputs: [PortableValue]) -> [PortableValue] {
    guard isJudged else { fatalError("the function that is tested isn't there") }
    // Bytes are compared, since NaN differs from itself.
    guard answers.indices.contains(calls),
      PortableValue.bytes(of: answers[calls].inputs) == PortableValue.bytes(of: inputs)
    else {
      send(.asked(inputs: inputs, before: calls))
      exit(0)
    }
    calls += 1
    return answers[calls - 1].result
  }

  private static func send(_ message: TestMessage) { EventChannel.send(.result(message.bytes)) }
}
