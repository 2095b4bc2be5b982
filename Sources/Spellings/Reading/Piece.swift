import SwiftSource

/// A token as both languages have it: `=-` is two signs, `1e-3` is one number, `f"{x}"` one string.
struct Piece: Equatable {
  enum Kind {
    case name, number, string, sign, open, close, comma, colon, comment, other
  }

  var kind: Kind
  /// The text; of a string, the literal that Swift has for it.
  var text: String
  var start: SourcePosition
  var end: SourcePosition
  /// Whether it stands right behind the piece before it.
  var isAttached = false
  /// The language whose string literal it was, if it isn't Swift's.
  var change: Change?

  /// What had to be changed in a string literal.
  enum Change: Equatable { case quotes, interpolation, transposition }

  /// Returns whether it is this name or sign.
  func isText(_ wanted: String) -> Bool { text == wanted && kind != .string && kind != .comment }
}
