import Notebooks
import WorkerProtocol

extension ExerciseChecker {
  /// Judges the laws of an exercise on what a submission returns for every case.
  ///
  /// - Throws: ``Trouble``, also if the submission can't be compiled.
  public func laws(of file: SubmissionFile) throws -> [LawVerdict] {
    do {
      return try lawVerdicts(file)
    } catch {
      throw Trouble(error)
    }
  }

  private func lawVerdicts(_ file: SubmissionFile) throws -> [LawVerdict] {
    let sources = try ExerciseSources(file.exercise)
    let sheet = try references.sheet(of: sources)
    let submission = sources.submission(name: file.path, source: file.source)
    let build: SubmissionBuild
    switch try runner.compile(submission, milliseconds: 1000 * seconds) {
    case .success(let made): build = made
    case .failure(let failure): throw failure.problem(in: file.path)
    }
    func results(_ calls: [PortableCall]) throws -> [[PortableValue]] {
      let run = try runner.run(
        build, input: CallOrder(files: sources.files, calls: calls).bytes, milliseconds: 2_000)
      if run.ending == .interrupted { throw Interruption() }
      if run.ending == .starved { throw Trouble.busy }
      return run.callResults
    }
    var trials: [(trial: LawTrial, name: String)] = []
    for each in sheet.cases {
      let all = try results(each.calls)
      for (call, result) in all.prefix(each.calls.count).enumerated() {
        guard let inputs = each.calls[call].values(after: all) else { continue }
        for law in sheet.laws.indices {
          let variation = each.expected[call].variations[law]
          let varied = try variation.map { try results([PortableCall($0.map { .value($0) })]).first ?? [] }
          // A law that varies its inputs says nothing of a call whose inputs can't be varied.
          guard varied != nil || !sheet.varies(law) else { continue }
          trials.append((LawTrial(law: law, inputs: inputs, result: result, varied: varied), each.name))
        }
      }
    }
    let findings = try references.findings(of: sources, trials.map(\.trial))
    return zip(trials, findings).map { LawVerdict(law: sheet.laws[$0.trial.law], caseName: $0.name, finding: $1) }
  }
}

extension ReferenceSheet {
  /// Returns whether a law varies the inputs of any case.
  fileprivate func varies(_ law: Int) -> Bool {
    cases.contains { $0.expected.contains { $0.variations[law] != nil } }
  }
}
