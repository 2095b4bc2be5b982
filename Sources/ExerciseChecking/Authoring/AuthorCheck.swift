import Notebooks
import WorkerProtocol

/// What an exercise must be before a learner meets it: the start fails, each solution passes and keeps the laws, and each
/// mistake fails and is named as itself.
public struct AuthorCheck {
  private let checker: ExerciseChecker

  /// The number of cases that an exercise of attnlab's own course has.
  static let caseCounts = 10...24

  /// Creates a check that judges with a checker.
  public init(_ checker: ExerciseChecker) { self.checker = checker }

  // MARK: - What every course needs

  /// Checks an exercise; an empty list says that it is sound.
  public func findings(_ exercise: Exercise) -> [AuthorFinding] {
    // Without a reference nothing else can be judged.
    let cases = collected { try self.cases(exercise) }
    guard !cases.contains(where: \.endsCheck) else { return cases }
    let fresh = collected {
      if try checker.sheet(of: exercise).cases.contains(where: { $0.draw != nil }) {
        for seed in Self.seeds { try checker.drawFresh(from: exercise, seed: seed) }
      }
      return []
    }
    guard fresh.isEmpty else { return fresh }
    var findings = collected { try start(exercise) }
    for path in exercise.solutions { findings += collected { try solution(path, exercise) } }
    for mistake in exercise.mistakes { findings += collected { try self.mistake(mistake, exercise) } }
    findings += collected { try forms(exercise) }
    let end = findings.firstIndex { $0 == .interrupted }
    return Array(findings[..<(end.map { $0 + 1 } ?? findings.count)]) + cases
  }

  private func collected(_ body: () throws -> [AuthorFinding]) -> [AuthorFinding] {
    do {
      return try body()
    } catch is Interruption {
      return [.interrupted]
    } catch {
      switch Trouble(error) {
      case .exercise(let problem): return [.problem(problem)]
      case let trouble: return [.trouble(trouble)]
      }
    }
  }

  /// Returns the verdict on one of the exercise's own files.
  ///
  /// - Throws: ``ExerciseProblem`` if the file doesn't begin with the exercise's mark, ``Trouble``.
  public func verdict(_ path: String, _ exercise: Exercise, seed: Int = 1) throws -> Verdict {
    let verdict = checker.checkBriefly(try file(path, exercise), seed: seed)
    if case .trouble(let trouble) = verdict.finding { throw trouble }
    if case .interrupted = verdict.finding { throw Interruption() }
    return verdict
  }

  private func file(_ path: String, _ exercise: Exercise) throws -> SubmissionFile {
    let source = try ExerciseText.read(path)
    guard source.hasPrefix(exercise.mark + "\n") else {
      throw ExerciseProblem(path: path, line: 1, fault: .noMark(exercise.mark))
    }
    return SubmissionFile(path: path, source: source, exercise: exercise)
  }

  /// The seeds with which the author's check draws fresh cases: each solution has to pass all of them.
  private static let seeds = 1...3

  private func declares(_ path: String, _ exercise: Exercise) throws -> [AuthorFinding] {
    // A long declaration may stand on several lines.
    let text = try ExerciseText.read(path).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let line = text.replacing("( ", with: "(").replacing(" )", with: ")")
    return line.contains(exercise.function.declaration) ? [] : [.otherDeclaration(path: path)]
  }

  private func start(_ exercise: Exercise) throws -> [AuthorFinding] {
    let path = "\(exercise.folder)/start.swift"
    let verdict = try verdict(path, exercise)
    var findings = try declares(path, exercise)
    guard case .judged(let cases, let mistakes) = verdict.finding else {
      return findings + [.notJudged(path: path, verdict)]
    }
    if verdict.passes { findings.append(.startIsRight) }
    if let mistake = mistakes.first { findings.append(.startIsMistake(mistake.slug)) }
    for each in cases {
      switch each.outcome {
      case .passed, .differs, .otherElements: continue
      default: findings.append(.startDoesNotRun(each))
      }
    }
    return findings
  }

  private func solution(_ path: String, _ exercise: Exercise) throws -> [AuthorFinding] {
    var findings = try declares(path, exercise)
    for seed in Self.seeds {
      let verdict = try verdict(path, exercise, seed: seed)
      guard case .judged(let cases, _) = verdict.finding else {
        return findings + [.notJudged(path: path, verdict)]
      }
      if let failed = cases.first(where: { !$0.passes }) { return findings + [.solutionFails(path: path, failed)] }
    }
    for law in try checker.laws(of: try file(path, exercise)) {
      guard case .broken(let sentence) = law.finding else { continue }
      findings.append(.lawBroken(path: path, law: law.law, caseName: law.caseName, sentence))
    }
    return findings
  }

  private func mistake(_ mistake: Mistake, _ exercise: Exercise) throws -> [AuthorFinding] {
    let verdict = try verdict(mistake.path, exercise)
    guard case .judged(let cases, let mistakes) = verdict.finding else {
      return [.notJudged(path: mistake.path, verdict)]
    }
    if verdict.passes { return [.mistakePasses(mistake.slug)] }
    if mistakes.map(\.slug) == [mistake.slug] { return [] }
    if mistakes.isEmpty, let silent = cases.first(where: \.isSilent) { return [.mistakeEnds(mistake.slug, silent)] }
    return [.mistakeNamed(mistake.slug, as: mistakes.first { $0.slug != mistake.slug }?.slug)]
  }

  /// Checks the starts that are made of the solution, if it is parted.
  private func forms(_ exercise: Exercise) throws -> [AuthorFinding] {
    guard let parsons = try ParsonsProblem(of: exercise), let faded = try FadedExample(of: exercise) else { return [] }
    func verdict(_ text: String) throws -> Verdict {
      let verdict = checker.checkBriefly(
        SubmissionFile(path: exercise.id + ".swift", source: text, exercise: exercise), seed: nil)
      if case .trouble(let trouble) = verdict.finding { throw trouble }
      if case .interrupted = verdict.finding { throw Interruption() }
      return verdict
    }
    var findings: [AuthorFinding] = []
    if try verdict(parsons.text).passes { findings.append(.formPasses(.parsons)) }
    if try verdict(faded.text).passes { findings.append(.formPasses(.faded(missing: 1))) }
    let solved = try verdict(parsons.solvedText)
    if !solved.passes { findings.append(.formFails(.parsons, solved)) }
    for wrong in parsons.withDoubtfulLines where try verdict(wrong.text).passes {
      findings.append(.wrongLinePasses(mistake: wrong.mistake, line: wrong.line))
    }
    return findings
  }

  /// Judges the author's own tests, if there are any: they accept every solution and catch every mistake.
  public func findings(_ exercise: Exercise, with catcher: CatchChecker) -> [AuthorFinding] {
    collected {
      guard let tests = try exercise.tests() else { return [] }
      let verdict = catcher.check(tests)
      if case .trouble(let trouble) = verdict.finding { throw trouble }
      if case .interrupted = verdict.finding { throw Interruption() }
      return verdict.passes ? [] : [.testsFallShort(verdict)]
    }
  }

  private func cases(_ exercise: Exercise) throws -> [AuthorFinding] {
    try checker.sheet(of: exercise).cases.filter { $0.draw != nil && $0.name.hasPrefix("random") }.flatMap { each in
      each.calls.flatMap(\.arguments).compactMap { argument in
        guard case .value(.tensor(let shape, _)) = argument, Set(shape).count < shape.count else { return nil }
        return .axesAlike(caseName: each.name, line: each.line, shape: shape)
      }
    }
  }

  // MARK: - A course as a whole

  /// Runs the mistakes of an exercise as solutions of the others with the same types; an empty list says that each passes
  /// those alone that its file says it passes.
  public func findings(_ exercise: Exercise, among others: [Exercise]) -> [AuthorFinding] {
    let alike = others.filter { $0.id != exercise.id && $0.function.hasSameTypes(as: exercise.function) }
    return exercise.mistakes.flatMap { mistake in
      collected {
        let solved = try checker.exercises(among: alike, solvedBy: mistake, of: exercise)
        let unsaid = solved.filter { !mistake.passes.contains($0) }
        let untrue = mistake.passes.filter { !solved.contains($0) }
        return unsaid.map { .mistakeSolves(mistake.slug, $0) } + untrue.map { .mistakeDoesNotSolve(mistake.slug, $0) }
      }
    }
  }

  // MARK: - What attnlab's own course keeps

  /// Returns the rules of attnlab's own course that an exercise doesn't keep.
  ///
  /// - Throws: ``Trouble``.
  public func brokenRules(_ exercise: Exercise) throws -> [AuthorRule] {
    let sheet = try checker.sheet(of: exercise)
    var broken: [AuthorRule] = []
    if !Self.caseCounts.contains(sheet.cases.count) { broken.append(.caseCount(sheet.cases.count)) }
    if sheet.cases.first?.draw != nil { broken.append(.edgesFirst) }
    // Numbers alone are better chosen than drawn.
    let takesTensors = exercise.function.parameters.contains { $0.type.contains("Tensor") }
    if takesTensors, !sheet.cases.contains(where: { $0.draw != nil }) { broken.append(.drawnCases) }
    if sheet.laws.isEmpty { broken.append(.laws) }
    if exercise.solutions.count < 3 { broken.append(.solutionCount(exercise.solutions.count)) }
    if exercise.mistakes.count < 3 { broken.append(.mistakeCount(exercise.mistakes.count)) }
    broken += try LadderCheck(of: exercise).brokenRules()
    let answers = exercise.page.why?.options.count ?? 0
    if answers < 2 { broken.append(.wrongAnswers(answers)) }
    let (names, stages) = (try exercise.parts()?.names ?? [], sheet.stageNames + [SolutionParts.result])
    if names != stages { broken.append(.parts(names, stages: stages)) }
    let wrongLines = try ParsonsProblem(of: exercise)?.wrongLines ?? 2
    if wrongLines < 2 { broken.append(.wrongLines(wrongLines)) }
    return broken + (try livingMutants(exercise))
  }
}

extension AuthorCheck {
  /// Returns what is to be mended of the mutants that rules make of a solution.
  private func livingMutants(_ exercise: Exercise) throws -> [AuthorRule] {
    let equivalents = try Equivalents(of: exercise)
    let living = try checker.mutants(of: exercise).filter { $0.caughtBy == nil }.map(\.mutant)
    let unused = equivalents.entries.filter { entry in !living.contains(where: entry.means) }
    return living.filter { equivalents.reason(for: $0) == nil }.map { .mutantLives($0) }
      + unused.map { .equivalentUnknown($0.pattern) }
      + equivalents.entries.filter(\.reason.isEmpty).map { .equivalentWithoutReason($0.pattern) }
  }
}

extension ReferenceSheet {
  /// The names of the stages, in the order in which the reference comes to them, each once: those of the call that meets
  /// the most.
  fileprivate var stageNames: [String] {
    let all = cases.flatMap(\.expected).map { expectation in
      expectation.stages.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    }
    return all.max { $0.count < $1.count } ?? []
  }
}

extension AuthorFinding {
  /// Whether nothing more can be found out after it.
  fileprivate var endsCheck: Bool {
    switch self {
    case .problem, .trouble, .interrupted: true
    default: false
    }
  }
}

extension CaseVerdict {
  /// Whether no readable result arrived, so that it can't be compared with a mistake's.
  fileprivate var isSilent: Bool {
    switch outcome {
    case .passed, .differs, .notANumber, .otherShape, .otherElements, .isNil, .isNotNil: false
    default: true
    }
  }
}
