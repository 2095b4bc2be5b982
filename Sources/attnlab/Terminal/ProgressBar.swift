import Synchronization
import System
import TerminalRendering

/// A bar at standard error that shows how far something has come; nothing if no terminal is there.
final class ProgressBar: Sendable {
  private let isShown = Terminal.isAt(Descriptor.error)
  private let begun = Mutex(false)

  /// Shows a share of the whole, and words behind the bar.
  func show(_ done: Int, of total: Int, _ words: String, _ detail: String) {
    guard isShown else { return }
    let columns = (Terminal.size(at: Descriptor.error)?.columns ?? 80) - 1
    let length = max(0, min(30, columns - words.count - 1))
    let full = total > 0 ? length * done / total : length
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
    var line = StyledText(bar.isEmpty ? "" : bar + " ") + StyledText(words) + StyledText("  " + Sanitiser.label(detail))
    line = line.elided(to: columns)
    begun.withLock { $0 = true }
    Screen.send("\r" + line.rendered(for: .none) + "\u{1B}[K", to: Descriptor.error)
  }

  /// Removes the bar.
  func end() {
    if begun.withLock({ $0 }) { Screen.send("\r\u{1B}[K", to: Descriptor.error) }
  }
}
