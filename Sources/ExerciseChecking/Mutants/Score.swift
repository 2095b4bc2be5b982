import Notebooks
import System
import WorkerProtocol

/// How well an exercise's cases tell wrong from right, beside a test like those of well-known courses.
public struct ExerciseScore: Sendable {
  /// The exercise's id.
  public let exercise: String
  /// The wrong solutions: those that rules make, but for those that are declared to be right, and the listed mistakes.
  public let wrong: Int
  /// How many of them the exercise's own cases catch, and how many the other test does.
  public let caught: Int, caughtByOneTest: Int
  /// The right solutions: those of the exercise, and those that rules make of them.
  public let right: Int
  /// The right ones that fail, by their names.
  public let failing: [String]
  /// The wrong ones that pass, by their names.
  public let passing: [String]
}

extension ExerciseChecker {
  /// Scores an exercise.
  ///
  /// - Throws: ``Trouble``.
  public func score(of exercise: Exercise) throws -> ExerciseScore {
    do {
      return try scored(exercise)
    } catch {
      throw Trouble(error)
    }
  }

  private func scored(_ exercise: Exercise) throws -> ExerciseScore {
    let sources = try ExerciseSources(exercise)
    let equivalents = try Equivalents(of: exercise)
    let solution = try ExerciseText.read(exercise.solutions[0])
    let mutants = MutantList(of: solution, file: "solution.swift", function: exercise.function).all
      .filter { equivalents.reason(for: $0) == nil }
    let mistakes = try exercise.mistakes.map { (name: $0.slug, source: try ExerciseText.read($0.path)) }
    let wrong = mutants.map { (name: $0.id, source: $0.source) } + mistakes
    var right: [(name: String, source: String)] = []
    for path in exercise.solutions {
      let (name, source) = (FilePath.name(of: path), try ExerciseText.read(path))
      let changed = RightChanges.all(of: source, function: exercise.function)
      right += [(name, source)] + changed.map { ("\(name): \($0.rule)", $0.source) }
    }
    let cases = try mutantCases(sources)
    let variants = VariantRunner(runner: runner, sources: sources)
    let function = exercise.function
    func fates(_ versions: [(name: String, source: String)], _ helpers: String) throws -> [VariantRunner.Fate] {
      try variants.fates(of: versions.map(\.source), helpers: helpers, cases: cases) { $0.verdict(function).passes }
    }
    let ours = try fates(wrong, ChangeHelpers.text)
    let oneTest = try courseLikeCase(sources, cases)
    let theirs = try variants.fates(of: wrong.map(\.source), helpers: ChangeHelpers.text, cases: [oneTest]) {
      $0.passesLoosely
    }
    let rights = try fates(right, "\nimport Glibc\n" + RightChanges.helpers)
    let compiled = wrong.indices.filter { ours[$0] != .notCompiled }
    return ExerciseScore(
      exercise: exercise.id, wrong: compiled.count, caught: compiled.count { ours[$0] != .lives },
      caughtByOneTest: compiled.count { theirs[$0] != .lives },
      right: rights.count { $0 != .notCompiled },
      failing: right.indices.compactMap { place in
        if case .caught(let name) = rights[place] { "\(right[place].name), in the case \"\(name)\"" } else { nil }
      },
      passing: compiled.filter { ours[$0] == .lives }.map { wrong[$0].name })
  }

  /// Returns a case like the one test of well-known courses: one seed, 128 queries and keys, 64 features. What the exercise
  /// doesn't take in these sizes has those of its author.
  private func courseLikeCase(_ sources: ExerciseSources, _ cases: [JudgedCase]) throws -> JudgedCase {
    let stated = try references.sheet(of: sources).cases
    let types = cases[0].types
    let tokens: Set = ["tokens", "keys", "queries", "memory", "rows", "n", "count", "places", "new", "past"]
    let features: Set = ["features", "width", "values", "size", "found", "out", "hidden", "vocabulary"]
    // The example, or the first case that has one of everything.
    var chosen = stated.first { $0.draw != nil } ?? stated[stated.count / 2]
    if let draw = chosen.draw {
      let sizes = draw.sizes.map { size in
        let large = tokens.contains(size.name) ? 128 : features.contains(size.name) ? 64 : nil
        return DrawnSize(name: size.name, numbers: size.numbers.count == 1 ? [large ?? size.numbers[0]] : size.numbers)
      }
      do {
        chosen = try references.draw(of: sources, family: draw.family, sizes: sizes, seed: 0)
      } catch is ExerciseProblem {}
    }
    return JudgedCase(stated: chosen, repeated: nil, types: types)
  }
}

extension CaseRun {
  /// Whether all numbers are within 10⁻² of the expected ones, as tests of courses ask.
  fileprivate var passesLoosely: Bool {
    guard isWhole else { return false }
    return zip(results, judged.stated.expected).allSatisfy { yours, expected in
      yours.count == expected.result.count && zip(yours, expected.result).allSatisfy(Self.isNear)
    }
  }

  private static func isNear(_ yours: PortableValue, _ expected: PortableValue) -> Bool {
    if case .list(let left) = yours, case .list(let right) = expected {
      return left.count == right.count && zip(left, right).allSatisfy(isNear)
    }
    guard let left = yours.wide, let right = expected.wide else { return yours == expected }
    return left.shape == right.shape
      && zip(left.elements, right.elements).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-2 * (1 + abs($1)) }
  }
}
