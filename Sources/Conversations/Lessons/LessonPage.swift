public import LessonRunning
public import Reports

/// A lesson as a page for reference: its prose, its cells and their recorded outputs, without questions. Nothing is run.
public struct LessonPage {
  let lesson: Lesson

  /// Creates the page of a lesson.
  public init(_ lesson: Lesson) { self.lesson = lesson }

  /// The page. A step that has nothing but questions is left out.
  public var documents: [Document] {
    let items = lesson.items.filter { item in
      switch item.content {
      case .question: false
      case .cell: true
      case .prose(let text): !asksOnly(item.step) || !text.hasPrefix("## ")
      }
    }
    return Array(items.map(documents).joined(separator: [.space]))
  }

  private func documents(of item: Lesson.Item) -> [Document] {
    switch item.content {
    case .question: return []
    case .prose(let text): return [.markdown(text)]
    case .cell(let cell):
      let source: Document = .markdown("```swift\n\(cell.source)\n```")
      if cell.output.isEmpty { return [source] }
      let output = cell.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return [source, .space, .lines(output.map(String.init))]
    }
  }

  /// Returns whether a step has questions, and beside them its heading alone.
  private func asksOnly(_ step: Int) -> Bool {
    let items = lesson.items.filter { $0.step == step }
    let hasQuestion = items.contains { if case .question = $0.content { true } else { false } }
    return hasQuestion
      && items.allSatisfy { item in
        switch item.content {
        case .question: true
        case .cell: false
        case .prose(let text): text.hasPrefix("## ") && !text.contains("\n")
        }
      }
  }
}
