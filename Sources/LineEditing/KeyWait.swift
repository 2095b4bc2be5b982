import System

/// Waits for a single key at a terminal that nobody reads otherwise.
///
/// While it waits, the terminal shows no key and sends no signal: Ctrl-C is a key like others. Its modes are restored by
/// ``end()``.
public struct KeyWait {
  /// A key, as far as it has a meaning here.
  public enum Press: Equatable, Sendable {
    /// A character; of control characters, those without a case of their own.
    case character(Unicode.Scalar)
    /// Keys that go on: Page Down and the arrow down.
    case pageDown, down
    /// Keys that go back: Page Up and the arrow up.
    case pageUp, up
    /// Esc, Ctrl-C, Ctrl-Z.
    case escape, interrupt, suspend
    /// Pasted text, which is typed ahead.
    case paste
    /// Any other key.
    case other
    /// No key for a quarter of a second.
    case none
    /// There will be no more keys.
    case end
  }

  private let descriptor: Int32
  private let modes: TerminalModes
  private var input: KeyInput
  /// What was typed before the wait, and what was typed or pasted during it and answers nothing.
  public private(set) var typedAhead: [UInt8] = []

  /// Begins to wait; nil if there is no terminal at the descriptor. What was typed before is ``typedAhead``.
  public init?(at descriptor: Int32 = Descriptor.input) {
    guard let modes = TerminalModes(at: descriptor) else { return nil }
    (self.descriptor, self.modes, input) = (descriptor, modes, KeyInput(descriptor: descriptor))
    modes.handOverKeys()
    while Descriptor.isReadable(descriptor, within: 0), let bytes = Descriptor.read(descriptor), !bytes.isEmpty {
      typedAhead += bytes
    }
  }

  /// Gives the terminal back.
  public func end() { modes.restore() }

  /// Gives the terminal to whoever has it next, stops the process until it is continued, and takes the terminal back.
  public func suspend() {
    modes.restore()
    CurrentProcess.stopGroup()
    modes.handOverKeys()
  }

  /// Takes the terminal back if the process was stopped and continued. Returns whether it was.
  public func takeBack() -> Bool {
    guard Terminal.editsLines(at: descriptor) else { return false }
    modes.handOverKeys()
    return true
  }

  /// Returns the next key.
  public mutating func next() -> Press {
    switch input.next() {
    case .none: return .none
    case .end: return .end
    case .paste(let text):
      typedAhead += Array("\u{1b}[200~\(text)\u{1b}[201~".utf8)
      return .paste
    case .scalar("\u{1b}"): return input.startsSequence(within: 50) ? sequence() : .escape
    case .scalar("\u{3}"): return .interrupt
    case .scalar("\u{1a}"): return .suspend
    case .scalar(let scalar): return .character(scalar)
    }
  }

  /// Keeps a character for whoever asks next.
  public mutating func keep(_ scalar: Unicode.Scalar) { typedAhead += Array(String(scalar).utf8) }

  /// Returns whether no other key follows within `milliseconds`: what is typed quickly is a word.
  public mutating func isAlone(within milliseconds: Int32) -> Bool { !input.hasByte(within: milliseconds) }

  /// Reads the rest of a key's sequence, which has begun with ESC.
  private mutating func sequence() -> Press {
    var text = ""
    while input.hasByte(within: 50), case .scalar(let scalar) = input.next() {
      text.unicodeScalars.append(scalar)
      if text.count > 1, ("@"..."~").contains(scalar) { break }
    }
    switch text {
    case "[6~": return .pageDown
    case "[B", "OB": return .down
    case "[5~": return .pageUp
    case "[A", "OA": return .up
    default: return .other
    }
  }
}
