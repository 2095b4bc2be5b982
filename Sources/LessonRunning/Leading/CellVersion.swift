import SwiftSource

extension LessonCell {
  /// The names that it declares.
  public var declaredNames: Set<String> { CellOutline(source).introducedNames }

  /// What a text is to a cell of a lesson, if it was made from it.
  public enum Version: Sendable, Equatable {
    /// The cell as it stands.
    case same
    /// The cell with changes.
    case edited

    /// The share of a cell's tokens that a version has to keep if the cell declares nothing by which it could be told.
    private static let keptShare = 0.5

    /// Compares a text with a cell; nil if it is something else.
    ///
    /// A version declares all that the cell declares. If the cell declares nothing, it has most of the cell's tokens.
    init?(_ text: String, of cell: LessonCell) {
      let (mine, theirs) = (CellOutline(text).tokenTexts, CellOutline(cell.source).tokenTexts)
      if mine == theirs {
        self = .same
        return
      }
      let declared = cell.declaredNames
      let isVersion =
        declared.isEmpty
        ? Self.share(of: theirs, in: mine) > Self.keptShare
        : declared.isSubset(of: CellOutline(text).introducedNames)
      guard isVersion else { return nil }
      self = .edited
    }

    /// Returns the share of tokens that also occur in others, as often, of the longer of the two.
    private static func share(of tokens: [String], in others: [String]) -> Double {
      var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
      var common = 0
      for token in tokens where left[token, default: 0] > 0 {
        left[token, default: 0] -= 1
        common += 1
      }
      return Double(common) / Double(max(tokens.count, others.count, 1))
    }
  }
}
