public import AttentionEngine
import Names

/// Finds the mechanism that a learner names.
public enum MechanismChoice {
  /// An error: no mechanism has this name.
  struct UnknownMechanism: Error, CustomStringConvertible {
    var name: String
    var description: String {
      let hint = Nearest.to(name, among: Catalog.mechanisms.map(\.id)).map { "did you mean \($0)? " } ?? ""
      return "no mechanism \(name); \(hint)`attnlab mechanisms` lists them all"
    }
  }

  /// Returns the mechanism with a name.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public static func mechanism(_ name: String) throws -> Mechanism {
    guard let found = Catalog.mechanism(name) else { throw UnknownMechanism(name: name) }
    return found
  }
}
