/// The file descriptors through which the states of a worker and the front end communicate.
///
/// Standard output and standard error are the learner's own. The other channels have fixed numbers, so that a
/// worker needs no arguments for them.
public enum WorkerChannels {
  /// A state reads its own orders here, each as its length in four bytes, low byte first, then its line: see
  /// ``WorkerOrder``. It is a socket: with the order to run a cell whose state is kept comes the descriptor from which
  /// that state is to read its orders. A state whose channel ends has nobody to live for, and ends.
  public static let orders: Int32 = 3
  /// All states report here on their orders, one line each: see ``WorkerStatus``. A line is shorter than the
  /// most a pipe writes atomically, so a process that is killed leaves a whole line or none.
  public static let status: Int32 = 4
  /// A running cell sends its values here, in frames: see ``CellEvent``.
  public static let events: Int32 = 5
  /// A running cell that asks for a line of standard input reads it here: its length as four bytes, low byte
  /// first, then its bytes; no bytes follow at the end of the input.
  public static let answers: Int32 = 6
  /// The variable of a worker's environment that has the folders which runs may read, parted by colons. Where it is set,
  /// the worker sets itself apart from the machine, and runs can be shut in.
  public static let apart = "ATTNLAB_APART"
  /// Returns the placeholder in standard output for the picture with this number: a control string that
  /// terminals ignore.
  public static func pictureMark(_ number: Int) -> String { "\u{1B}]7411;picture;\(number)\u{07}" }
}
