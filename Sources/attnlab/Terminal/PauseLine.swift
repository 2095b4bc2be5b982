import LineEditing
import System
import TerminalRendering

/// The line below a full page that says which keys go on. It is erased when one is pressed.
struct PauseLine {
  /// What the learner wants.
  enum Answer {
    /// The next page; everything to the next prompt.
    case more, all
    /// Nothing more; nothing more, and that the running cell ends.
    case rest, interrupt
    /// To type at the prompt.
    case prompt
  }

  /// Returns the canvas for the terminal's present size.
  let canvas: () -> Canvas
  /// Writes to the terminal.
  let write: (String) -> Void
  /// Whether a prompt follows, which takes what is typed now.
  let isBeforePrompt: Bool

  /// Shows the line, and waits for a key.
  ///
  /// - Parameter typedAhead: receives what was typed before the line was there, which isn't an answer.
  func wait(typedAhead: inout [UInt8]) -> Answer {
    // A process in the background would be stopped by asking.
    guard Terminal.isInForeground(at: Descriptor.input), var keys = KeyWait() else { return .all }
    defer {
      keys.end()
      typedAhead += keys.typedAhead
    }
    var shown = draw()
    while true {
      if let answer = answer(to: keys.next(), &keys, shown: &shown) {
        erase(shown)
        return answer
      }
    }
  }

  private func answer(to key: KeyWait.Press, _ keys: inout KeyWait, shown: inout (text: String, width: Int)) -> Answer?
  {
    switch key {
    case .character(" "), .character("\r"), .character("\n"), .pageDown, .down: return .more
    case .end: return .all
    case .character("\u{4}"), .escape: return .rest
    // Quickly followed by another, it begins a word.
    case .character("q") where !isBeforePrompt || keys.isAlone(within: 400): return .rest
    case .interrupt: return .interrupt
    case .paste where isBeforePrompt: return .prompt
    case .character(let scalar) where isBeforePrompt && scalar > " " && scalar != "\u{7f}":
      keys.keep(scalar)
      return .prompt
    case .suspend:
      erase(shown)
      keys.suspend()
      shown = draw()
    case .none where keys.takeBack(): shown = draw()
    case .none where canvas().width != shown.width:
      erase(shown)
      shown = draw()
    case .none, .other, .pageUp, .up, .paste, .character: break
    }
    return nil
  }

  private static let texts = [
    "-- more: Enter or Space shows it, q leaves it out --", "-- more: Enter or Space --",
    "-- more: Enter --",
  ]

  private func draw() -> (text: String, width: Int) {
    let canvas = canvas()
    let text = Self.texts.first { $0.count < canvas.width } ?? "more"
    write("\r" + StyledText(text, .faint).rendered(for: canvas.depth))
    return (text, canvas.width)
  }

  /// Erases the line, which takes several rows if the terminal has become narrower.
  private func erase(_ shown: (text: String, width: Int)) {
    let above = (shown.text.count - 1) / canvas().width
    write("\r" + (above > 0 ? "\u{1B}[\(above)A" : "") + "\u{1B}[J")
  }
}
