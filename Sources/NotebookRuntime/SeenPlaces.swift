internal import WorkerProtocol

/// What was seen in one scope: each place with the number of its turns.
struct SeenPlaces {
  private struct Place: Hashable {
    var range: SourceRange
    var isBlock: Bool
  }

  private struct Turns {
    var count = 0
    var module: String
    var last: (() -> ValueEvent)?
  }

  /// How many values of one place in one scope are sent before they are only counted.
  static let shownAtOnePlace = 3

  /// Whether nothing of this scope is told.
  var isSilent = false
  private var places: [Place: Turns] = [:]

  init(isSilent: Bool = false) { self.isSilent = isSilent }

  /// Counts one more turn at a place. Returns whether it is one of those that are sent; of the others the last is kept.
  mutating func counts(_ range: SourceRange, module: String, isBlock: Bool, last: (() -> ValueEvent)?) -> Bool {
    let place = Place(range: range, isBlock: isBlock)
    places[place, default: Turns(module: module)].count += 1
    if places[place]!.count <= Self.shownAtOnePlace { return true }
    places[place]!.last = last
    return false
  }

  /// Returns what is told at the end of the turns that were only counted.
  func folds() -> [() -> CellEvent] {
    let folded = places.filter { $0.value.count > Self.shownAtOnePlace }
    let inOrder = folded.sorted {
      ($0.key.range.startLine, $0.key.range.startColumn) < ($1.key.range.startLine, $1.key.range.startColumn)
    }
    return inOrder.flatMap { place, turns -> [() -> CellEvent] in
      let hidden = turns.count - Self.shownAtOnePlace - (turns.last == nil ? 0 : 1)
      let fold = hidden > 0 ? [{ CellEvent.folded(place.range, module: turns.module, count: hidden) }] : []
      return fold + (turns.last.map { last in [{ .value(last()) }] } ?? [])
    }
  }
}
