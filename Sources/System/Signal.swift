internal import Glibc

/// The numbers and names of signals.
public enum Signal {
  /// The signal that ends a process and can't be caught.
  public static let kill: Int32 = SIGKILL

  /// Returns the name of a signal, such as `SIGSEGV`.
  public static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE",
      SIGABRT: "SIGABRT", SIGKILL: "SIGKILL", SIGTERM: "SIGTERM", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
      SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM", SIGINT: "SIGINT", SIGSYS: "SIGSYS",
    ]
    return names[signal] ?? "signal \(signal)"
  }
}
