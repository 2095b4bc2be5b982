/// The case that is to be judged alone, as a learner names it: by its number, counted from 1, or by its name or a part
/// of it.
public struct CaseChoice: Equatable, Sendable {
  /// What was typed.
  public let word: String

  /// Creates a choice.
  public init(_ word: String) { self.word = word }

  /// An error: no case is called so, or several are.
  public struct UnknownCase: Error, Equatable {
    /// What was typed.
    public let word: String
    /// The names of all cases, in their order.
    public let names: [String]
    /// The numbers of the cases that are meant, counted from 1; empty if none is.
    public let matches: [Int]
  }

  /// Returns the place of the case that is meant, counted from 0.
  ///
  /// - Parameter names: the names of all cases.
  func place(among names: [String]) throws(UnknownCase) -> Int {
    if let number = Int(word), names.indices.contains(number - 1) { return number - 1 }
    let wanted = word.lowercased()
    if let place = names.firstIndex(where: { $0.lowercased() == wanted }) { return place }
    let matches = wanted.isEmpty ? [] : names.indices.filter { names[$0].lowercased().contains(wanted) }
    guard matches.count == 1 else { throw UnknownCase(word: word, names: names, matches: matches.map { $0 + 1 }) }
    return matches[0]
  }
}
