public import ExerciseChecking
public import Reports

/// The hints of an exercise, one at a time; how far a learner has come is remembered.
public struct HintLadder {
  let exercise: Exercise
  let log: HintLog
  let place: CommandPlace

  /// Creates the ladder of an exercise.
  ///
  /// - Parameters:
  ///   - folder: the folder of the learner's logs.
  ///   - place: where the learner types commands.
  public init(of exercise: Exercise, logs folder: String, place: CommandPlace) {
    (self.exercise, log, self.place) = (exercise, HintLog(folder: folder), place)
  }

  private var hints: [Hint] { exercise.page.hints }
  private var name: String { "\(exercise.number)" }

  /// Returns how many hints have been taken of those that there are.
  func taken() throws -> Int { min(try log.help(with: exercise.id).hints, hints.count) }

  /// Takes the next hint.
  ///
  /// - Throws: `FileError` if it isn't known which is the next.
  public func next() throws -> [Document] {
    guard !hints.isEmpty else { return [.sentence("\(exercise.id) has no hints")] }
    let taken = try taken()
    guard taken < hints.count else {
      return [
        .remark(
          "All \(hints.count) hints are given: \(place("hint \(name) --again")) shows them again, and "
            + "\(place("solution \(name)")) leads to a solution.")
      ]
    }
    var documents = rung(taken) + [.remark(advice(after: taken + 1))]
    do {
      try log.recordHint(taken + 1, of: exercise.id)
    } catch {
      documents.append(.remark("This hint could not be recorded, and comes again: \(error)"))
    }
    return documents
  }

  /// Returns the hints that have been taken, and takes none.
  ///
  /// - Throws: `FileError` if it isn't known which they are.
  public func again() throws -> [Document] {
    let taken = try taken()
    guard taken > 0 else { return [.remark("No hint has been taken yet: \(place("hint \(name)")) gives the first.")] }
    return (0..<taken).flatMap { rung($0) + [.space] } + [.remark(advice(after: taken))]
  }

  private func rung(_ number: Int) -> [Document] {
    let hint = hints[number]
    let kind = hint.kind.map { ": \(Self.words($0))" } ?? ""
    return [.markdown("**Hint \(number + 1) of \(hints.count)\(kind)**\n\n\(hint.text)")]
  }

  private func advice(after taken: Int) -> String {
    guard taken < hints.count else { return "That is the last hint." }
    let kind = hints[taken].kind.map { ": \(Self.words($0))" } ?? ""
    return "\(place("hint \(name)")) gives the next\(kind)."
  }

  /// Returns what a kind of hint is called.
  private static func words(_ kind: HintKind) -> String {
    switch kind {
    case .question: "a question"
    case .pointer: "where to look"
    case .formula: "what is computed"
    case .sibling: "a problem of the same kind, solved"
    }
  }
}
