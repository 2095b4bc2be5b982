import LessonRunning
import Reports

/// What is said once in a lesson.
private struct LessonExplanations {
  /// The kinds of questions whose form was said.
  var kinds: Set<String> = []
  /// Whether the first cell was explained, the words that lead to the glossary, the marks for how sure one is.
  var cells = false, terms = false, confidence = false
}

/// Shows a learner what comes next in a lesson.
final class LessonDisplay {
  /// The cell that was proposed since the learner last said something.
  var proposedCell: String?
  private let leader: LessonLeader
  private unowned let workbench: Workbench
  private var explained = LessonExplanations()

  /// Creates a display that has shown nothing yet.
  init(of leader: LessonLeader, on workbench: Workbench) {
    self.leader = leader
    self.workbench = workbench
  }

  /// The place in the lesson.
  var place: ConversationState.LessonPlace {
    let lesson = leader.lesson
    let step = leader.item?.step ?? lesson.steps.count - 1
    return ConversationState.LessonPlace(
      id: lesson.id, step: lesson.steps[step], stepNumber: step, steps: lesson.steps.count - 1, item: leader.position,
      items: lesson.items.count)
  }

  /// Shows the prose up to the next stop, and that. Returns false if there is none: the lesson is over.
  func showNext() -> Bool {
    let start = leader.position
    for (offset, prose) in leader.readOn().enumerated() {
      let step = leader.lesson.items[start + offset].step
      showApart(.markdown(LessonWords.numbered(prose, step: step, of: leader.lesson)))
      explainMarkedWords(of: prose)
    }
    return showPresent()
  }

  /// Says once in a lesson what words are that lead to the glossary.
  private func explainMarkedWords(of prose: String) {
    guard !explained.terms, let term = TermPages.firstLinked(in: prose) else { return }
    explained.terms = true
    workbench.remark("`:term \(term)` says what that word means, and `:term` lists such words.")
  }

  /// Shows the cell or question that comes next, or that the lesson is over. Returns false if it is.
  @discardableResult
  func showPresent() -> Bool {
    if let question = leader.question {
      showApart(.markdown(LessonWords.asked(question, withID: true)))
      if explained.kinds.insert(question.answer.kind).inserted { workbench.remark(AnswerForms.form(of: question)) }
      if question.isPrediction, question.answer.value.source == nil, !explained.confidence {
        explained.confidence = true
        workbench.remark(AnswerForms.confidence)
      }
    } else if let cell = leader.cell {
      showApart(.markdown("```swift\n\(cell.source)\n```"))
      proposedCell = cell.source
      if !explained.cells {
        explained.cells = true
        workbench.remark(
          "Enter runs this cell, Up brings it to the prompt to be edited, and any Swift of yours runs too.")
      }
    } else {
      let lesson = leader.lesson
      showApart(.remark("That was lesson \(lesson.number), \(lesson.title). The notebook stays as it is."))
      workbench.remark("`:restart` begins the lesson again, `:back` goes back in it.")
      return false
    }
    return true
  }

  /// Shows a document after a blank line.
  private func showApart(_ document: Document) {
    workbench.show(.space)
    workbench.show(document)
  }
}
