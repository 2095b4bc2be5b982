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
  /// How many calls may still be answered by a guess, and whether one was.
  nonisolated(unsafe) private static var guesses = 0, isGuessing = false
  /// The present test, and the failures that it has had; nil outside of tests.
  nonisolated(unsafe) private static var present: (name: String, failures: Int)?

  /// Begins to be judged.
  static func serve() {
    guard let order = try? TestOrder(bytes: StandardInput.bytes()) else { fatalError("the order can't be read") }
    ExerciseFiles.all = order.files
    answers = order.answers
    guesses = order.guesses
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

  /// Returns the result of a call, or a guess if it isn't known yet; ends the run if there is none.
  static func answer(_ inputs: [PortableValue]) -> [PortableValue] {
    guard isJudged else { fatalError("the function that is tested isn't there") }
    defer { calls += 1 }
    // Bytes are compared, since NaN differs from itself.
    if !isGuessing, answers.indices.contains(calls),
      PortableValue.bytes(of: answers[calls].inputs) == PortableValue.bytes(of: inputs)
    {
      return answers[calls].result
    }
    isGuessing = true
    send(.asked(inputs: inputs, before: calls))
    guard guesses > 0, let guess = answers.prefix(calls).last else { exit(0) }
    guesses -= 1
    return guess.result
  }

  private static func send(_ message: TestMessage) { EventChannel.send(.result(message.bytes)) }
}
