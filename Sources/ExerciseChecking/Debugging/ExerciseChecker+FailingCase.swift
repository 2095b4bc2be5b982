import Notebooks
import WorkerProtocol

extension ExerciseChecker {
  /// Returns the failure of a verdict that is the easiest to look at: the smallest case that fails, or else the first; nil
  /// if no call of the function failed.
  ///
  /// - Parameter file: the file that was judged.
  /// - Throws: ``Trouble``.
  public func failingCase(of verdict: Verdict, _ file: SubmissionFile) throws -> FailingCase? {
    if let smallest = verdict.explanation?.smallest {
      let single = smallest.verdict
      return FailingCase(
        name: smallest.madeOf, isSmaller: smallest.isSmaller, place: single.place, inputs: single.inputs,
        expected: single.expectedAsAsked, yours: single.yours, handedFrom: [], keptFrom: nil)
    }
    guard let number = verdict.cases.firstIndex(where: { !$0.passes && $0.outcome != .notRun }) else { return nil }
    let first = verdict.cases[number]
    guard first.place.calls > 1 else { return failing(first) }
    do {
      return try failing(first, number: number, seed: verdict.seed, file)
    } catch {
      throw Trouble(error)
    }
  }

  private func failing(
    _ verdict: CaseVerdict, handedFrom: [FailingCase.EarlierCall] = [], keptFrom: [CaseVerdict.Input]? = nil
  ) -> FailingCase {
    FailingCase(
      name: verdict.name, isSmaller: false, place: verdict.place, inputs: verdict.inputs,
      expected: verdict.expectedAsAsked,
      yours: verdict.yours, handedFrom: handedFrom, keptFrom: keptFrom)
  }

  /// Runs the calls of a case once more, up to the one that fails.
  private func failing(
    _ verdict: CaseVerdict, number: Int, seed: Int, _ file: SubmissionFile
  ) throws -> FailingCase {
    let sources = try ExerciseSources(file.exercise)
    let stated = try references.stated(of: sources, seed: seed)
    let cases = JudgedCase.all(of: stated.sheet, fresh: stated.fresh)
    guard cases.indices.contains(number),
      case .success(let build) = try runner.compile(
        sources.submission(name: file.name, source: file.source), milliseconds: Self.again)
    else { return failing(verdict) }
    let judged = cases[number].stated
    let calls = Array(judged.calls.prefix(verdict.place.call))
    func results(_ calls: [PortableCall]) throws -> [[PortableValue]] {
      let order = CallOrder(files: sources.files, calls: calls).bytes
      return try runner.run(build, input: order, milliseconds: Self.again).callResults
    }
    let all = try results(calls)
    func inputs(_ call: Int) -> [CaseVerdict.Input] {
      let values = judged.calls[call].values(after: all) ?? []
      return zip(file.exercise.function.parameters, values).map { CaseVerdict.Input(name: $0.name, value: $1) }
    }
    guard verdict.repeats != nil else {
      let handed = all.indices.dropLast(all.count == calls.count ? 1 : 0).map {
        FailingCase.EarlierCall(inputs: inputs($0), result: all[$0])
      }
      return failing(verdict, handedFrom: handed)
    }
    // Something was kept: the call is wrong behind another one, most often the one right before it.
    let wrong = calls.count - 1
    let last = PortableCall(inputs(wrong).map { .value($0.value) })
    let right = judged.expected[wrong].result
    for earlier in (0..<wrong).reversed().prefix(Self.mostPairs) {
      let pair = try results([PortableCall(inputs(earlier).map { .value($0.value) }), last])
      guard pair.count == 2, zip(pair[1], right).contains(where: { Agreement.of($0, with: $1) != .equal }) else {
        continue
      }
      return failing(verdict, keptFrom: inputs(earlier))
    }
    return failing(verdict)
  }

  /// The time for what has been done once before, in milliseconds, and how many calls are tried as the one before.
  private static var again: Int { 4_000 }
  private static var mostPairs: Int { 40 }
}

extension CaseVerdict {
  /// The expected value with elements of the type that is asked for: a reference computes all of them in double precision.
  fileprivate var expectedAsAsked: PortableValue {
    guard case .exact(let shape, let elements, _) = expected else { return expected }
    if case .otherElements(let conflict) = outcome { return .typed(conflict.asked, shape: shape, elements: elements) }
    guard case .typed(let type, _, _) = yours else { return expected }
    return .typed(type, shape: shape, elements: elements)
  }
}
