import Notebooks
import WorkerProtocol

/// Judges a learner's tests: runs them on right solutions, which they must accept, and on the exercise's mistakes, which
/// they must catch.
///
/// Tests and candidates are strangers to each other: each has a worker of its own, with limits, and sees nothing of the
/// other but inputs and results.
public final class CatchChecker {
  private let candidates: SubmissionRunner
  private let tests: TestRunner
  private let cache: KeptResults
  private let key: ResultKey
  private let seconds: Int

  /// Hears what the checker is busy with where that takes a while.
  public var progress: (String) -> Void = { _ in }

  /// The time that the compilation of a candidate may take.
  private static let compiling = 8_000

  /// Creates a checker. Its workers start while the caller continues.
  ///
  /// - Parameter seconds: the time after which no further mistake is tried.
  public init(_ configuration: NotebookSession.Configuration, seconds: Int = 12) throws {
    self.seconds = seconds
    candidates = try SubmissionRunner(configuration)
    tests = try TestRunner(configuration, beside: candidates)
    cache = KeptResults(folder: "\(configuration.cacheFolder)/exercises", form: "exercise libraries 1")
    let installation = configuration.installation
    key = ResultKey(configuration, parts: [installation.exerciseLibrary, installation.worker])
  }

  /// Ends the workers.
  public func end() {
    candidates.end()
    tests.end()
  }

  /// Judges a file of tests.
  public func check(_ file: TestFile) -> CatchVerdict {
    let finding: CatchVerdict.CatchFinding
    do {
      finding = try self.finding(file)
    } catch is Interruption {
      finding = .interrupted
    } catch {
      finding = .trouble(Trouble(error))
    }
    return CatchVerdict(exercise: file.exercise.id, path: file.path, file: file.name, finding: finding)
  }

  private func finding(_ file: TestFile) throws -> CatchVerdict.CatchFinding {
    let sources = try ExerciseSources(file.exercise)
    switch try tests.build(of: file, sources) {
    // Those of the file beside the tests are about what the tests declare.
    case .failure(.notCompiled(let diagnostics)), .failure(.otherFunction(let diagnostics)):
      guard diagnostics.contains(where: { $0.message.hasPrefix("invalid redeclaration") }) else {
        return .notCompiled(diagnostics)
      }
      return file.ownFunction.map { .declaresFunction($0) } ?? .notCompiled(diagnostics)
    case .failure(.outOfTime): return .compilerOutOfTime
    case .failure(let failure): throw failure.problem(in: file.path)
    case .success(let build):
      let finding = try finding(TestTrial(of: build, by: tests, sources))
      // Another form of the function hides the one that is tested.
      if finding == .noCalls, let declaration = file.ownFunction { return .declaresFunction(declaration) }
      return finding
    }
  }

  private func finding(_ trial: TestTrial) throws -> CatchVerdict.CatchFinding {
    var trial = trial
    let exercise = trial.sources.exercise
    var (all, refusals): ([CatchVerdict.TestPlace], [CatchVerdict.RefusedSolution]) = ([], [])
    for (place, path) in exercise.solutions.enumerated() {
      let solution = try candidate(
        path, trial.sources, as: "solution \(place + 1) of \(exercise.solutions.count)")
      switch try trial.result(on: solution, isRight: true) {
      case .unusable(let finding): return finding
      case .accepted(_, calls: 0): return .noCalls
      case .accepted(let tests, _): all = tests.count > all.count ? tests : all
      case .refused(let tests, let test, let reason):
        all = tests.count > all.count ? tests : all
        refusals.append(CatchVerdict.RefusedSolution(solution: place + 1, test: test, reason: reason))
      }
    }
    // Whoever refuses everything catches nothing.
    let isUseless = refusals.count == exercise.solutions.count
    return .judged(
      CatchVerdict.CatchOutcome(
        tests: all, solutions: exercise.solutions.count, refusals: refusals,
        mistakes: isUseless ? [] : try tried(trial)))
  }

  /// Tries the tests on the exercise's mistakes. Two mistakes at once are no others than each by itself.
  private func tried(_ trial: TestTrial) throws -> [CatchVerdict.TriedMistake] {
    var (trial, left) = (trial, Duration.seconds(seconds))
    let mistakes = trial.sources.exercise.mistakes.filter { $0.parts.isEmpty }
    return try mistakes.enumerated().map { place, mistake in
      let name = Verdict.NamedMistake(slug: mistake.slug, sentence: mistake.sentence, parts: [])
      guard left > .zero else { return CatchVerdict.TriedMistake(mistake: name, fate: .untried) }
      let candidate = try candidate(
        mistake.path, trial.sources, as: "mistake \(place + 1) of \(mistakes.count)")
      let began = ContinuousClock.now
      let result = try trial.result(on: candidate, isRight: false)
      left -= ContinuousClock.now - began
      let fate: CatchVerdict.MistakeFate =
        switch result {
        case .accepted: .lives
        case .refused(_, let test, _): .caught(by: test)
        // Calls that depend on wrong results may be too many; no right solution was asked for them.
        case .unusable: .caught(by: nil)
        }
      return CatchVerdict.TriedMistake(mistake: name, fate: fate)
    }
  }

  /// Compiles a solution or a mistake, or finds what was made of it before.
  private func candidate(_ path: String, _ sources: ExerciseSources, as words: String) throws -> Candidate {
    let submission = sources.submission(name: path, source: try ExerciseText.read(path))
    let result = try candidates.build(
      of: submission, milliseconds: Self.compiling, keptIn: cache, as: "\(sources.exercise.id)-candidate",
      key: key
    ) { progress("Compiling \(words) of \(sources.exercise.id) …") }
    switch result {
    case .success(let build): return Candidate(build: build, runner: candidates, sources: sources)
    case .failure(let failure): throw failure.problem(in: path)
    }
  }
}
