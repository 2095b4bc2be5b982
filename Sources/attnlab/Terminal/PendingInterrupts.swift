import Synchronization
import System

/// The interrupts that a program has asked for, each until its request is answered in turn.
///
/// An interrupt counts for every request before it, also for one whose cell has not begun yet. So one that comes early is
/// not dropped with those that came while nothing ran.
final class PendingInterrupts: Sendable {
  private let count = Atomic(0)

  /// Ends the running cell, or the one that begins next.
  func arrive() {
    count.add(1, ordering: .sequentiallyConsistent)
    Interrupts.send()
  }

  /// Notes that the request of one is answered.
  func answer() { count.subtract(1, ordering: .sequentiallyConsistent) }

  /// Sends the interrupts again that were dropped before their requests were answered.
  func repeatDropped() {
    if count.load(ordering: .sequentiallyConsistent) > 0 { Interrupts.send() }
  }
}
