internal import Glibc

/// Calls of the system that the header hides from Swift. They are found by name.
enum HiddenCalls {
  private typealias PipeCall = @convention(c) (UnsafeMutablePointer<Int32>?, Int32) -> Int32
  private typealias LimitCall =
    @convention(c) (pid_t, Int32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?) -> Int32

  /// Opens a pipe whose two ends no started program inherits, from the first instant on. Returns 0, or -1 with the reason
  /// in `errno`.
  static func pipe(_ ends: inout [Int32]) -> Int32 {
    guard let symbol = dlsym(nil, "pipe2") else {
      errno = ENOSYS
      return -1
    }
    return unsafeBitCast(symbol, to: PipeCall.self)(&ends, O_CLOEXEC)
  }

  /// Limits what another process may use of a resource. Returns whether that was possible.
  @discardableResult
  static func limit(_ resource: Resource, of process: Int32, to most: Int) -> Bool {
    guard let symbol = dlsym(nil, "prlimit") else { return false }
    var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    return unsafeBitCast(symbol, to: LimitCall.self)(process, resource.number, &limit, nil) == 0
  }

  /// Something that the system can limit.
  enum Resource {
    /// The time on a processor, in seconds; the memory of its own; the size of a file that it writes, in bytes.
    case processorSeconds, memory, fileSize
    /// The bytes of the first thread's stack, and of a core dump.
    case stack, coreSize

    var number: Int32 {
      switch self {
      case .processorSeconds: Int32(RLIMIT_CPU.rawValue)
      case .memory: Int32(RLIMIT_DATA.rawValue)
      case .fileSize: Int32(RLIMIT_FSIZE.rawValue)
      case .stack: Int32(RLIMIT_STACK.rawValue)
      case .coreSize: Int32(RLIMIT_CORE.rawValue)
      }
    }
  }
}
