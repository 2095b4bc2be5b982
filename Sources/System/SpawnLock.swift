import Synchronization

/// Keeps a program from starting while a descriptor is open that it would inherit.
///
/// A pipe is made open to all programs and closed to them in a second call. A program that another thread starts between
/// the two holds the pipe's end for as long as it lives, and whoever reads the pipe waits that long for its end.
enum SpawnLock {
  private static let lock = Mutex(())

  /// Calls a function while no other call under this lock runs.
  static func held<Answer>(_ body: () throws -> sending Answer) rethrows -> sending Answer {
    try lock.withLock { _ in try body() }
  }
}
