internal import Glibc

/// Questions to the terminal at a descriptor.
public enum Terminal {
  /// The size of a terminal's screen, in characters.
  public struct Size: Equatable, Sendable {
    /// The number of columns and of rows.
    public var columns: Int, rows: Int

    /// Creates a size.
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Returns whether a terminal is at the descriptor.
  public static func isAt(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Returns the size of the terminal at a descriptor; nil if it isn't known.
  public static func size(at descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Returns whether the terminal itself edits lines, as it does for a program that doesn't ask for each key.
  public static func editsLines(at descriptor: Int32) -> Bool {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Returns whether the process may read from the terminal at a descriptor: it isn't in the background.
  public static func isInForeground(at descriptor: Int32) -> Bool { tcgetpgrp(descriptor) == getpgrp() }
}
