import SwiftSource

/// Cells from a pipe, with consecutive functions and types as one cell.
///
/// In a file, declarations see each other in any order. Typed one by one they don't, so consecutive ones are
/// taken together. If one redeclares a name, a new group begins: those before it mean the old one.
struct DeclarationGroups {
  /// A cell with its label; nil for the next number.
  typealias Cell = (source: String, label: String?)

  /// Returns the next cell, or nil at the end.
  let next: () -> Cell?
  /// Returns whether another cell is available or comes soon.
  let hasNext: () -> Bool
  /// Returns whether an earlier cell declares a type or function with this name.
  let isKnown: (String) -> Bool
  private var held: Cell?

  init(next: @escaping () -> Cell?, hasNext: @escaping () -> Bool, isKnown: @escaping (String) -> Bool) {
    self.next = next
    self.hasNext = hasNext
    self.isKnown = isKnown
  }

  /// Returns the next cell, or the next declarations; none at the end.
  mutating func nextGroup() -> [Cell] {
    var group: [Cell] = []
    var types: Set<String> = []
    var names: Set<String> = []
    while true {
      guard let cell = held ?? next() else { return group }
      held = nil
      guard let outline = Self.declarations(cell.source) else {
        if group.isEmpty { return [cell] }
        held = cell
        return group
      }
      let isNew =
        types.isDisjoint(with: outline.declaredTypes) && names.isDisjoint(with: outline.declaredTypes)
        && !outline.declaredNames.contains { types.contains($0) || isKnown($0) }
      guard isNew || group.isEmpty else {
        held = cell
        return group
      }
      types.formUnion(outline.declaredTypes)
      names.formUnion(outline.declaredNames)
      group.append(cell)
      guard hasNext() else { return group }
    }
  }

  /// Returns the outline of a cell that only declares.
  private static func declarations(_ source: String) -> CellOutline? {
    guard source.drop(while: \.isWhitespace).first != ":" else { return nil }
    let outline = CellOutline(source)
    return outline.onlyDeclares ? outline : nil
  }
}
