import Notebooks
import WorkerProtocol

/// Tries inputs that no author has stated: the reference says what is expected, and the submission runs on them.
struct CaseTrials {
  let runner: SubmissionRunner
  let references: ReferenceRunner
  let sources: ExerciseSources
  let build: SubmissionBuild
  /// The types of elements that results may have.
  let types: AskedTypes
  /// When everything has to be found.
  let end: ContinuousClock.Instant

  /// The deaths after which the rest of a list isn't tried: each costs a process.
  private static let mostDeaths = 12
  /// The time for one run, in milliseconds.
  private static let oneRun = 400

  /// The milliseconds that are left.
  var left: Int { Int((end - ContinuousClock.now) / .milliseconds(1)) }

  /// Returns what comes of each of some inputs; nil where the reference refuses them or time has run out.
  ///
  /// The calls of a list run in one process, one behind the other, as far as none of them ends it.
  ///
  /// - Parameter finding: whether the places of deaths are looked up.
  func trials(of list: [[PortableValue]], findingDeaths finding: Bool = false) throws -> [CaseTrial?] {
    let expected = try references.expectations(of: sources, for: list, until: end)
    let places = list.indices.filter { expected[$0] != nil }
    var found: [CaseTrial?] = Array(repeating: nil, count: list.count)
    var (next, deaths) = (0, 0)
    while next < places.count, left > 0, deaths < Self.mostDeaths {
      let run = try run(places[next...].map { list[$0] }, of: build, findingDeaths: finding)
      for result in run.results where next < places.count {
        let answer = SubmissionRun(ending: .returned, results: [result], printed: "", time: .zero)
        found[places[next]] = expected[places[next]].map { trial(list[places[next]], $0, answer) }
        next += 1
      }
      guard run.ending != .returned, next < places.count else { break }
      let silent = SubmissionRun(ending: run.ending, results: [], printed: "", time: .zero)
      found[places[next]] = expected[places[next]].map { trial(list[places[next]], $0, silent) }
      next += 1
      deaths += 1
      guard case .died = run.ending else { break }
    }
    return found
  }

  /// Returns what the submission gives for inputs, up to those that it ends with.
  func results(for list: [[PortableValue]]) throws -> [[PortableValue]] {
    list.isEmpty ? [] : try run(list, of: build).callResults
  }

  /// Returns what the lines of a submission report for inputs, up to those that it ends with.
  func reports(of build: SubmissionBuild, for list: [[PortableValue]]) throws -> [[ValueEvent]] {
    let run = try run(list, of: build, reports: true)
    return Array(run.values.prefix(run.results.count))
  }

  private func run(
    _ list: [[PortableValue]], of build: SubmissionBuild, findingDeaths finding: Bool = false, reports: Bool = false
  ) throws -> SubmissionRun {
    let calls = list.map { PortableCall($0.map { .value($0) }) }
    let run = try runner.run(
      build, input: CallOrder(files: sources.files, calls: calls).bytes,
      milliseconds: max(1, min(Self.oneRun, left)), printing: list.count,
      findingDeaths: finding, reports: reports)
    if run.ending == .interrupted { throw Interruption() }
    return run
  }

  private func trial(
    _ inputs: [PortableValue], _ expected: ReferenceSheet.Expectation, _ run: SubmissionRun
  ) -> CaseTrial {
    let stated = ReferenceSheet.Case(
      name: "", line: 0, calls: [PortableCall(inputs.map { .value($0) })], expected: [expected], draw: nil)
    let caseRun = CaseRun(
      judged: JudgedCase(stated: stated, repeated: nil, types: types), run: run, milliseconds: Self.oneRun)
    return CaseTrial(
      inputs: inputs, expected: expected, verdict: caseRun.verdict(sources.exercise.function),
      yours: caseRun.results.first)
  }
}
