public import ExerciseChecking
public import Reports

/// The author's check of a course's exercises, one after the other, in words.
public struct AuthorReview {
  let catalog: ExerciseCatalog
  let checker: ExerciseChecker
  let catcher: CatchChecker?
  let isStrict: Bool

  /// What is said of one exercise.
  public struct Report {
    /// What is said in a line, after the exercise's id.
    public let line: String
    /// A line for each finding.
    public let documents: [Document]
    /// Whether there is nothing to mend.
    public let isSound: Bool
    /// Whether the author interrupted the check.
    public let wasInterrupted: Bool
  }

  /// Creates the check of a course.
  ///
  /// - Parameters:
  ///   - catcher: what judges the tests of exercises that have any.
  ///   - isStrict: whether the rules of attnlab's own course count as well; for another course they are advice.
  public init(
    of catalog: ExerciseCatalog, with checker: ExerciseChecker, _ catcher: CatchChecker? = nil, isStrict: Bool
  ) {
    self.catalog = catalog
    self.checker = checker
    self.catcher = catcher
    self.isStrict = isStrict
  }

  /// Returns the ids of the exercises with these names, or of all.
  ///
  /// - Throws: an error whose description is a sentence.
  public static func ids(named names: [String], in catalog: ExerciseCatalog) throws -> [String] {
    names.isEmpty ? catalog.ids : try names.map { try ExerciseChoice.id($0, in: catalog) }
  }

  /// Checks the exercise with this id.
  ///
  /// - Parameter isWhole: whether its mistakes are also run as solutions of the course's other exercises.
  public func report(on id: String, amongAll isWhole: Bool) -> Report {
    do {
      // An exercise that can't be read is told where its own turn comes.
      let others = isWhole ? catalog.ids.compactMap { try? catalog.exercise(id: $0) } : []
      return try report(on: try catalog.exercise(id: id), among: others)
    } catch {
      return Report(
        line: "1 finding", documents: [.lines(["  \(error)"])], isSound: false, wasInterrupted: false)
    }
  }

  private func report(on exercise: Exercise, among others: [Exercise]) throws -> Report {
    let check = AuthorCheck(checker)
    var findings = check.findings(exercise)
    if !findings.contains(.interrupted) { findings += check.findings(exercise, among: others) }
    if let catcher, !findings.contains(.interrupted) { findings += check.findings(exercise, with: catcher) }
    var lines = findings.map { AuthorWords.line($0, of: exercise) }
    // Rules are looked at once everything else can be.
    let rules = findings.contains(where: \.isProblem) ? [] : try check.brokenRules(exercise)
    let rulesInWords = rules.map { AuthorWords.line($0, of: exercise) }
    lines += isStrict ? rulesInWords : []
    var words =
      lines.isEmpty ? "sound, \(try counts(exercise))" : "\(lines.count) finding\(lines.count == 1 ? "" : "s")"
    if !isStrict {
      lines += rulesInWords.map { "advice: \($0)" }
      if !rules.isEmpty { words += ", \(rules.count) piece\(rules.count == 1 ? "" : "s") of advice" }
    }
    return Report(
      line: words, documents: lines.isEmpty ? [] : [.lines(lines.map { "  \($0)" })],
      isSound: findings.isEmpty && (rules.isEmpty || !isStrict), wasInterrupted: findings.contains(.interrupted))
  }

  private func counts(_ exercise: Exercise) throws -> String {
    let (cases, mistakes) = (try checker.sheet(of: exercise).cases.count, exercise.mistakes.count)
    return "\(cases) case\(cases == 1 ? "" : "s"), \(mistakes) mistake\(mistakes == 1 ? "" : "s")"
  }
}

extension AuthorFinding {
  /// Whether the exercise can't be used at all.
  fileprivate var isProblem: Bool {
    switch self {
    case .problem, .trouble, .interrupted: true
    default: false
    }
  }
}
