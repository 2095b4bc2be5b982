import System

/// What a session is made with.
public struct NotebookConfiguration: Sendable {
  /// The toolchain that compiles.
  public var toolchain: Toolchain
  /// Where attnlab's parts are.
  public var installation: Installation
  /// The folders for temporary files, and for what may be made again.
  public var temporaryFolder: String, cacheFolder: String
  /// The environment that cells run in, as `NAME=value`.
  public var environment: [String]
  /// A descriptor that becomes readable when the learner wants a running cell to end.
  public var interrupt: Int32?
  /// How long one call of the compiler may take.
  public var compileSeconds = 60
  /// What cells find in `CommandLine.arguments`.
  public var arguments = ["attnlab"]
  /// Whether cells read what the calling process has for standard input. Otherwise each line is asked for.
  public var inheritsInput = false
  /// How much memory all states together may take, in bytes, before the oldest are let go; half of the machine's if
  /// nothing else is asked for.
  public var stateMemoryLimit = Machine.memory / 2
  /// How many states may be kept before the oldest are let go. Each takes a descriptor of this process, which leaves half
  /// of them for everything else if nothing else is asked for.
  public var mostStates = Machine.mostDescriptors / 2
  /// The folder in which cells find the files of the lesson that they belong to, from the start.
  public var lessonFolder: String?
  /// How many bytes the compiled cells may take that are kept for other sessions.
  public var keptBytes = 256 << 20
  /// How long a cell waits for a compiler that is being started ahead, in milliseconds: longer than that usually takes, and
  /// not much longer than it takes to start one for the cell.
  public var toolPatience: Int32 = 400
  /// Whether no file of an exercise is run that could reach something of the machine.
  public var requiresSandbox = false
  /// What becomes of a state that is undone.
  public var undonePolicy = UndonePolicy.drop

  /// Creates a configuration from its parts.
  public init(
    toolchain: Toolchain, installation: Installation, temporaryFolder: String, cacheFolder: String,
    environment: [String], interrupt: Int32?
  ) {
    self.toolchain = toolchain
    self.installation = installation
    self.temporaryFolder = temporaryFolder
    self.cacheFolder = cacheFolder
    self.environment = environment
    self.interrupt = interrupt
  }

  /// Returns the configuration with a cache folder that can be trusted: its own, or, if that is a link or another user's, one
  /// in a folder of the session's. What is kept there is loaded and run, and the compiler believes it.
  func trusted(orElse folder: String) -> NotebookConfiguration {
    let parts = [cacheFolder] + ["modules", "cells", "exercises"].map { "\(cacheFolder)/\($0)" }
    guard !parts.allSatisfy(Folder.makeOwn) else { return self }
    var other = self
    other.cacheFolder = "\(folder)/cache"
    return other
  }
}
