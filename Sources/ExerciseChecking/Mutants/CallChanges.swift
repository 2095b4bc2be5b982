/// Changes of what is called and with what.
enum CallChanges {
  /// Names that stand for one another by mistake.
  private static let exchanged: [String: [String]] = [
    "sum": ["mean"], "mean": ["sum"], "max": ["min"], "min": ["max"], "maximum": ["minimum"], "minimum": ["maximum"],
    "sin": ["cos"], "cos": ["sin"], "prefix": ["suffix"], "suffix": ["prefix"], "dropLast": ["dropFirst"],
    "dropFirst": ["dropLast"], "argMax": ["argMin"], "all": ["any"], "any": ["all"], "floor": ["ceil", "round"],
    "first": ["last"], "last": ["first"], "zeros": ["ones"], "ones": ["zeros"],
  ]
  /// Functions that are written with a trap in them: the names of ``ChangeHelpers``.
  private static let trapped: [String: [String]] = [
    "softmax": ChangeHelpers.wrongSoftmax, "matmul": ["wrongMatmulHalf", "wrongMatmulSixteen", "wrongMatmulSquare"],
    "exp": ["wrongExpClamped"],
    "log": ["wrongLogShifted", "wrongLogBillionth"], "which": ["wrongWhichByProducts"], "sqrt": ["wrongSqrtShifted"],
  ]
  /// What the order of two arguments means nothing to.
  private static let symmetric: Set = ["swappedAxes", "maximum", "minimum", "max", "min"]
  private static let conversions: Set = ["Float", "Double", "Int", "Tensor", "Array"]

  static func all(in source: EditableSource) -> [SourceChange] {
    source.body.flatMap { place -> [SourceChange] in
      names(source, place) + calls(source, place) + lists(source, place) + properties(source, place)
    }
  }

  private static func names(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    let token = source.tokens[place]
    guard token.kind == .word, source.call(at: place) != nil else { return [] }
    var changes = (exchanged[token.text] ?? []).map { SourceChange("name", source, place...place, $0) }
    if source.isFree(place) {
      changes += (trapped[token.text] ?? []).map { SourceChange("trap", source, place...place, $0) }
      if token.text == "matmul", source.hasBatches {
        changes.append(SourceChange("trap", source, place...place, "wrongMatmulFirst"))
      }
    }
    return changes
  }

  private static func calls(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    guard let open = source.call(at: place), let close = source.partner[open],
      let arguments = source.arguments(in: open), !source.tokens[place].isWord("func"),
      !(place > 0 && source.tokens[place - 1].isWord("func"))
    else { return [] }
    var changes = symmetric.contains(source.tokens[place].text) ? [] : exchanges(source, arguments)
    if !source.isFree(place) {
      changes.append(SourceChange("call dropped", source, place - 1...close, ""))
    } else if let first = arguments.first, first.label == nil, !conversions.contains(source.tokens[place].text) {
      changes.append(SourceChange("call dropped", source, place...close, "(\(source.text(first.value)))"))
    }
    return changes
  }

  private static func lists(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    guard source.tokens[place].text == "[", let elements = source.arguments(in: place), elements.count > 1 else {
      return []
    }
    return exchanges(source, elements)
  }

  private static func exchanges(_ source: EditableSource, _ arguments: [EditableSource.Argument]) -> [SourceChange] {
    zip(arguments, arguments.dropFirst()).compactMap { left, right in
      guard left.label == nil, right.label == nil else { return nil }
      let (a, b) = (source.text(left.value), source.text(right.value))
      guard a != b else { return nil }
      return SourceChange("exchanged", source, left.value.lowerBound...right.value.upperBound, "\(b), \(a)")
    }
  }

  /// `x.T` without its `.T`.
  private static func properties(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    guard source.tokens[place].text == "T", place > 0, source.tokens[place - 1].text == "." else { return [] }
    return [SourceChange("call dropped", source, place - 1...place, "")]
  }
}
