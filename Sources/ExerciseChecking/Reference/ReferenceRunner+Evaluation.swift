import WorkerProtocol

extension ReferenceRunner {
  /// Sees to it that the reference can be asked.
  ///
  /// - Throws: as ``sheet(of:)``.
  func prepare(_ sources: ExerciseSources) throws {
    _ = try build(of: sources, try ExerciseText.read(sources.exercise.reference))
  }

  /// Returns what the reference gives for inputs that its author hasn't stated; nil for those that it refuses, that it
  /// gives NaN for, or that no time was left for.
  ///
  /// - Throws: ``ExerciseProblem``, `Interruption`, and what the system has against it.
  func expectations(
    of sources: ExerciseSources, for inputs: [[PortableValue]], until end: ContinuousClock.Instant
  ) throws -> [ReferenceSheet.Expectation?] {
    let reference = try ExerciseText.read(sources.exercise.reference)
    var found: [ReferenceSheet.Expectation?] = []
    while found.count < inputs.count {
      let left = Int((end - ContinuousClock.now) / .milliseconds(1))
      guard left > 0 else { break }
      let run = try run(
        of: sources, reference, to: .evaluate(Array(inputs[found.count...])), milliseconds: left)
      if run.ending == .interrupted { throw Interruption() }
      found += run.results.map { bytes in
        (try? ReferenceSheet(bytes: bytes))?.cases.first?.expected.first.flatMap { expectation in
          expectation.result.contains(where: \.hasNaN) ? nil : expectation
        }
      }
      // What ends the reference is refused, and the next inputs are asked for in another run.
      guard case .died = run.ending else { break }
      found.append(nil)
    }
    return found.prefix(inputs.count) + Array(repeating: nil, count: max(0, inputs.count - found.count))
  }
}
