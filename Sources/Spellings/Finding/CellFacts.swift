import SwiftSource

/// What is known about a statement that the compiler has refused.
struct CellFacts {
  /// The names that the learner has declared, in this cell or in those before it.
  let known: Set<String>
  /// The errors in the statement's lines.
  let errors: [CellRefusal]
  let pieces: [Piece]
  /// What the statement's block without braces begins with, if it has one.
  var blockStart: Piece?

  /// Returns whether an error names it, or stands at it or in the brackets behind it.
  func isBlamed(_ name: String) -> Bool {
    // A type is named in many messages.
    let isType = name.first?.isUppercase ?? false
    if !isType, errors.contains(where: { $0.message.contains("'\(name)'") || $0.message.contains("'\(name)(") }) {
      return true
    }
    return pieces.indices.contains { index in
      guard pieces[index].kind == .name, pieces[index].text == name else { return false }
      let end = close(after: index)
      return errors.contains { $0.place >= pieces[index].start && $0.place < pieces[end].end }
    }
  }

  /// Returns the index of the bracket that closes the one right behind a piece; the piece's own if there is none.
  private func close(after index: Int) -> Int {
    guard index + 1 < pieces.count, pieces[index + 1].kind == .open, pieces[index + 1].isAttached else { return index }
    var depth = 0
    for other in (index + 1)..<pieces.count {
      if pieces[other].kind == .open { depth += 1 }
      if pieces[other].kind == .close { depth -= 1 }
      if depth == 0 { return other }
    }
    return pieces.count - 1
  }

  /// Returns whether the compiler has no such operator for these operands, tensors of which one is mentioned.
  func isRefused(_ sign: String) -> Bool {
    errors.contains { error in
      error.message.hasPrefix("'\(sign)' is unavailable") || error.message.hasPrefix("'\(sign)' has been renamed")
        || (error.message.contains("perator '\(sign)' cannot be applied") && error.message.contains("Tensor"))
        || (error.message.contains("perator function '\(sign)'") && error.message.contains("Tensor"))
        || error.message.contains("find operator '\(sign)'")
    }
  }

  /// Returns whether an error's message has a text.
  func isSaid(_ text: String) -> Bool { errors.contains { $0.message.contains(text) } }
}
