/// The subscripts of `einsum`, read and checked: `"nd,md->nm"`.
///
/// An index is a letter; an axis under `...` gets an index of its own, counted from the last such axis backwards, so that
/// the axes of several operands meet as they do in broadcasting.
struct EinsumSubscripts {
  /// An index: a letter, or an axis under the ellipsis.
  enum Index: Hashable {
    case letter(Character)
    /// The axis under the ellipsis with this many others after it.
    case ellipsis(Int)
  }

  /// The text of each term, without spaces.
  let terms: [String]
  /// The indices of each operand's axes.
  let inputs: [[Index]]
  /// The indices of the result's axes.
  let output: [Index]

  /// Reads subscripts for operands of these shapes.
  init(_ subscripts: String, _ shapes: [[Int]]) {
    let text = String(subscripts.filter { !$0.isWhitespace })
    let sides = Self.sides(of: text)
    let terms = sides.input.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == shapes.count else {
      Self.fail(
        "\(counted(terms.count, "term", "terms")) in \"\(text)\" for \(counted(shapes.count, "operand", "operands"))",
        shapes.indices.map { .init("operand \($0)", shapes[$0]) }, repair: "separate the operands' indices by commas")
    }
    let operands = shapes.indices.map { ShapeError.Operand(Self.name($0, terms), shapes[$0]) }
    var widest: Int?
    var inputs: [[Index]] = []
    for (number, term) in terms.enumerated() {
      let symbols = Self.symbols(of: term, in: text)
      let letters = symbols.count { $0 != nil }
      let under = shapes[number].count - letters
      let isOpen = symbols.contains(nil)
      guard isOpen ? under >= 0 : under == 0 else {
        Self.fail(
          "the term \(quoted(term)) names \(counted(letters, "axis", "axes")), but operand \(number) has "
            + "\(shapes[number].count)", [operands[number]])
      }
      inputs.append(Self.indices(symbols, under: under))
      if isOpen { widest = Swift.max(widest ?? 0, under) }
    }
    self.terms = terms
    self.inputs = inputs
    output =
      sides.output.map { Self.output($0, of: inputs, under: widest ?? 0, in: text, operands) }
      ?? Self.implicitOutput(of: inputs, under: widest ?? 0)
  }

  /// Returns the axes under the ellipsis, then the letters that stand once, in alphabetical order.
  private static func implicitOutput(of inputs: [[Index]], under: Int) -> [Index] {
    var counts: [Character: Int] = [:]
    for case .letter(let letter) in inputs.joined() { counts[letter, default: 0] += 1 }
    return indices([nil], under: under) + counts.filter { $0.value == 1 }.keys.sorted().map(Index.letter)
  }

  /// Returns the indices of the output as it is written; refuses what no term has.
  private static func output(
    _ written: String, of inputs: [[Index]], under: Int, in text: String, _ operands: [ShapeError.Operand]
  ) -> [Index] {
    let symbols = symbols(of: written, in: text)
    if under > 0 && !symbols.contains(nil) {
      fail(
        "the output \(quoted(written)) leaves out the axes of the ellipsis", operands,
        repair: "write ...\(written), or name the axes to sum over")
    }
    for (place, symbol) in symbols.enumerated() {
      guard let symbol else { continue }
      if symbols[..<place].contains(symbol) { fail("the output \(written) names the index \(symbol) twice", operands) }
      if !inputs.joined().contains(.letter(symbol)) {
        fail("the index \(symbol) of the output stands in no term", operands)
      }
    }
    return indices(symbols, under: under)
  }

  /// Returns the indices of symbols: a letter's, or those of the axes under the ellipsis.
  private static func indices(_ symbols: [Character?], under: Int) -> [Index] {
    symbols.flatMap { symbol in symbol.map { [.letter($0)] } ?? (0..<under).reversed().map(Index.ellipsis) }
  }

  /// Returns the text before the arrow and, if there is one, the text after it.
  private static func sides(of text: String) -> (input: String, output: String?) {
    guard let arrow = text.firstRange(of: "->") else { return (text, nil) }
    let output = String(text[arrow.upperBound...])
    if output.contains(",") { fail("the output \(output) has a comma; there is one output") }
    return (String(text[..<arrow.lowerBound]), output)
  }

  /// Returns the letters of a term, nil for the ellipsis.
  private static func symbols(of term: String, in text: String) -> [Character?] {
    var symbols: [Character?] = []
    var rest = term[...]
    while let next = rest.first {
      if rest.hasPrefix("...") {
        if symbols.contains(nil) { fail("the term \(term) has two ellipses") }
        symbols.append(nil)
        rest = rest.dropFirst(3)
      } else if next.isASCII && next.isLetter {
        symbols.append(next)
        rest = rest.dropFirst()
      } else {
        let expected: [Character: String] = [
          "-": "part of one arrow ->", ">": "part of one arrow ->", ".": "part of an ellipsis of three points",
        ]
        fail("\"\(next)\" in \"\(text)\" isn't \(expected[next] ?? "a letter")")
      }
    }
    return symbols
  }

  private static func fail(
    _ problem: String, _ operands: [ShapeError.Operand] = [], repair: String? = nil
  ) -> Never {
    refuse(ShapeError("einsum", problem, operands: operands, repair: repair))
  }

  /// Returns the name of an operand in an error: its number and its term.
  private static func name(_ number: Int, _ terms: [String]) -> String {
    "operand \(number), \(quoted(terms[number]))"
  }
}

extension EinsumSubscripts {
  /// Returns the size of each index, the greatest of its axes; refuses sizes that differ and are not 1.
  func sizes(_ shapes: [[Int]]) -> [Index: Int] {
    var places: [Index: (operand: Int, axis: Int)] = [:]
    for (operand, indices) in inputs.enumerated() {
      for (axis, index) in indices.enumerated() {
        let size = shapes[operand][axis]
        if let twin = indices[..<axis].firstIndex(of: index), shapes[operand][twin] != size {
          Self.fail(
            "\(name(of: index)) is \(shapes[operand][twin]) and \(size) in operand \(operand)",
            [.init(Self.name(operand, terms), shapes[operand], axes: [twin, axis])])
        }
        guard let earlier = places[index], shapes[earlier.operand][earlier.axis] != 1 else {
          places[index] = (operand, axis)
          continue
        }
        let known = shapes[earlier.operand][earlier.axis]
        if known == size || size == 1 { continue }
        Self.fail(
          "\(name(of: index)) is \(known) in operand \(earlier.operand) and \(size) in operand \(operand)",
          [earlier, (operand, axis)].map { place in
            .init(Self.name(place.operand, terms), shapes[place.operand], axes: [place.axis])
          })
      }
    }
    return places.mapValues { shapes[$0.operand][$0.axis] }
  }

  private func name(of index: Index) -> String {
    switch index {
    case .letter(let letter): "the index \(letter)"
    case .ellipsis: "an axis of the ellipsis"
    }
  }
}

/// Returns a term as it is written, or two quotation marks if it names no axis.
private func quoted(_ term: String) -> String { term.isEmpty ? "\"\"" : term }
