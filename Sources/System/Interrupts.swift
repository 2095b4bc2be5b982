internal import Glibc

/// Turns Ctrl-C into a byte on a pipe, so that the wait for a cell ends.
public enum Interrupts {
  private nonisolated(unsafe) static var writeEnd: Int32 = -1

  /// Starts listening. Returns the descriptor that becomes readable, or nil if the system provides no pipe.
  ///
  /// From then on a write to a pipe that nobody reads fails instead of ending the process.
  public static func listen() -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard HiddenCalls.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    writeEnd = ends[1]
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      let saved = errno
      var byte: UInt8 = 1
      _ = write(Interrupts.writeEnd, &byte, 1)
      errno = saved
    }
    sigaction(SIGINT, &action, nil)
    signal(SIGPIPE, SIG_IGN)
    return ends[0]
  }

  /// Sends an interrupt, as Ctrl-C does.
  public static func send() { Descriptor.write([1], to: writeEnd) }

  /// Drops interrupts that came while nothing ran.
  public static func clear(_ descriptor: Int32?) {
    guard let descriptor else { return }
    while let bytes = Descriptor.read(descriptor, atMost: 64), !bytes.isEmpty {}
  }
}
