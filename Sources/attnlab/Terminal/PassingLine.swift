import Dispatch
import Synchronization

/// A line that stands at the terminal while something takes its time, and changes as that goes on.
///
/// What is over in a moment shows none. It begins where the cursor is, at the start of a line, and leaves nothing behind.
final class PassingLine: Sendable {
  private struct State {
    var text: String?
    var isShown = false
    /// How many times something has begun: a delay counts for its own.
    var count = 0
  }

  private let state = Mutex(State())
  private static let delay = DispatchTimeInterval.milliseconds(300)
  private static let erasing = "\r\u{1B}[K"

  /// Shows a text instead of the one before; nil when what it tells of is over.
  func show(_ text: String?) {
    state.withLock { state in
      let isNew = state.text == nil && text != nil
      state.text = text
      if state.isShown { Screen.send(Self.erasing + (text ?? "")) }
      if text == nil { state.isShown = false }
      guard isNew else { return }
      state.count += 1
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.delay) { [count = state.count] in self.appear(count) }
    }
  }

  /// Shows the text if what it tells of isn't over.
  private func appear(_ count: Int) {
    state.withLock { state in
      guard state.count == count, let text = state.text else { return }
      state.isShown = true
      Screen.send(Self.erasing + text)
    }
  }
}
