import LessonRunning
import Reports

/// What a learner sees of a lesson at a time: the prose since the last stop and the question or cell that follows it.
///
/// It has to fit a terminal of 80 × 24 with the prompt below it, so that nothing that belongs together is cut.
struct LessonScreens {
  /// The number of lines above the prompt.
  static let height = 23

  let lesson: Lesson
  /// Returns documents as text, 80 columns wide.
  let render: ([Document]) -> String

  /// What is higher than a screen. Sources are for reference, and may be longer.
  var findings: [LessonFinding] {
    var findings: [LessonFinding] = []
    var shown: [Document] = []
    var first: Int?
    var explained: Set<String> = []
    func end() {
      let lines = render(Array(shown.dropFirst())).count { $0 == "\n" }
      if lines > Self.height, let first {
        findings.append(
          LessonFinding(
            line: first, "what is shown from here to the next stop has \(lines) lines, and \(Self.height) fit"))
      }
      shown = []
      first = nil
    }
    for item in lesson.items {
      switch item.content {
      case .prose(let text):
        // The steps after the last question follow each other without a stop.
        if text.hasPrefix("## "), lesson.steps[item.step] == "Exercises" { shown = []; first = nil }
        if lesson.steps[item.step] == "Sources" { continue }
        shown += [.space, .markdown(LessonWords.numbered(text, step: item.step, of: lesson))]
        first = first ?? item.line
      case .cell(let cell):
        shown += [.space, .markdown("```swift\n\(cell.source)\n```")]
        first = first ?? item.line
        end()
      case .question(let question):
        shown += [.space, .markdown(LessonWords.asked(question, withID: true))]
        if explained.insert(question.answer.kind).inserted { shown.append(.remark(AnswerForms.form(of: question))) }
        first = first ?? item.line
        end()
      }
    }
    end()
    return findings
  }
}
