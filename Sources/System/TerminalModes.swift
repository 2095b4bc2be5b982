internal import Glibc

/// A terminal that hands over each key as it is pressed, without showing it and without a meaning of its own.
public final class TerminalModes {
  private let descriptor: Int32
  private var former: termios

  /// Notes the present modes of the terminal at a descriptor; nil if there is none.
  public init?(at descriptor: Int32) {
    self.descriptor = descriptor
    former = termios()
    guard tcgetattr(descriptor, &former) == 0 else { return nil }
  }

  /// Lets the terminal hand over each key. Keys that it already has stay.
  public func handOverKeys() {
    var modes = former
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Gives the terminal its former modes back. Keys that nobody has read stay.
  public func restore() { tcsetattr(descriptor, TCSANOW, &former) }
}
