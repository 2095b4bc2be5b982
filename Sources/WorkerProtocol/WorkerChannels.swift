/// The file descriptors on which a worker and its front end speak.
///
/// Standard output and standard error are the learner's own. The three others have fixed numbers, so that a worker
/// needs no argument for them.
public enum WorkerChannels {
  /// The worker reads its orders here, one line each: see ``WorkerOrder``.
  public static let orders: Int32 = 3
  /// The worker tells here what became of them, one line each: see ``WorkerStatus``. A line is shorter than a pipe
  /// writes at once, so that a process that is killed leaves a whole line or none.
  public static let status: Int32 = 4
  /// A running cell sends its values here, in frames: see ``CellEvent``.
  public static let events: Int32 = 5
  /// What stands, in standard output, for the picture with this number: a control string that terminals ignore.
  public static func pictureMark(_ number: Int) -> String { "\u{1B}]7411;picture;\(number)\u{07}" }
}
