internal import Glibc

extension ChildProcess {
  private static let numberOfFolder: Int32 = 3

  /// The path at which a program finds the folder that it was given. It is the same for every folder.
  public static let placeOfFolder = "/proc/self/fd/\(numberOfFolder)"

  /// Returns the output of a program, whatever its exit status.
  public static func output(
    of program: String, _ arguments: [String], limits: Limits = Limits()
  ) throws -> String {
    try run(program, arguments, environment: ["LC_ALL=C"], limits: limits).output
  }

  /// Runs a program to its end. What it has started and left behind in its process group ends with it.
  ///
  /// - Parameters:
  ///   - interrupt: a descriptor that becomes readable when the program is to be ended at once.
  ///   - limits: what it may use.
  ///   - folder: a folder that it finds under ``placeOfFolder``; nil for none.
  ///   - started: is called with the number of its process.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String], interrupt: Int32? = nil,
    limits: Limits = Limits(), folder: String? = nil, started: (Int32) -> Void = { _ in }
  ) throws -> Result {
    let output = try Pipe()
    let place = try folder.map { try Folder.open($0) }
    defer { if let place { close(place) } }
    let process = try spawn(
      program, arguments, environment: environment,
      descriptors: [(output.writeEnd, 1), (output.writeEnd, 2)] + (place.map { [($0, numberOfFolder)] } ?? []))
    started(process)
    limits.impose(on: process)
    output.closeWriteEnd()
    var run = RunningProgram(process: process, output: output, interrupt: interrupt, limits: limits)
    return run.finish()
  }
}
