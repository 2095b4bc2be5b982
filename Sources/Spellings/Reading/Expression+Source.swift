import SwiftSource

extension Expression {
  /// Reads an expression of a text, such as a row of the table; nil if it isn't one.
  init?(source: String) {
    guard let found = ExpressionParser.expression(PieceReader(SourceTokens(source).tokens).pieces[...]) else {
      return nil
    }
    self = found
  }
}
