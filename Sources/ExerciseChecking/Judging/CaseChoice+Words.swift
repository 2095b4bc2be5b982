extension CaseChoice.UnknownCase: CustomStringConvertible {
  /// A sentence that says which cases there are.
  public var description: String {
    let meant = matches.isEmpty ? Array(names.indices.map { $0 + 1 }) : matches
    let list = meant.map { "\n  \($0)  \(names[$0 - 1])" }.joined()
    return (matches.isEmpty ? "no case \(word); there are:" : "\(word) may be any of these cases:") + list
  }
}
