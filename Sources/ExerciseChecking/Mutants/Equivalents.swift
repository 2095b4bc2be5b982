import System

/// The mutants that an author declares to be right, each with the reason, in the file `equivalents.txt` of an exercise's
/// folder:
///
///     solution.swift: exchanged: `a, b` => `b, a`
///     *wrongTurnedSquare(terms*
///       addition has no order
///
/// A line is a mutant's name, or a pattern in which `*` stands for any text, and the reason is indented below it or several.
struct Equivalents {
  /// A line with its reason.
  struct Entry: Equatable {
    let pattern: String
    var reason: String

    /// Returns whether a mutant is meant.
    func means(_ mutant: Mutant) -> Bool {
      let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count > 1 else { return mutant.id == pattern }
      var rest = mutant.id[...]
      for (place, part) in parts.enumerated() {
        if place == 0 {
          guard rest.hasPrefix(part) else { return false }
          rest = rest.dropFirst(part.count)
        } else if place == parts.count - 1 {
          return rest.hasSuffix(part)
        } else {
          guard let found = rest.firstRange(of: part) else { return false }
          rest = rest[found.upperBound...]
        }
      }
      return true
    }
  }

  /// The lines, in their order.
  let entries: [Entry]

  /// Reads the file of an exercise, if there is one.
  ///
  /// - Throws: ``ExerciseProblem``.
  init(of exercise: Exercise) throws(ExerciseProblem) {
    let path = "\(exercise.folder)/equivalents.txt"
    entries = FilePath.isReadable(path) ? Self.entries(of: try ExerciseText.read(path)) : []
  }

  /// Reads lines with reasons.
  static func entries(of text: String) -> [Entry] {
    var (entries, open): ([Entry], Int) = ([], 0)
    var hasReason = false
    for line in text.split(separator: "\n") where !line.isBlank {
      if line.hasPrefix(" ") {
        hasReason = true
        for place in open..<entries.count {
          entries[place].reason += (entries[place].reason.isEmpty ? "" : " ") + line.trimmed
        }
      } else {
        if hasReason { (open, hasReason) = (entries.count, false) }
        entries.append(Entry(pattern: String(line), reason: ""))
      }
    }
    return entries
  }

  /// Returns why a mutant is right; nil if it isn't declared to be.
  func reason(for mutant: Mutant) -> String? { entries.first { $0.means(mutant) }?.reason }
}
