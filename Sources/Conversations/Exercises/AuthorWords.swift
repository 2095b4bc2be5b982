import ExerciseChecking

/// What an author is told of an exercise: the file, its line if there is one, and what has to be mended.
enum AuthorWords {
  /// Returns a finding in a line: `…/mistakes/no-scale.swift: it passes every case`.
  static func line(_ finding: AuthorFinding, of exercise: Exercise) -> String {
    let folder = exercise.folder
    func mistake(_ slug: String) -> String { "\(folder)/mistakes/\(slug).swift" }
    switch finding {
    case .problem(let problem): return problem.description
    case .trouble(let trouble): return trouble.description
    case .interrupted: return "interrupted"
    case .notJudged(let path, let verdict): return "\(path)\(reason(verdict))"
    case .startDoesNotRun(let verdict):
      return "\(folder)/start.swift: it should run and give wrong numbers of the right shape; \(words(verdict))"
    case .startIsRight: return "\(folder)/start.swift: it passes every case before anything is written"
    case .startIsMistake(let slug): return "\(folder)/start.swift: it is taken for the mistake \(slug)"
    case .otherDeclaration(let path):
      return "\(path): it doesn't contain the declaration `\(exercise.function.declaration)`"
    case .solutionFails(let path, let verdict): return "\(path): it fails; \(words(verdict))"
    case .lawBroken(let path, let law, let caseName, let sentence):
      return "\(path): it breaks the law \"\(law)\" in the case \"\(caseName)\": \(sentence)"
    case .mistakePasses(let slug): return "\(mistake(slug)): it passes every case, so that a case is missing"
    case .mistakeEnds(let slug, let verdict):
      return "\(mistake(slug)): it has to return in every case to be recognised; \(words(verdict))"
    case .mistakeNamed(let slug, let other?):
      return "\(mistake(slug)): it is named as \(other), whose results it has in every case"
    case .mistakeNamed(let slug, nil): return "\(mistake(slug)): it isn't named: its results aren't the same twice"
    case .formPasses(let form):
      return "\(folder)/solution.swift: what `attnlab start\(option(form))` makes of it passes as it is handed out"
    case .formFails(let form, let verdict):
      return "\(folder)/solution.swift: what `attnlab start\(option(form))` makes of it fails once it is solved"
        + reason(verdict)
    case .wrongLinePasses(let slug, let line):
      return
        "\(mistake(slug)): its line `\(line)` is right in the solution as well; write it there as the solution does"
    case .testsFallShort(let verdict): return tests(verdict, of: exercise)
    case .mistakeSolves(let slug, let other):
      return "\(mistake(slug)): it solves \(other), whose cases may be too weak; "
        + "if it is meant to, a line `// passes \(other)` says so"
    case .mistakeDoesNotSolve(let slug, let other):
      return "\(mistake(slug)): it says that it passes \(other), and fails"
    case .axesAlike(let caseName, let line, let shape):
      return "\(folder)/reference.swift:\(line): the case \"\(caseName)\" has two axes of one size, \(shape)"
    }
  }

  /// Returns what the author's own tests lack.
  private static func tests(_ verdict: CatchVerdict, of exercise: Exercise) -> String {
    guard case .judged(let outcome) = verdict.finding else {
      return "\(verdict.path): \(CatchWords.line(verdict))"
    }
    let name = exercise.function.name
    let refused = outcome.refusals.map { refusal in
      let line = CatchWords.line(of: refusal).map { ", line \($0)" } ?? ""
      return "solution \(refusal.solution) is refused\(line): \(CatchWords.reason(refusal.reason, function: name))"
    }
    let living = outcome.mistakes.compactMap { tried -> String? in
      if case .caught = tried.fate { nil } else { "\(tried.mistake.slug) lives" }
    }
    return "\(verdict.path): \((refused + living).joined(separator: "; "))"
  }

  private static func option(_ form: StartForm) -> String {
    switch form {
    case .empty: ""
    case .parsons: " --parsons"
    case .faded: " --faded"
    }
  }

  private static func words(_ verdict: CaseVerdict) -> String {
    let place = VerdictWords.place(verdict).map { ", \($0)" } ?? ""
    return "case \"\(verdict.name)\"\(place): \(VerdictWords.line(verdict))"
  }

  /// Returns why a file isn't judged, after its path.
  private static func reason(_ verdict: Verdict) -> String {
    switch verdict.finding {
    case .notCompiled(let diagnostics):
      guard let first = diagnostics.first else { return ": it doesn't compile" }
      return ":\(first.line): \(first.message)"
    case .otherSignature(let declaration, _, let reason):
      return (declaration.map { ":\($0.line)" } ?? "") + ": \(VerdictWords.line(verdict)): \(reason)"
    default: return ": \(VerdictWords.line(verdict))"
    }
  }

  /// Returns what an exercise lacks, with the file that it belongs in.
  static func line(_ rule: AuthorRule, of exercise: Exercise) -> String {
    let (file, sentence) =
      switch rule {
      case .caseCount(let count): ("reference.swift", "it has \(count) cases, and 10 to 24 are right")
      case .edgesFirst: ("reference.swift", "its first case is drawn, and edges come first")
      case .drawnCases: ("reference.swift", "no case of a family is drawn")
      case .laws: ("reference.swift", "it has no law")
      case .solutionCount(let count): ("solutions", "there are \(count) solutions in all, and 3 are the least")
      case .mistakeCount(let count): ("mistakes", "there are \(count) of them, and 3 are the least")
      case .hintKinds(let kinds): ("exercise.md", hints(kinds))
      case .hintHoldsLine(let number, let line):
        ("exercise.md", "its hint \(number) holds `\(line)`, which is a line of a solution")
      case .notice: ("exercise.md", "it has no section `## Notice`, which says what to look at in the solution")
      case .wrongAnswers(let count): ("exercise.md", "its why-question has \(count) wrong answers, and 2 are the least")
      case .wrongLines(let count):
        (
          "mistakes",
          "\(count) of them differ from solution.swift in one line, and 2 are the least for `attnlab start --parsons`"
        )
      case .mutantLives(let mutant):
        (
          "\(mutant.file):\(mutant.line)",
          "a change passes every case, so that one is missing, or equivalents.txt says why it is right: \(mutant.id)"
        )
      case .equivalentUnknown(let name):
        ("equivalents.txt", "it stands for no change that passes every case: \(name)")
      case .equivalentWithoutReason(let name): ("equivalents.txt", "it has no reason: \(name)")
      case .parts(let names, let stages): ("solution.swift", parts(names, stages))
      }
    return "\(exercise.folder)/\(file): \(sentence)"
  }

  private static func hints(_ kinds: [String]) -> String {
    let right = HintKind.allCases.map(\.rawValue).joined(separator: ", ")
    let words = kinds.map { $0.isEmpty ? "one without a kind" : $0 }.joined(separator: ", ")
    return "its hints are \(words.isEmpty ? "missing" : words), and should be \(right), each marked like `*Question:*`"
  }

  private static func parts(_ names: [String], _ stages: [String]) -> String {
    let right = stages.map { "`// \($0): …`" }.joined(separator: ", ")
    return names.isEmpty
      ? "it isn't parted; these lines should stand in it: \(right)"
      : "its parts are \(names.joined(separator: ", ")), and they should be \(right)"
  }
}
