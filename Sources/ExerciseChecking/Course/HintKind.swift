/// What a rung of a ladder of hints gives, from the least to the most.
public enum HintKind: String, CaseIterable, Sendable {
  /// A question to think about; what to look at; what is computed; a problem of the same kind, solved.
  case question, pointer, formula, sibling

  /// What a rung of this kind begins with on the page.
  var mark: String { "*\(rawValue.prefix(1).uppercased() + rawValue.dropFirst()):*" }
}
