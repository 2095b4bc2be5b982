import WorkerProtocol

/// What is said of a machine on which a submission isn't shut in.
enum SandboxWords {
  /// Returns what a submission could reach, in a sentence; nil if it could reach nothing.
  static func warning(_ protection: RunProtection) -> String? {
    guard !protection.isTight else { return nil }
    let things = protection.reached.map(thing)
    let list = things.count > 1 ? "\(things.dropLast().joined(separator: ", ")) and \(things.last ?? "")" : things[0]
    return "on this machine the file can reach more than it should: \(list). "
      + "`--require-sandbox` refuses to run it here"
  }

  private static func thing(_ reach: RunProtection.Reach) -> String {
    switch reach {
    case .readsFiles: "your files"
    case .writesFiles: "folders that you may write"
    case .opensSockets: "the network"
    case .startsProcesses: "processes that outlive it"
    case .startsPrograms: "other programs"
    case .sendsSignals: "your processes, by signals"
    case .readsProcesses: "the memory of your processes"
    case .leavesMemory: "shared memory"
    case .hasTerminal: "this terminal"
    }
  }
}
