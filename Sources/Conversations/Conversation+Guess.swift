import LessonRunning

extension Conversation {
  /// Prepares for a text that will probably be said next, while the learner still has it at the prompt: if it is a cell, it is
  /// compiled. Nothing runs, nothing is shown, and nothing changes. What was guessed before is given up.
  ///
  /// - Parameter text: what stands at the prompt; nil if that may become anything.
  public func guess(_ text: String?) {
    guard let text, let label = dialogue.label(ofCell: text) else { return workbench.session.dropGuess() }
    workbench.session.guess(text, label: label.own, traces: workbench.tracesAll)
  }
}

extension Conversation {
  /// Makes ready for a cell, behind the prompt. A lesson's own are compiled ahead, and need nothing.
  public func warm() {
    if dialogue.lesson == nil { workbench.session.warm(after: Self.promptTime) }
  }

  /// How long a prompt has to appear, in milliseconds.
  private static let promptTime = 20
}

extension Dialogue {
  /// The label that a cell will have: one of its own, or else the next number.
  struct CellLabel {
    var own: String?
  }

  /// Returns the label that a text will have if it is said now and is a cell that runs on the present state; nil if it is
  /// something else, or may be.
  func label(ofCell text: String) -> CellLabel? {
    let trimmed = text.trimmingPrefix(while: \.isWhitespace)
    guard !trimmed.isEmpty, !trimmed.hasPrefix(":"), openWhy == nil, runningReview == nil,
      !PlainWords(String(trimmed)).isWhole(on: self)
    else { return nil }
    guard let leader = lesson?.leader else { return CellLabel() }
    guard !leader.hasOwnCellsAside else { return nil }
    if let question = leader.question {
      // What answers is compiled as an answer.
      let mayAnswer = question.answer.value.source != nil || leader.hasFormOfAnswer(text) || leader.isAnswer(text)
      return mayAnswer ? nil : CellLabel()
    }
    switch leader.version(text) {
    // The lesson's own is compiled ahead.
    case .same: return nil
    case .edited: return leader.isAtNextCell ? CellLabel(own: leader.cell?.label) : nil
    case nil: return AnswerText(text).isOnlyAnswer ? nil : CellLabel()
    }
  }
}
