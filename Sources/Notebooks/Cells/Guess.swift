import Synchronization
import System

/// A cell that is compiled before anybody has asked for it: the one that the learner is about to enter.
final class Guess: Sendable {
  let code: CellCode
  let module: String
  let awaited = AwaitedCell()

  private struct Progress {
    /// What ends it.
    var stopping = try? Pipe()
    /// The process of the tool that works for it.
    var tool: Int32?
    /// Whether somebody waits for it.
    var isUrgent = false
    /// Whether it had been compiled before.
    var wasFound = false
  }

  private let progress = Mutex(Progress())

  init(_ code: CellCode, module: String) {
    self.code = code
    self.module = module
  }

  /// Becomes readable when it was wrong; nil if the system has no pipe for that, so that it had better not begin.
  var interrupt: Int32? { progress.withLock { $0.stopping?.readEnd } }

  /// Ends what is under way for it. Its result is an interruption then, unless it is there already.
  func stop() { progress.withLock { _ = $0.stopping?.write("x") } }

  /// Takes in the process of a tool that works for it, behind others as long as nobody waits for it.
  func add(tool process: Int32) {
    progress.withLock { progress in
      progress.tool = process
      if !progress.isUrgent { Priority.ahead.give(to: process) }
    }
  }

  /// Puts its tool before all others, as far as the system lets it.
  func hurry() {
    progress.withLock { progress in
      progress.isUrgent = true
      if let process = progress.tool { Priority.typed.give(to: process) }
    }
  }

  /// Notes that no tool works for it any more.
  func end() { progress.withLock { $0.tool = nil } }

  /// Notes that it had been compiled before.
  func noteFound() { progress.withLock { $0.wasFound = true } }

  /// Whether it had been compiled before.
  var wasFound: Bool { progress.withLock { $0.wasFound } }
}
