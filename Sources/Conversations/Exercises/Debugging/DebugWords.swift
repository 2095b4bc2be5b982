import ExerciseChecking
import Reports
import WorkerProtocol

/// What a learner reads around a failing case that has come to the prompt.
struct DebugWords {
  let cells: DebugCells
  private var failing: FailingCase { cells.failing }

  /// Creates the words about a case.
  init(_ cells: DebugCells) { self.cells = cells }

  /// What the case is, before its values.
  var opening: [Document] {
    var sentences = [
      failing.isSmaller
        ? "**The smallest case that fails**, made of \"\(failing.name)\"."
        : "**\"\(failing.name)\"** is the first case that fails."
    ]
    let place = failing.place
    if let kept = failing.keptFrom {
      sentences.append(
        "The call is right by itself, and wrong behind one with \(shapes(kept)): something is kept between them. That other "
          + "call has been made here already.")
    } else if place.calls > 1 {
      sentences.append("It is call \(place.call) of \(place.calls).")
    }
    if place.parts > 1 {
      let name = place.name.isEmpty ? "\(place.part - 1)" : place.name
      sentences.append("What is wrong is `.\(name)` of the result.")
    }
    return [.markdown(sentences.joined(separator: " "))] + handed
  }

  /// The calls that came before, a row each.
  private var handed: [Document] {
    guard !failing.handedFrom.isEmpty else { return [] }
    let rows = failing.handedFrom.enumerated().map { place, call in
      [
        TextTable.Cell("  call \(place + 1)", .faint), TextTable.Cell(shapes(call.inputs)),
        TextTable.Cell("gave \(call.result.map { DebugWords.shape($0) }.joined(separator: ", ")), right", .faint),
      ]
    }
    return [.table(TextTable(rows: rows))]
  }

  private func shapes(_ inputs: [CaseVerdict.Input]) -> String {
    inputs.map { "\($0.name) \(DebugWords.shape($0.value))" }.joined(separator: ", ")
  }

  /// Returns the shape of a value, or the value itself if it is a single one.
  private static func shape(_ value: PortableValue) -> String {
    switch value {
    case .list(let items): "[\(items.map { shape($0) }.joined(separator: ", "))]"
    case .tensor(let shape, _), .typed(_, let shape, _), .exact(let shape, _, _): "\(shape)"
    default: SwiftLiteral.text(value, type: "Int").map { $0.count > 30 ? "…" : $0 } ?? "…"
    }
  }

  /// Returns what to do next, and what there is to know of the variables.
  ///
  /// - Parameter hidden: the names of variables of the learner's that can't be seen now.
  func ending(hidden: [String]) -> [Document] {
    var sentences: [String] = []
    if failing.yours == nil { sentences.append("Your function gave nothing here, so there is no `yours`.") }
    if !cells.left.isEmpty {
      let names = cells.left.map { "`\($0.name)`" }.joined(separator: ", ")
      sentences.append("\(names) can't be written down here: the type is the exercise's own.")
    }
    if !hidden.isEmpty {
      let names = hidden.map { "`\($0)`" }.joined(separator: ", ")
      sentences.append("\(names) stood for something of yours; `:undo` brings it back.")
    }
    let remark: [Document] = sentences.isEmpty ? [] : [.remark(sentences.joined(separator: " "))]
    let next =
      cells.left.isEmpty
      ? "Next: `:trace \(cells.call)`" : "Next: `:trace` and a call of `\(cells.exercise.function.name)`"
    return remark + [.remark("\(next) shows every line's value; `expected` is what is right.")]
  }
}
