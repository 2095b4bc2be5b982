import Notebooks
import WorkerProtocol

/// A mutant with its fate in the cases of an exercise.
public struct MutantFate: Sendable {
  /// The mutant.
  public let mutant: Mutant
  /// The name of the first case that it fails in; nil if it passes all.
  public let caughtBy: String?
  /// Why it is right, by the author's word; nil if nothing is said of it.
  public let reason: String?
}

extension ExerciseChecker {
  /// Makes mutants of an exercise's solution by rules and judges each: those that the compiler takes, with their fates.
  ///
  /// - Throws: ``Trouble``.
  public func mutants(of exercise: Exercise) throws -> [MutantFate] {
    do {
      let sources = try ExerciseSources(exercise)
      let path = exercise.solutions[0]
      let equivalents = try Equivalents(of: exercise)
      let mutants = MutantList(
        of: try ExerciseText.read(path), file: "solution.swift", function: exercise.function
      ).all
      let fates = try VariantRunner(runner: runner, sources: sources).fates(
        of: mutants.map(\.source), helpers: ChangeHelpers.text, cases: try mutantCases(sources)
      ) { $0.verdict(exercise.function).passes }
      return zip(mutants, fates).compactMap { mutant, fate in
        switch fate {
        case .notCompiled: nil
        case .caught(let name): MutantFate(mutant: mutant, caughtBy: name, reason: equivalents.reason(for: mutant))
        case .lives: MutantFate(mutant: mutant, caughtBy: nil, reason: equivalents.reason(for: mutant))
        }
      }
    } catch {
      throw Trouble(error)
    }
  }

  /// The seed of the fresh cases with which mutants are judged, so that each time the same ones live.
  private static let seed = 1

  /// Returns the cases of a verdict, the one that calls all of them first: most mutants fail in it already.
  func mutantCases(_ sources: ExerciseSources) throws -> [JudgedCase] {
    let stated = try references.stated(of: sources, seed: Self.seed)
    let cases = JudgedCase.all(of: stated.sheet, fresh: stated.fresh)
    return cases.filter { $0.repeated != nil } + cases.filter { $0.repeated == nil }
  }
}
