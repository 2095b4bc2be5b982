import Synchronization

/// Programs that run in the background and are ended together.
public final class ProgramGroup: Sendable {
  private struct Members {
    var processes: Set<Int32> = []
    var isOver = false
  }

  private let members = Mutex(Members())

  /// Creates an empty group.
  public init() {}

  /// Takes in a program that has started, and ends it at once if the group is over.
  public func add(_ process: Int32) {
    members.withLock {
      $0.processes.insert(process)
      if $0.isOver { ChildProcess.killGroup(process) }
    }
  }

  /// Lets go of a program that has ended.
  public func remove(_ process: Int32) { _ = members.withLock { $0.processes.remove(process) } }

  /// Ends all programs of the group, and those that are still to come.
  public func end() {
    members.withLock {
      $0.isOver = true
      for process in $0.processes { ChildProcess.killGroup(process) }
    }
  }
}
