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

  /// Stops the process and those of its group until they are continued.
  public static func stopGroup() { kill(0, SIGTSTP) }

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
