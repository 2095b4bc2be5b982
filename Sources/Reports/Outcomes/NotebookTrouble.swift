/// Something of attnlab's own, or of the machine's, that is in the way of a cell, with its evidence.
public enum NotebookTrouble: Error, Hashable, Codable, Sendable {
  /// The library that the worker needs can't be loaded, in the loader's words.
  case workerNotLoaded(loader: String)
  /// The worker ended before it could be used; its own words, if any.
  case workerEnded(words: String)
  /// The worker ended, and the states of so many cells with it.
  case workerLost(cells: Int)
  /// The state after the cell with this label had ended when it was to be used.
  case stateLost(label: String)
  /// The state after the cell with this label was let go, so that memory is kept for others.
  case stateReleased(label: String)
  /// The state that was named is not there.
  case stateUnknown
  /// The state after the cell with this label can't be made again.
  case stateNotRemade(label: String)
  /// A cell's library can't be loaded, in the loader's words.
  case cellNotLoaded(loader: String)
  /// A cell's library can't be linked, in the linker's words.
  case cellNotLinked(linker: String)
  /// The modules that cells import can't be made, in the compiler's words.
  case modulesNotMade(compiler: String)
  /// There is no toolchain, or it can't be used.
  case toolchain(ToolchainProblem)
  /// The disk has no room for compiled cells.
  case diskFull
  /// A file can't be read or, if `isWritten`, written; `code` is the system's error number.
  case file(path: String, code: Int32, isWritten: Bool)
  /// A program can't be started; `code` is the system's error number.
  case program(path: String, code: Int32)
  /// The system has no channel to give; `code` is its error number.
  case channel(code: Int32)
  /// An error that nobody here knows of, in its own words.
  case unforeseen(String)
}
