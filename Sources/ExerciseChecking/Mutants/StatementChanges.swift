/// Changes of statements: one that is left out, a condition that always or never holds, a value on the way that is spoiled.
enum StatementChanges {
  static func all(in source: EditableSource) -> [SourceChange] {
    source.body.flatMap { place -> [SourceChange] in
      conditions(source, place) + choices(source, place) + assignments(source, place) + values(source, place)
    }
  }

  private static func conditions(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    let token = source.tokens[place]
    guard token.isWord("if") || token.isWord("guard") || token.isWord("while"),
      let stop = source.tokens[place...].indices.first(where: {
        source.tokens[$0].depth == token.depth
          && (source.tokens[$0].text == "{" || source.tokens[$0].isWord("else"))
      }), stop > place + 1, !source.tokens[place + 1].isWord("let")
    else { return [] }
    let answers = token.isWord("while") ? ["false"] : ["true", "false"]
    return answers.map { SourceChange("condition", source, place + 1...stop - 1, $0) }
  }

  /// `condition ? a : b`
  private static func choices(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    let token = source.tokens[place]
    guard token.text == "?", place > 0, !source.touches(place - 1, place) else { return [] }
    let start = source.start(before: place - 1, through: ["any"])
    return ["true", "false"].map { SourceChange("condition", source, start...place - 1, "(\($0))") }
  }

  /// `x = …`, `x += …` as a statement of its own.
  private static func assignments(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    let token = source.tokens[place]
    guard ["=", "+=", "-=", "*=", "/="].contains(token.text), place > 0 else { return [] }
    let start = source.start(before: place - 1, through: [])
    guard isFirstOfLine(source, start), let end = lastOfLine(source, place) else { return [] }
    return [SourceChange("left out", source, start...end, "")]
  }

  /// `let x = …`, which is spoiled.
  private static func values(_ source: EditableSource, _ place: Int) -> [SourceChange] {
    let tokens = source.tokens
    guard tokens[place].isWord("let") || tokens[place].isWord("return"), isFirstOfLine(source, place),
      let end = lastOfLine(source, place)
    else { return [] }
    let first = tokens[place].isWord("return") ? place + 1 : place + 3
    guard first <= end, first > place, tokens[place].isWord("return") || tokens[first - 1].text == "=" else {
      return []
    }
    let value = source.text(first...end)
    // What a mask, a length or a place is changed to is met by the other rules.
    guard ["matmul(", "softmax(", "exp(", "log("].contains(where: value.contains) else { return [] }
    let rules =
      ["wrongHalf"] + (value.hasPrefix("matmul(") ? ["wrongTurnedSquare"] : [])
      + (source.hasBatches ? ["wrongFirstOfBatch"] : [])
    return rules.map { SourceChange("spoiled", source, first...end, "\($0)(\(value))") }
  }

  private static func isFirstOfLine(_ source: EditableSource, _ place: Int) -> Bool {
    place == 0 || source.tokens[place - 1].end.line < source.tokens[place].start.line
  }

  /// Returns the last token of the line, if no bracket is open there.
  private static func lastOfLine(_ source: EditableSource, _ place: Int) -> Int? {
    let line = source.tokens[place].start.line
    guard let last = source.tokens[place...].indices.last(where: { source.tokens[$0].start.line == line }) else {
      return nil
    }
    let next = last + 1
    let goesOn = source.tokens.indices.contains(next) && source.tokens[next].depth > source.tokens[place].depth
    return source.tokens[last].depth == source.tokens[place].depth && !goesOn ? last : nil
  }
}
