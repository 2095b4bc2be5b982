import SwiftSource

extension SubmissionFile {
  /// Returns the declaration that comes nearest to the required one, with what is in its way; nil if the file has none of
  /// this name.
  public func declaration(of function: FunctionSignature) -> Verdict.Declaration? {
    let all = DeclaredFunction.all(named: function.name, in: source)
    let labels = function.parameters.map(\.label)
    // An overload whose labels are right is the one that is meant.
    let best =
      all.first { $0.isCallable && $0.parameters.map(\.label) == labels } ?? all.first(where: \.isCallable) ?? all.first
    if let best { return declaration(at: best.start, obstacle(best, labels, function)) }
    guard let introducer = DeclaredFunction.topLevelNames(in: source)[function.name],
      ["let", "var"].contains(introducer), let place = SourceTokens(source).place(of: introducer, function.name)
    else { return nil }
    return declaration(at: place, .variable)
  }

  private func declaration(at place: SourcePosition, _ obstacle: SignatureObstacle?) -> Verdict.Declaration {
    let lines = Array(SourceLines(source))
    return Verdict.Declaration(
      line: place.line, column: place.column,
      source: lines.indices.contains(place.line - 1) ? lines[place.line - 1] : "",
      obstacle: obstacle)
  }

  private func obstacle(
    _ found: DeclaredFunction, _ labels: [String?], _ required: FunctionSignature
  ) -> SignatureObstacle? {
    switch found.scope {
    case .type(let name): return .member(of: name)
    case .other: return .local
    case .top where found.isConditional: return .inactive
    case .top: break
    }
    if found.modifiers.contains(where: { $0 == "private" || $0 == "fileprivate" }) { return .hidden }
    if found.parameters.map(\.label) != labels { return .labels(found.parameters.map(\.label)) }
    if found.parameters.contains(where: \.isInOut) { return .changesArgument }
    if found.isAsync { return .async }
    if found.isThrowing { return .throwing }
    let types = (required.parameters + required.results).flatMap { $0.type.split { !$0.isLetter && !$0.isNumber } }
    let own = DeclaredFunction.topLevelNames(in: source)
    if let type = types.first(where: { own[String($0)] != nil }) { return .ownType(String(type)) }
    return found.isGeneric ? .generic : nil
  }
}

extension DeclaredFunction {
  /// Whether it stands where it can be called by its name alone.
  fileprivate var isCallable: Bool { scope == .top && !isConditional }
}

extension SourceTokens {
  /// Returns where a word introduces a name; nil if it doesn't.
  fileprivate func place(of introducer: String, _ name: String) -> SourcePosition? {
    zip(tokens, tokens.dropFirst()).first { $0.isWord(introducer) && $1.isWord(name) }?.0.start
  }
}
