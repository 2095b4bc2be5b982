import Dispatch
import Synchronization
import TerminalRendering
import Testing

@testable import LessonRunning

@Suite("Markdown read by several threads") struct SeveralThreadsTests {
  private static let page = """
    # Title

    Some ~~struck~~ text, www.example.org and *more*.

    | a | b |
    |:-:|--:|
    | 1 | ~~2~~ |

    - [x] done
    - [ ] open

      ```swift
      let x = ~~1
      ```
    """

  @Test("gives each the same page as one thread alone, for lessons and for the terminal")
  func race() {
    let canvas = Canvas(width: 60, depth: .none)
    let view = MarkdownView(Self.page).render(on: canvas)
    let page = MarkdownPage(Self.page)
    let others = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      for _ in 0..<25 {
        let isSame =
          number.isMultiple(of: 2)
          ? MarkdownView(Self.page).render(on: canvas) == view
          : MarkdownPage(Self.page).blocks == page.blocks && MarkdownPage(Self.page).fences == page.fences
        if !isSame { others.withLock { $0 += 1 } }
      }
    }
    #expect(others.withLock { $0 } == 0)
    #expect(page.fences.count == 1 && page.blocks.count == 4)
    #expect(view.contains("~~struck~~"))
  }
}
