import Notebooks
import WorkerProtocol

/// What an exercise must be before a learner meets it: the start fails, each solution passes and keeps the laws, and each
/// mistake fails and is named as itself.
public struct AuthorCheck {
  private let checker: ExerciseChecker

  /// Creates a check that judges with a checker.
  public init(_ checker: ExerciseChecker) { self.checker = checker }

  /// Checks an exercise; an empty list says that it is sound.
  public func findings(_ exercise: Exercise) -> [AuthorFinding] {
    do {
      return try start(exercise) + solutions(exercise) + mistakes(exercise) + cases(exercise)
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
  public func verdict(_ path: String, _ exercise: Exercise) throws -> Verdict {
    let verdict = checker.check(try file(path, exercise))
    if case .trouble(let trouble) = verdict.finding { throw trouble }
    return verdict
  }

  private func file(_ path: String, _ exercise: Exercise) throws -> SubmissionFile {
    let source = try ExerciseText.read(path)
    guard source.hasPrefix(exercise.mark + "\n") else {
      throw ExerciseProblem(path: path, line: 1, fault: .noMark(exercise.mark))
    }
    return SubmissionFile(path: path, source: source, exercise: exercise)
  }

  private func declares(_ path: String, _ exercise: Exercise) throws -> [AuthorFinding] {
    try ExerciseText.read(path).contains(exercise.function.declaration) ? [] : [.otherDeclaration(path: path)]
  }

  private func start(_ exercise: Exercise) throws -> [AuthorFinding] {
    let path = "\(exercise.folder)/start.swift"
    let verdict = try verdict(path, exercise)
    var findings = try declares(path, exercise)
    guard case .judged(let cases, let mistake) = verdict.finding else {
      return findings + [.startDoesNotRun(caseName: "")]
    }
    if verdict.passes { findings.append(.startIsRight) }
    if let mistake { findings.append(.startIsMistake(mistake.slug)) }
    for each in cases {
      switch each.outcome {
      case .passed, .differs: continue
      default: findings.append(.startDoesNotRun(caseName: each.name))
      }
    }
    return findings
  }

  private func solutions(_ exercise: Exercise) throws -> [AuthorFinding] {
    var findings: [AuthorFinding] = []
    for path in exercise.solutions {
      findings += try declares(path, exercise)
      let verdict = try verdict(path, exercise)
      guard verdict.passes else {
        let first = verdict.cases.first { !$0.passes }
        findings.append(.solutionFails(path: path, caseName: first?.name, first?.outcome))
        continue
      }
      for law in try checker.laws(of: try file(path, exercise)) {
        guard case .broken(let sentence) = law.finding else { continue }
        findings.append(.lawBroken(path: path, law: law.law, caseName: law.caseName, sentence))
      }
    }
    return findings
  }

  private func mistakes(_ exercise: Exercise) throws -> [AuthorFinding] {
    var findings: [AuthorFinding] = []
    for mistake in exercise.mistakes {
      let verdict = try verdict(mistake.path, exercise)
      guard case .judged(_, let named) = verdict.finding else {
        findings.append(.mistakeDoesNotRun(mistake.slug))
        continue
      }
      if verdict.passes { findings.append(.mistakePasses(mistake.slug)) }
      if named?.slug != mistake.slug { findings.append(.mistakeNamed(mistake.slug, as: named?.slug)) }
    }
    return findings
  }

  private func cases(_ exercise: Exercise) throws -> [AuthorFinding] {
    try checker.sheet(of: exercise).cases.filter { $0.draw != nil && $0.name.hasPrefix("random") }.flatMap { each in
      each.calls.flatMap(\.arguments).compactMap { argument in
        guard case .value(.tensor(let shape, _)) = argument, Set(shape).count < shape.count else { return nil }
        return .axesAlike(caseName: each.name, shape: shape)
      }
    }
  }
}
