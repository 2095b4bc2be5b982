public import ExerciseChecking
public import Reports

/// The list of exercises, with what the learner has passed.
public struct ExerciseList {
  let catalog: ExerciseCatalog
  let passes: ExercisePasses
  let catches: [String: CatchEntry]
  let place: CommandPlace

  /// Creates the list of a course's exercises.
  ///
  /// - Parameters:
  ///   - catches: the best tests that the learner has written for each exercise.
  ///   - place: where the learner types commands.
  public init(
    catalog: ExerciseCatalog, passes: ExercisePasses, catches: [String: CatchEntry], place: CommandPlace
  ) {
    self.catalog = catalog
    self.passes = passes
    self.catches = catches
    self.place = place
  }

  /// Returns the list.
  ///
  /// - Throws: `ExerciseProblem`.
  public func documents() throws -> [Document] {
    let exercises = try catalog.all()
    guard !exercises.isEmpty else { return [.sentence("there are no exercises in \(catalog.folder)")] }
    let open = exercises.first { passes.standing(of: $0) == .open }
    let rows = exercises.map { exercise in
      [
        TextTable.Cell("  \(exercise.number)", .strong), TextTable.Cell(exercise.id), TextTable.Cell(exercise.title),
        TextTable.Cell("lesson \(exercise.lesson)", .faint),
        TextTable.Cell(words(of: exercise), .faint),
      ]
    }
    return [.table(TextTable(rows: rows)), .remark(next(open, amongAll: open?.id == exercises[0].id))]
  }

  private func next(_ open: Exercise?, amongAll isFirst: Bool) -> String {
    guard let open else { return "All of them have passed. \(place("review")) asks the lessons' questions again." }
    return "\(place("start \(open.number)")) begins the first\(isFirst ? "" : " that hasn't passed")."
  }

  private func words(of exercise: Exercise) -> String {
    let tests = catches[exercise.id].map {
      "tests catch \($0.caught == $0.mistakes ? "all" : "\($0.caught)/\($0.mistakes)")"
    }
    return [words(passes.standing(of: exercise)), tests ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func words(_ standing: ExercisePasses.Standing) -> String {
    switch standing {
    case .open: ""
    case .passed: "passed"
    case .passedBefore: "passed, and changed since"
    }
  }
}
