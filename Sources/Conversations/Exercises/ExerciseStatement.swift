public import ExerciseChecking
public import Reports

/// What an exercise asks, as a learner reads it.
public struct ExerciseStatement {
  let exercise: Exercise
  let place: CommandPlace

  /// Creates the statement of an exercise.
  ///
  /// - Parameter place: where the learner types commands.
  public init(of exercise: Exercise, place: CommandPlace) {
    self.exercise = exercise
    self.place = place
  }

  /// Returns the statement, with its hints or with a word on how to see them.
  public func documents(withHints: Bool) -> [Document] {
    let page = exercise.page
    guard !page.hints.isEmpty else { return [.markdown(page.task)] }
    if withHints { return [.markdown("\(page.task)\n## Hints\n\n\(page.ladder)")] }
    return [.markdown(page.task), .space, .remark("\(place("hint \(exercise.number)")) helps.")]
  }

  /// Returns the question that is asked after a solution has passed, and its answer or a word on how to see it.
  public func why(withAnswers: Bool) -> [Document] {
    guard let why = WhyDialogue(of: exercise, place: place) else {
      return [.sentence("\(exercise.id) has no such question")]
    }
    let more = "\(place("exercises \(exercise.number) --why --answers")) says the answer."
    return why.question.dropFirst() + (withAnswers ? why.solution : [.space, .remark(more)])
  }

  /// Returns the statement for a learner whose starting file has just been written.
  public func documents(afterWriting file: String, as form: StartForm = .empty) -> [Document] {
    let advice =
      switch form {
      case .empty: "Edit \(file)"
      case .parsons: "Order the lines of \(file) (until then it doesn't compile, or fails)"
      case .faded: "Write what is missing in \(file) (until then it stops there)"
      }
    return [
      .remark("\(file) is written."), .space, .markdown(exercise.page.task), .space,
      .remark("\(advice), then \(place("check \(file)")) judges it."),
    ]
  }
}
