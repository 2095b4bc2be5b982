import System

/// Whose turn it is on a busy machine: the cell just typed comes first.
enum Priority: Int32 {
  case typed = 0
  case ahead = 5
  case optimisation = 15

  /// Puts a process in its place.
  func give(to process: Int32) { ChildProcess.setNiceness(rawValue, of: process) }
}
