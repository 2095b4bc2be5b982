import Notebooks
import Reports
import WorkerProtocol

/// Judges submissions: compiles a submission, runs it on every case of its exercise, and compares the results with those
/// of the reference, and if it fails with those of the exercise's mistakes.
///
/// Reference, mistakes and submission are files of strangers. Each runs in a bounded worker, the reference in another
/// one than the others; what reference and mistakes give is kept for the next time.
public final class ExerciseChecker {
  let runner: SubmissionRunner
  let references: ReferenceRunner
  private var mistakes: MistakeRunner
  let seconds: Int
  /// The key of all that compiles and runs.
  let key: ResultKey

  /// The time that the compiler has for a submission whose lines report their values, in milliseconds.
  private static let reporting = 4_000

  /// Creates a checker. Its worker starts while the caller continues.
  ///
  /// - Parameter seconds: the time a verdict may take, whatever the file does.
  public init(_ configuration: NotebookSession.Configuration, seconds: Int = 12) throws {
    self.seconds = seconds
    runner = try SubmissionRunner(configuration)
    let cache = KeptResults(folder: "\(runner.cacheFolder)/exercises", form: "exercise results 4")
    let installation = configuration.installation
    key = ResultKey(
      configuration, parts: [installation.exerciseLibrary, installation.authoringLibrary, installation.worker])
    references = ReferenceRunner(configuration, beside: runner, cache: cache, key: key)
    mistakes = MistakeRunner(runner: runner, cache: cache, key: key)
  }

  /// Ends the workers.
  public func end() {
    runner.end()
    references.end()
  }

  /// Returns everything that the reference of an exercise states.
  ///
  /// - Throws: ``Trouble``.
  public func sheet(of exercise: Exercise) throws -> ReferenceSheet {
    do {
      return try references.sheet(of: try ExerciseSources(exercise))
    } catch {
      throw Trouble(error)
    }
  }

  /// Returns one more case of a family of an exercise's reference, for other sizes or another seed.
  ///
  /// - Throws: ``Trouble``.
  public func draw(
    from exercise: Exercise, family: Int, sizes: [DrawnSize], seed: Int
  ) throws -> ReferenceSheet.Case {
    do {
      return try references.draw(of: try ExerciseSources(exercise), family: family, sizes: sizes, seed: seed)
    } catch {
      throw Trouble(error)
    }
  }

  /// Draws the fresh cases of a seed, as a verdict does.
  ///
  /// - Throws: ``Trouble``, also if the reference can't draw them.
  func drawFresh(from exercise: Exercise, seed: Int) throws {
    do {
      _ = try references.freshCases(of: try ExerciseSources(exercise), seed: seed)
    } catch {
      throw Trouble(error)
    }
  }

  /// Judges a file.
  ///
  /// - Parameters:
  ///   - seed: the seed of the cases that are drawn for this verdict; nil for any.
  ///   - explaining: whether the verdict has for each case how the tolerance came about.
  public func check(_ file: SubmissionFile, seed: Int? = nil, explaining: Bool = false) -> Verdict {
    verdict(file, VerdictRequest(seed: seed, explains: explaining))
  }

  /// Judges a file on one case alone. The results aren't compared with those of mistakes, which may be alike in one case.
  ///
  /// - Parameters:
  ///   - seed: the seed of the cases that are drawn for this verdict; nil for any.
  ///   - explaining: whether the verdict has for each case how the tolerance came about.
  /// - Throws: ``CaseChoice/UnknownCase``.
  public func check(
    _ file: SubmissionFile, seed: Int? = nil, explaining: Bool = false, only choice: CaseChoice
  ) throws(CaseChoice.UnknownCase) -> Verdict {
    try verdictOrUnknown(file, VerdictRequest(seed: seed, explains: explaining, only: choice))
  }

  /// Judges a file, and finds out no more than its name.
  func checkBriefly(_ file: SubmissionFile, seed: Int?) -> Verdict {
    var request = VerdictRequest(seed: seed, explains: false)
    request.findsCauses = false
    return self.verdict(file, request)
  }

  /// Judges a file; what can't be is the verdict's trouble.
  private func verdict(_ file: SubmissionFile, _ request: VerdictRequest) -> Verdict {
    do {
      return try verdictOrUnknown(file, request)
    } catch {
      return Verdict(
        exercise: file.exercise.id, path: file.path, file: file.name, finding: .trouble(Trouble(error)))
    }
  }

  private func verdictOrUnknown(_ file: SubmissionFile, _ request: VerdictRequest) throws(CaseChoice.UnknownCase)
    -> Verdict
  {
    let finding: Verdict.Finding
    var explanation: Explanation?
    var protection: RunProtection?
    do {
      (finding, explanation) = try self.finding(file, request, &protection)
    } catch let unknown as CaseChoice.UnknownCase {
      throw unknown
    } catch is Interruption {
      finding = .interrupted
    } catch {
      finding = .trouble(Trouble(error))
    }
    return Verdict(
      exercise: file.exercise.id, path: file.path, file: file.name, finding: finding, seed: request.seed,
      protection: protection, explanation: explanation)
  }

  private func finding(
    _ file: SubmissionFile, _ request: VerdictRequest, _ protection: inout RunProtection?
  ) throws -> (Verdict.Finding, Explanation?) {
    let function = file.exercise.function
    let sources = try ExerciseSources(file.exercise)
    references.begin(sources, seed: request.seed)
    var budget = TimeBudget(seconds: seconds)
    let submission = sources.submission(name: file.name, source: file.source)
    switch try runner.compile(submission, within: budget.compiling) {
    case .failure(.notCompiled(let diagnostics)): return (.notCompiled(diagnostics), nil)
    case .failure(.otherFunction(let diagnostics)):
      let declaration = file.declaration(of: function)
      let reason = diagnostics.first?.message ?? ""
      if declaration == nil, reason.hasPrefix("cannot find '\(function.name)'") {
        return (.missingFunction(required: function), nil)
      }
      return (.otherSignature(declaration, required: function, reason: reason), nil)
    case .failure(.outOfTime): return (.compilerOutOfTime, nil)
    case .failure(let failure):
      return (try finding(failure, of: file, sources, runner, within: budget.compiling), nil)
    case .success(let build):
      let stated = try budget.leavingOut { try references.stated(of: sources, seed: request.seed) }
      let all = JudgedCase.all(of: stated.sheet, fresh: stated.fresh)
      let cases = try request.only.map { [all[try $0.place(among: all.map(\.stated.name))]] } ?? all
      protection = try runner.protection()
      let runs = try runs(of: build, sources, cases, budget: &budget)
      mistakes.end = budget.end
      let verdicts = runs.map { $0.verdict(function, explaining: request.explains) }
      if runs.contains(where: \.wasStarved), budget.isMachineBusy,
        verdicts.allSatisfy({ $0.passes || $0.outcome == .notRun })
      {
        throw Trouble.busy
      }
      guard request.only == nil, !verdicts.allSatisfy(\.passes) else { return (.judged(verdicts, mistakes: []), nil) }
      var explanation: Explanation?
      if request.findsCauses {
        let explainer = Explainer(
          runner: runner, references: references, sources: sources, sheet: stated.sheet, build: build,
          reporting: runner.reporting(submission, milliseconds: Self.reporting))
        explanation = try explainer.explanation(
          of: verdicts, until: min(budget.end - .milliseconds(500), .now + .milliseconds(250 * seconds)))
      }
      let names = try mistakes(behind: runs, passes: verdicts.map(\.passes), sources, cases)
      return (.judged(verdicts, mistakes: names), explanation)
    }
  }

  /// Runs the cases one after the other.
  private func runs(
    of build: SubmissionBuild, _ sources: ExerciseSources, _ cases: [JudgedCase], budget: inout TimeBudget
  ) throws -> [CaseRun] {
    var runs: [CaseRun] = []
    for (place, each) in cases.enumerated() {
      let repeatsAll = each.repeated != nil
      let time = budget.next(
        casesLeft: cases.count - place, reference: each.stated.processorMicroseconds, repeatsAll: repeatsAll)
      guard let time else {
        runs.append(CaseRun(judged: each, run: nil, milliseconds: 0))
        continue
      }
      let order = CallOrder(files: sources.files, calls: each.stated.calls).bytes
      func run() throws -> SubmissionRun {
        try runner.run(
          build, input: order, milliseconds: time.processor, clock: time.clock,
          printing: repeatsAll ? each.stated.calls.count : 1)
      }
      var result = try run()
      // A worker may be ended by whoever needs its memory. Twice in one case it is the submission.
      if result.ending == .endedWorker { result = try run() }
      if result.ending == .interrupted { throw Interruption() }
      budget.count(result)
      runs.append(CaseRun(judged: each, run: result, milliseconds: time.processor))
    }
    return runs
  }

  /// Returns the mistakes that give the submission's results.
  ///
  /// The mistakes of a foreign course may never end. They have as much time as a verdict; what is found out until then is
  /// kept, so that the next verdict gets further.
  private func mistakes(
    behind runs: [CaseRun], passes: [Bool], _ sources: ExerciseSources, _ cases: [JudgedCase]
  ) throws -> [Verdict.NamedMistake] {
    var naming = MistakeNaming(runs: runs, passes: passes)
    guard naming.mayTell else { return [] }
    // What a mistake gives in the stated cases is kept; the others it meets now, if it is as far as that.
    let isStated = cases.map { !$0.isFresh && $0.repeated == nil }
    func chosen(stated: Bool) -> [JudgedCase] { zip(cases, isStated).filter { $0.1 == stated }.map(\.0) }
    for mistake in sources.exercise.mistakes where mistakes.end.map({ ContinuousClock.now < $0 }) ?? true {
      guard !naming.isSettled else { break }
      guard var kept = try mistakes.results(of: mistake, sources, chosen(stated: true))?[...] else { continue }
      var results = isStated.map { $0 ? kept.popFirst() : nil }
      if naming.isPossible(results) {
        guard var fresh = try mistakes.freshResults(of: mistake, sources, chosen(stated: false))?[...] else { continue }
        for place in results.indices where !isStated[place] { results[place] = fresh.popFirst() }
      }
      naming.add(mistake, results)
    }
    return naming.names
  }
}
