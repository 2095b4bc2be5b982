extension CellOutline {
  /// The ranges that are not on the cell's own level: whole functions and types, and everything else in braces.
  package var innerRanges: [Range<SourcePosition>] {
    var found: [Range<SourcePosition>] = []
    for statement in statements {
      if statement.kind == .declaration {
        found.append(statement.start..<statement.end)
        continue
      }
      var end = statement.start
      for index in statement.tokens.indices
      where statement.tokens[index].isBracket("{") && statement.tokens[index].start >= end {
        end = statement.tokens[statement.tokens.closing(index)].end
        found.append(statement.tokens[index].start..<end)
      }
    }
    return found
  }

  /// For each line, counted from 0, the last column at which something on the cell's own level can begin; 0 if nothing can.
  ///
  /// It may be too large, if code follows a closing brace on the same line: the ranges are exact.
  package var lastColumns: [UInt16] {
    var columns = [UInt16](repeating: .max, count: lineCount + 1)
    columns[0] = 0
    let parted = Set(tokens.filter { $0.kind == .semicolon && $0.depth == 0 }.map(\.start.line))
    for range in innerRanges {
      let (first, last) = (range.lowerBound, range.upperBound)
      if first.line < last.line {
        for line in first.line + 1..<last.line { columns[line] = 0 }
        if !parted.contains(last.line) { columns[last.line] = 0 }
      }
      if !parted.contains(first.line), columns[first.line] == .max {
        columns[first.line] = UInt16(clamping: first.column - 1)
      }
    }
    return columns
  }

  /// The range of the last statement, if it can be an expression.
  package var lastExpression: Range<SourcePosition>? {
    guard let last = statements.last, last.kind == .expression, let first = last.tokens.first else { return nil }
    let isAssignment = last.tokens.contains { $0.depth == 0 && NameFinder.isAssignment($0) }
    guard !isAssignment, !["throw", "return", "break", "continue", "fallthrough"].contains(first.text) else {
      return nil
    }
    // A statement that the compiler would refuse on its own must not become part of a call.
    guard last.tokens.last?.kind != .comma, !tokens.contains(where: { $0.kind == .directive }) else { return nil }
    return last.start..<last.end
  }
}
