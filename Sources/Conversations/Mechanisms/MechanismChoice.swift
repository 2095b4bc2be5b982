public import AttentionEngine
import Names

/// Finds the mechanism that a learner names.
public enum MechanismChoice {
  /// An error: no mechanism has this name.
  struct UnknownMechanism: Error, CustomStringConvertible {
    var name: String
    var place: CommandPlace
    var description: String {
      let hint = Nearest.to(name, among: Catalog.mechanisms.map(\.id)).map { "did you mean \($0)? " } ?? ""
      return "no mechanism \(name); \(hint)\(place("mechanisms")) lists them all"
    }
  }

  /// Returns the mechanism with a name.
  ///
  /// - Parameter place: where the learner types commands.
  /// - Returns: nil if several have the word in their names or titles.
  /// - Throws: an error whose description is a sentence for the learner.
  public static func mechanism(_ name: String, place: CommandPlace) throws -> Mechanism? {
    if let found = Catalog.mechanism(name) { return found }
    let named = Catalog.mechanisms.filter { $0.isNamed(name) }
    guard !named.isEmpty else { throw UnknownMechanism(name: name, place: place) }
    return named.count == 1 ? named[0] : nil
  }
}

extension Mechanism {
  /// Returns whether its name or its title has a word in it, whatever the case of its letters.
  func isNamed(_ word: String) -> Bool {
    let word = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return [id, title].contains { $0.lowercased().filter { $0.isLetter || $0.isNumber }.contains(word) }
  }
}
