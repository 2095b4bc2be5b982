import Dispatch
import Notebooks
import System

/// Sees to it that Ctrl-C ends a command, whatever the command is at.
///
/// Whoever waits for a run, a compiler or a worker hears of Ctrl-C, and the command ends with a word about it. If that takes
/// too long, since the program itself computes, it is ended here, and nothing of it is left behind.
enum InterruptWatch {
  /// How long the command may take to end by itself, in milliseconds.
  private static let patience = 1_500
  /// The status of a command that ends so.
  private static let status: Int32 = 2

  /// Starts listening to Ctrl-C. Returns the descriptor that becomes readable, or nil if the system provides none.
  static func listen() -> Int32? {
    guard let interrupt = Interrupts.listen() else { return nil }
    DispatchQueue.global().async {
      while !Descriptor.isReadable(interrupt, within: -1) {}
      CurrentProcess.sleep(milliseconds: patience)
      CurrentProcess.killChildren()
      SessionFolder.removeAll()
      Screen.complain("interrupted")
      CurrentProcess.exitAtOnce(status)
    }
    return interrupt
  }
}
