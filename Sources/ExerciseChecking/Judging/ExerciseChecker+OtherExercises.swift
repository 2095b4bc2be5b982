import Notebooks
import WorkerProtocol

extension ExerciseChecker {
  /// Returns the ids of the exercises in whose every case a mistake of another one is right. The types of their functions
  /// are the same, and the names don't matter.
  ///
  /// - Throws: ``Trouble``, `Interruption`.
  func exercises(among others: [Exercise], solvedBy mistake: Mistake, of exercise: Exercise) throws -> [String] {
    guard !others.isEmpty else { return [] }
    let submission = try ExerciseSources(exercise).submission(
      name: mistake.path, source: try ExerciseText.read(mistake.path))
    // A mistake that doesn't compile is a finding of its own exercise.
    let build: SubmissionBuild
    switch try runner.compile(submission, milliseconds: 1000 * seconds) {
    case .success(let made): build = made
    case .failure(.notCompiled), .failure(.otherFunction): return []
    case .failure(let failure): throw failure.problem(in: mistake.path)
    }
    return try others.filter { other in
      let sources = try ExerciseSources(other)
      return try JudgedCase.all(of: try references.sheet(of: sources)).allSatisfy { each in
        let order = CallOrder(files: sources.files, calls: each.stated.calls).bytes
        let run = try runner.run(build, input: order, milliseconds: 1_000)
        if run.ending == .interrupted { throw Interruption() }
        if run.ending == .starved { throw Trouble.busy }
        return CaseRun(judged: each, run: run, milliseconds: 1_000).verdict(other.function).passes
      }
    }.map(\.id)
  }
}
