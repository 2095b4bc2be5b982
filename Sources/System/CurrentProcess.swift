internal import Glibc

/// Facts about the process that asks.
public enum CurrentProcess {
  /// Its number.
  public static var id: Int32 { getpid() }

  /// The absolute path of its executable, without links; nil if the system doesn't say.
  public static var executable: String? { FilePath.resolved("/proc/self/exe") }

  /// Waits for a time.
  public static func sleep(milliseconds: Int) { usleep(UInt32(milliseconds * 1000)) }

  /// Ends the process with an exit status.
  public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  /// Ends the process with an exit status, without waiting for what its other threads are at.
  public static func exitAtOnce(_ status: Int32) -> Never { _exit(status) }

  /// Ends the processes that this one has started, with the groups that they lead.
  public static func killChildren() {
    for thread in Folder.entries(of: "/proc/self/task") {
      let children = TextFile.contents(of: "/proc/self/task/\(thread)/children") ?? ""
      for child in children.split(separator: " ").compactMap({ Int32($0) }) {
        ChildProcess.killGroup(child)
        ChildProcess.kill(child)
      }
    }
  }

  /// Stops the process and those of its group until they are continued.
  public static func stopGroup() { kill(0, SIGTSTP) }

  /// Keeps other processes of this user from looking into this one, or stopping it as a debugger does. Swift imports neither
  /// the function that says so, which is found by name, nor its constant.
  public static func forbidInspection() {
    typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    let setDumpable: Int32 = 4
    guard let symbol = dlsym(nil, "prctl") else { return }
    _ = unsafeBitCast(symbol, to: Control.self)(setDumpable, 0, 0, 0, 0)
  }

  /// The variables of its environment.
  public static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { variables[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return variables
  }
}
