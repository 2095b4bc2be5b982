internal import CellHooks

/// The functions and blocks that a traced cell is in.
///
/// A function that throws leaves its scopes without a word. So the origin of a report is told by its place: what is
/// on the stack and can't be running any more has been left. A function that was called later lies lower in memory;
/// within one function the range of a block says whether a place is inside.
struct TraceStack<Contents> {
  struct Scope {
    fileprivate var place: __CellPlace
    /// What is known of this turn of the scope.
    var contents: Contents
  }

  private(set) var scopes: [Scope] = []

  /// The contents of the innermost scope.
  var innermost: Contents? {
    get { scopes.last?.contents }
    set { if let newValue, !scopes.isEmpty { scopes[scopes.count - 1].contents = newValue } }
  }

  /// Enters a scope.
  mutating func push(_ place: __CellPlace, _ contents: Contents) {
    scopes.append(Scope(place: place, contents: contents))
  }

  /// Leaves the scopes that can't be running when a value or a new scope is reported. Returns their contents,
  /// the innermost first.
  mutating func unwind(to place: __CellPlace, isScope: Bool) -> [Contents] {
    var left: [Contents] = []
    while let top = scopes.last, !isRunning(top.place, at: place, isScope: isScope) {
      left.append(top.contents)
      scopes.removeLast()
    }
    return left
  }

  /// Leaves a scope, and those inside it. Returns their contents, the innermost first; with none if the scope
  /// was left before, as a closure's is that ends with its one expression.
  mutating func pop(_ place: __CellPlace) -> [Contents] {
    let found = scopes.lastIndex { scope in
      scope.place.frame == place.frame && scope.place.module == place.module && scope.place.hasRange(of: place)
    }
    guard let found else { return [] }
    let left = scopes[found...].reversed().map(\.contents)
    scopes.removeSubrange(found...)
    return left
  }

  private func isRunning(_ scope: __CellPlace, at place: __CellPlace, isScope: Bool) -> Bool {
    // In a task functions go from stack to stack, and frames say nothing.
    if scope.frame != 0, place.frame != 0, scope.frame != place.frame { return scope.frame > place.frame }
    guard scope.module == place.module else { return true }
    if place.start >= scope.end { return place.frame == 0 }
    // A function's parameters stand before its body, and are reported after it has begun.
    if place.start < scope.start { return !isScope && (place.frame == 0 || !isBlock) }
    return !isScope || !scope.hasRange(of: place) || place.frame == 0
  }

  /// Whether the innermost scope is a block of the function that also has the scope around it.
  private var isBlock: Bool {
    guard scopes.count > 1 else { return false }
    let (outer, inner) = (scopes[scopes.count - 2].place, scopes[scopes.count - 1].place)
    return outer.frame == inner.frame && outer.module == inner.module
  }
}

extension __CellPlace {
  fileprivate var start: (Int, Int) { (startLine, startColumn) }
  fileprivate var end: (Int, Int) { (endLine, endColumn) }
  fileprivate func hasRange(of other: __CellPlace) -> Bool { start == other.start && end == other.end }
}
