import ExerciseChecking
import WorkerProtocol

/// The sentences of what was found out about a failure, the same on a screen and in JSON.
enum ExplanationWords {
  // MARK: - Names

  /// Returns what the submission is, in a sentence for each thing to say; empty if it has no name.
  ///
  /// - Parameter cases: the verdicts of the cases.
  static func names(_ mistakes: [Verdict.NamedMistake], cases: [CaseVerdict]) -> [String] {
    guard let first = mistakes.first else { return [] }
    let alternatives = mistakes.map(\.sentence).joined(separator: "; or ")
    let silent = cases.count { !$0.hasResult }
    let start = first.isEverywhere ? "This is" : "In the cases that gave a result, this is"
    let rest =
      first.isEverywhere
      ? nil : silent == 1 ? "One case ended without one." : "\(silent) cases ended without one."
    let doubt =
      mistakes.count == 1 ? nil : "The cases don't tell the \(mistakes.count == 2 ? "two" : "\(mistakes.count)") apart."
    let convention = mistakes.count == 1 ? first.convention.map { "That is right by another convention: \($0)" } : nil
    return ["\(start) \(alternatives).", rest, doubt, convention].compactMap { $0 }
  }

  // MARK: - Stages

  /// Returns how far the submission came, in one sentence or two.
  static func progress(_ progress: StageProgress) -> String {
    var words: [String] = []
    if let reached = progress.reached {
      let turned = reached.isTransposed ? ", with its last two axes exchanged" : ""
      words.append(
        "Line \(reached.line.number) reaches the stage *\(reached.stage)*\(turned): `\(reached.line.source)`.")
    }
    let line = progress.line, goal = progress.stage.map { "the stage *\($0)*" } ?? "the result"
    let start = progress.reached == nil ? "No line reaches \(goal). Line \(line.number)" : "Line \(line.number)"
    if let (yours, expected) = shapes(progress) {
      let next = progress.reached == nil ? "is the first" : "comes next"
      words.append("\(start) \(next), with the shape \(yours), where \(goal) has \(expected): `\(line.source)`.")
    } else if progress.reached == nil {
      words.append("\(start) is the nearest: `\(line.source)`.")
    } else {
      words.append("\(start) comes next, and isn't \(goal): `\(line.source)`.")
    }
    return words.joined(separator: " ")
  }

  /// Returns the two shapes of a line's value and the expected one, if they differ.
  private static func shapes(_ progress: StageProgress) -> (yours: [Int], expected: [Int])? {
    guard let yours = progress.yours.numbers?.shape, let expected = progress.expected.numbers?.shape,
      yours != expected
    else { return nil }
    return (yours, expected)
  }

  // MARK: - The smallest case

  /// Returns what the smallest case is.
  static func title(_ smallest: SmallestCase) -> String {
    smallest.isSmaller
      ? "**The smallest case that fails**, made of \"\(smallest.madeOf)\""
      : "**The smallest case that fails** is \"\(smallest.madeOf)\""
  }

  // MARK: - Laws

  /// Returns what is said of a broken law.
  static func law(_ law: BrokenLaw) -> String {
    let place = law.caseName.map { ", in \"\($0)\"" } ?? ""
    return "A law is broken, *\(law.law)*: \(law.sentence)\(place)."
  }
}

extension CaseVerdict {
  /// Whether a result arrived, right or wrong.
  var hasResult: Bool {
    switch outcome {
    case .passed, .differs, .notANumber, .otherShape: true
    default: false
    }
  }
}
