internal import Glibc

extension ChildProcess {
  private static let numberOfFolder: Int32 = 3

  /// The paths at which a program finds the folders that it was given. They are the same for all folders.
  public static let placeOfFolder = "/proc/self/fd/\(numberOfFolder)",
    placeOfSource = "/proc/self/fd/\(numberOfFolder + 1)"

  /// Opens folders for a program that is started in `body`, which gets them with the numbers that they have there.
  static func withFolders<Value>(
    _ folders: [String], _ body: ([(from: Int32, to: Int32)]) throws -> Value
  ) throws -> Value {
    var places: [(from: Int32, to: Int32)] = []
    defer { for place in places { close(place.from) } }
    for folder in folders { places.append((try Folder.open(folder), numberOfFolder + Int32(places.count))) }
    return try body(places)
  }

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
  ///   - folders: folders that it finds under ``placeOfFolder`` and ``placeOfSource``, two at most.
  ///   - started: is called with the number of its process.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String], interrupt: Int32? = nil,
    limits: Limits = Limits(), folders: [String] = [], started: (Int32) -> Void = { _ in }
  ) throws -> Result {
    let output = try Pipe()
    let process = try withFolders(folders) { places in
      try withStack(limits.stackBytes) {
        try spawn(
          program, arguments, environment: environment,
          descriptors: [(output.writeEnd, 1), (output.writeEnd, 2)] + places)
      }
    }
    started(process)
    limits.impose(on: process)
    output.closeWriteEnd()
    var run = RunningProgram(process: process, output: output, interrupt: interrupt, limits: limits)
    // What this process has started has an ending.
    return run.finish() ?? Result(status: 127, output: "")
  }
}
