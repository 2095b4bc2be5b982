import Notebooks
import System
import WorkerProtocol

/// Asks references, each in a worker of its own with limits, and keeps what they state.
final class ReferenceRunner {
  private let configuration: NotebookSession.Configuration
  private let cache: KeptResults
  private let key: ResultKey
  /// The runner of the exercise's other side.
  private let judged: SubmissionRunner
  /// The worker starts with the first reference that isn't kept already.
  private var runner: SubmissionRunner?
  private var builds: [String: SubmissionBuild] = [:]
  /// What is asked in the background; nobody else uses the worker until it is answered.
  private var pending: Eventual<Stated?>?

  /// What a verdict is made with: what the reference states, and the cases that are drawn for this verdict alone.
  struct Stated: Sendable {
    let sheet: ReferenceSheet
    let fresh: [ReferenceSheet.Case]
  }

  /// The time that a reference's compilation, and each of its runs, may take, and the most by the clock, in milliseconds.
  private static let compiling = 6_000, running = 6_000, longest = 12_000

  /// Creates a runner that keeps results in a cache.
  init(
    _ configuration: NotebookSession.Configuration, beside judged: SubmissionRunner, cache: KeptResults,
    key: ResultKey
  ) {
    self.configuration = configuration
    self.judged = judged
    self.cache = cache
    self.key = key
  }

  /// Ends the worker, if there is one.
  func end() {
    settle()
    runner?.end()
  }

  /// Waits for what is asked in the background.
  func settle() {
    _ = try? pending?.value()
    pending = nil
  }

  /// Begins to ask for what a verdict needs, while its submission is compiled. What was never asked of this reference
  /// before waits for ``stated(of:seed:)``: it would take as long as a compilation.
  func begin(_ sources: ExerciseSources, seed: Int) {
    settle()
    nonisolated(unsafe) let runner = self
    pending = Eventual {
      guard let sheet = try runner.kept(of: sources), try runner.keptBuild(of: sources) != nil else { return nil }
      return Stated(sheet: sheet, fresh: try runner.freshCasesIfAny(of: sources, seed: seed, beside: sheet))
    }
  }

  /// Returns what a verdict needs, which ``begin(_:seed:)`` may have found already.
  ///
  /// - Throws: as ``sheet(of:)``.
  func stated(of sources: ExerciseSources, seed: Int) throws -> Stated {
    let begun = pending
    defer { pending = nil }
    if let stated = try begun?.value() { return stated }
    let sheet = try sheet(of: sources)
    return Stated(sheet: sheet, fresh: try freshCasesIfAny(of: sources, seed: seed, beside: sheet))
  }

  /// Draws the fresh cases of a seed; none if the reference can't, which is its author's to mend and spoils no verdict.
  private func freshCasesIfAny(
    of sources: ExerciseSources, seed: Int, beside sheet: ReferenceSheet
  ) throws -> [ReferenceSheet.Case] {
    do {
      return sheet.cases.contains { $0.draw != nil } ? try freshCases(of: sources, seed: seed) : []
    } catch is ExerciseProblem {
      return []
    }
  }

  /// Draws the fresh cases of a seed.
  ///
  /// - Throws: as ``sheet(of:)``.
  func freshCases(of sources: ExerciseSources, seed: Int) throws -> [ReferenceSheet.Case] {
    let reference = try ExerciseText.read(sources.exercise.reference)
    return try Self.checked(try answer(of: sources, reference, to: .fresh(seed: seed)), sources.exercise).cases
  }

  /// Returns what a reference has stated before; nil if it isn't kept.
  private func kept(of sources: ExerciseSources) throws -> ReferenceSheet? {
    let reference = try ExerciseText.read(sources.exercise.reference)
    let kept = cache.entry(Self.name(sources), key: sources.key(key).with([reference]).text)
    return kept.flatMap { try? Self.checked($0, sources.exercise) }
  }

  /// Returns everything that a reference states.
  ///
  /// - Throws: ``ExerciseProblem`` if it is broken, ``Trouble``, ``Interruption``.
  func sheet(of sources: ExerciseSources) throws -> ReferenceSheet {
    settle()
    if let sheet = try kept(of: sources) { return sheet }
    let reference = try ExerciseText.read(sources.exercise.reference)
    let bytes = try answer(of: sources, reference, to: .sheet)
    let sheet = try Self.checked(bytes, sources.exercise)
    cache.keep(bytes, as: Self.name(sources), key: sources.key(key).with([reference]).text)
    return sheet
  }

  /// Returns the name under which a reference's statements are kept.
  private static func name(_ sources: ExerciseSources) -> String { "\(sources.exercise.id)-reference" }

  /// Returns one more case of a family.
  ///
  /// - Throws: as ``sheet(of:)``.
  func draw(
    of sources: ExerciseSources, family: Int, sizes: [DrawnSize], seed: Int
  ) throws -> ReferenceSheet.Case {
    settle()
    let request = ReferenceOrder.Request.draw(family: family, sizes: sizes, seed: seed)
    let reference = try ExerciseText.read(sources.exercise.reference)
    return try Self.checked(try answer(of: sources, reference, to: request), sources.exercise).cases[0]
  }

  /// Returns whether laws hold.
  ///
  /// - Throws: as ``sheet(of:)``.
  func findings(of sources: ExerciseSources, _ trials: [LawTrial]) throws -> [LawFinding] {
    settle()
    guard !trials.isEmpty else { return [] }
    let reference = try ExerciseText.read(sources.exercise.reference)
    let bytes = try answer(of: sources, reference, to: .judge(trials))
    guard let findings = try? LawFinding.findings(of: bytes), findings.count == trials.count else {
      throw ExerciseProblem(path: sources.exercise.reference, line: nil, fault: .noAnswerSent)
    }
    return findings
  }

  // MARK: - Asking

  /// Runs a reference on a request, and returns whatever came of it.
  func run(
    of sources: ExerciseSources, _ reference: String, to request: ReferenceOrder.Request, milliseconds: Int
  ) throws -> SubmissionRun {
    let build = try build(of: sources, reference)
    let order = ReferenceOrder(files: sources.files, request: request).bytes
    return try startedRunner().run(build, input: order, milliseconds: milliseconds)
  }

  private func answer(
    of sources: ExerciseSources, _ reference: String, to request: ReferenceOrder.Request
  ) throws -> [UInt8] {
    let path = sources.exercise.reference
    func problem(_ line: Int?, _ cause: ExerciseProblem.Fault) -> ExerciseProblem {
      ExerciseProblem(path: path, line: line, fault: cause)
    }
    let run = try run(of: sources, reference, to: request, milliseconds: Self.running)
    switch run.ending {
    case .returned:
      guard let bytes = run.results.first else { throw problem(nil, .noAnswerSent) }
      return bytes
    case .died(let death): throw problem(death.places.first { $0.label == path }?.line, .died(death))
    case .outOfTime: throw problem(nil, .outOfTime(milliseconds: Self.running))
    case .outOfOutput: throw problem(nil, .outOfOutput)
    case .starved: throw Trouble.busy
    case .endedWorker: throw problem(nil, .noAnswerSent)
    case .interrupted: throw Interruption()
    case .unloadable(let reason): throw Trouble.notLoaded(reason: reason)
    }
  }

  private func submission(of sources: ExerciseSources, _ reference: String) -> Submission {
    Submission(
      name: sources.exercise.reference, source: reference, given: sources.given, entry: .reference("reference"))
  }

  /// Returns the name under which what was compiled of a reference is kept.
  private static func libraryName(_ sources: ExerciseSources) -> String { "\(sources.exercise.id)-reference-library" }

  /// Returns what was compiled of a reference, now or another time; nil if it isn't there.
  private func keptBuild(of sources: ExerciseSources) throws -> SubmissionBuild? {
    let reference = try ExerciseText.read(sources.exercise.reference)
    let key = sources.key(key).with([reference]).text
    if let build = builds[key] { return build }
    guard let library = cache.entry(Self.libraryName(sources), key: key) else { return nil }
    let build = try startedRunner().adopt(library, of: submission(of: sources, reference))
    builds[key] = build
    return build
  }

  /// Compiles a reference, if that hasn't been done.
  func build(of sources: ExerciseSources, _ reference: String) throws -> SubmissionBuild {
    if let build = try keptBuild(of: sources) { return build }
    let key = sources.key(key).with([reference]).text
    let runner = try startedRunner()
    switch try runner.compile(
      submission(of: sources, reference), within: TimeLimit(processor: Self.compiling, clock: Self.longest))
    {
    case .success(let build):
      builds[key] = build
      if let library = runner.library(of: build) { cache.keep(library, as: Self.libraryName(sources), key: key) }
      return build
    case .failure(let failure):
      throw failure.problem(in: sources.exercise.reference)
    }
  }

  private func startedRunner() throws -> SubmissionRunner {
    if let runner { return runner }
    let started = try SubmissionRunner(configuration, side: .reference, beside: judged)
    runner = started
    return started
  }

  // MARK: - Believing

  /// Decodes a sheet, and refuses one that can't be what its author means.
  private static func checked(_ bytes: [UInt8], _ exercise: Exercise) throws -> ReferenceSheet {
    func problem(_ line: Int?, _ cause: ExerciseProblem.Fault) -> ExerciseProblem {
      ExerciseProblem(path: exercise.reference, line: line, fault: cause)
    }
    guard let sheet = try? ReferenceSheet(bytes: bytes) else { throw problem(nil, .noAnswerSent) }
    let function = exercise.function
    let stated = sheet.parameterTypes + sheet.resultTypes
    let asked = (function.parameters + function.results).map(\.type)
    guard sheet.parameterTypes.count == function.parameters.count, stated.count == asked.count,
      zip(stated, asked).allSatisfy(fits)
    else {
      throw problem(
        nil,
        .otherFunction(
          reference: type(sheet.parameterTypes, sheet.resultTypes),
          signature: type(function.parameters.map(\.type), function.results.map(\.type))))
    }
    guard !sheet.cases.isEmpty else { throw problem(nil, .noCases) }
    for each in sheet.cases {
      guard !each.calls.isEmpty, each.expected.count == each.calls.count else {
        throw problem(each.line, .otherInputs(caseName: each.name))
      }
      guard !each.expected.contains(where: { $0.result.contains(where: \.hasNaN) }) else {
        throw problem(each.line, .notANumber(caseName: each.name))
      }
    }
    return sheet
  }

  /// Returns whether a reference's type stands for the signature's: it computes in double precision.
  private static func fits(_ stated: String, _ asked: String) -> Bool {
    let stated = stated.replacing("Double", with: "Float")
    return stated == asked.replacing("Double", with: "Float")
      || (stated == "Tensor" && ["Float", "Double"].contains(asked))
  }

  private static func type(_ parameters: [String], _ results: [String]) -> String {
    let result = results.joined(separator: ", ")
    return "(\(parameters.joined(separator: ", "))) -> \(results.count == 1 ? result : "(\(result))")"
  }
}

extension SubmissionFailure {
  /// Returns the failure of one of an exercise's own files, as its author is told.
  func problem(in path: String) -> any Error {
    switch self {
    case .notCompiled(let diagnostics), .givenNotCompiled(let diagnostics):
      let first = diagnostics.first
      return ExerciseProblem(
        path: first?.place ?? path, line: first?.line, fault: .notCompiled(message: first?.message ?? ""))
    case .otherFunction(let diagnostics):
      return ExerciseProblem(path: path, line: nil, fault: .noReference(reason: diagnostics.first?.message ?? ""))
    case .outOfTime, .outOfMemory: return ExerciseProblem(path: path, line: nil, fault: .compilerOutOfTime)
    case .starved: return Trouble.busy
    case .interrupted: return Interruption()
    case .compilerFailed(let output): return Trouble.compilerFailed(output: output)
    case .notLinked(let output): return Trouble.notLinked(output: output)
    }
  }
}
