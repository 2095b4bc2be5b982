import SwiftSource

/// A cell of the learner's own, typed while a lesson was open or before it was.
public struct OwnCell: Sendable, Equatable {
  /// What the learner knows it by.
  public var label: String
  /// The source.
  public var source: String

  /// The reason why a cell of the learner's own isn't there any more.
  public enum Loss: Sendable, Equatable {
    /// It declares this name, which is the lesson's.
    case declares(String)
    /// It changes this variable, which is the lesson's.
    case changes(String)
    /// It needs this name of an earlier cell, which isn't there either.
    case needs(String)
    /// It took so long that it isn't run again unasked.
    case isSlow
    /// It asks for input.
    case asks
    /// It doesn't run on the lesson's present state.
    case fails
  }

  /// A cell that was lost, with the reason.
  public struct Lost: Sendable, Equatable {
    /// The cell.
    public var cell: OwnCell
    /// The reason.
    public var loss: Loss

    /// Creates the loss of a cell.
    public init(_ cell: OwnCell, loss: Loss) {
      self.cell = cell
      self.loss = loss
    }
  }

  /// The names that it declares.
  var declared: Set<String> { CellOutline(source).introducedNames }

  /// Returns why it clashes with a lesson that has declared these names; nil if nothing in its text does.
  func clash(with lesson: Set<String>) -> Loss? {
    let outline = CellOutline(source)
    if let name = (outline.names.filter(outline.newNames.contains) + outline.declaredNames).first(
      where: lesson.contains)
    {
      return .declares(name)
    }
    return outline.names.first(where: lesson.contains).map { .changes($0) }
  }
}
