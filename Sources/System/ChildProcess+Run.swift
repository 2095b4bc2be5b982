internal import Glibc

extension ChildProcess {
  /// The ending of a program, and its output.
  public struct Result {
    /// The exit status, or 128 and the number of the signal that ended it.
    public var status: Int32
    /// The text that it wrote to standard output and standard error.
    public var output: String
    /// Whether it was ended because the learner asked for it.
    public var wasInterrupted = false
    /// Whether it was ended because its time was over.
    public var wasOutOfTime = false
  }

  /// The number of bytes that are kept of a program's output.
  private static let keptOutput = 4 << 20

  private static let numberOfFolder: Int32 = 3

  /// The path at which a program finds the folder that it was given. It is the same for every folder.
  public static let placeOfFolder = "/proc/self/fd/\(numberOfFolder)"

  /// Returns the output of a program, whatever its exit status.
  public static func output(of program: String, _ arguments: [String]) throws -> String {
    try run(program, arguments, environment: ["LC_ALL=C"]).output
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - interrupt: a descriptor that becomes readable when the program is to be ended at once.
  ///   - milliseconds: how long it may take; nil for no limit.
  ///   - folder: a folder that it finds under ``placeOfFolder``; nil for none.
  ///   - started: is called with the number of its process.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String], interrupt: Int32? = nil, milliseconds: Int? = nil,
    folder: String? = nil, started: (Int32) -> Void = { _ in }
  ) throws -> Result {
    let output = try Pipe()
    let place = try folder.map { try Folder.open($0) }
    defer { if let place { close(place) } }
    let process = try spawn(
      program, arguments, environment: environment,
      descriptors: [(output.writeEnd, 1), (output.writeEnd, 2)] + (place.map { [($0, numberOfFolder)] } ?? []))
    started(process)
    // If this process is killed, nobody ends the other in time: its processor time is bounded too.
    if let milliseconds { limitProcessorTime(of: process, seconds: milliseconds / 1000 + 5) }
    output.closeWriteEnd()
    var result = Result(status: 0, output: "")
    var bytes: [UInt8] = []
    let began = ContinuousClock.now
    while true {
      let left = milliseconds.map { max(0, $0 - Int((ContinuousClock.now - began) / .milliseconds(1))) }
      let ready = Descriptor.wait(
        for: [output.readEnd] + (interrupt.map { [$0] } ?? []), milliseconds: left.map { Int32(clamping: $0) } ?? -1)
      if left == 0 {
        result.wasOutOfTime = true
        kill(process)
        break
      }
      if let interrupt, ready.contains(interrupt) {
        result.wasInterrupted = true
        kill(process)
        break
      }
      guard ready.contains(output.readEnd) else { continue }
      guard let more = Descriptor.read(output.readEnd), !more.isEmpty else { break }
      bytes += more.prefix(max(0, keptOutput - bytes.count))
    }
    result.status = wait(for: process)
    result.output = String(decoding: bytes, as: UTF8.self)
    return result
  }
}
