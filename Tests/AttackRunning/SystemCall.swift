import Glibc

/// Calls of the system by their numbers on this architecture: the headers hide many of them from Swift.
enum SystemCall {
  static let shmget = 29, shmat = 30, shmctl = 31, semget = 64, semctl = 66, shmdt = 67
  static let msgget = 68, msgsnd = 69, msgctl = 71, prctl = 157, mqUnlink = 241

  /// Makes a call. Answers as the library's functions do.
  @discardableResult
  static func make(_ number: Int, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) -> Int {
    typealias Call = @convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int
    guard let symbol = dlsym(nil, "syscall") else { return -1 }
    return unsafeBitCast(symbol, to: Call.self)(number, a, b, c, d, 0, 0)
  }

  /// Refuses namespaces to this process and all below it, as many containers do.
  static func refuseNamespaces() {
    // Loads the call's number, and answers EPERM to `unshare` and `setns`.
    let filter: [UInt64] = [0x20, 0x0110_0002_0015, 0x0134_0001_0015, 0x7fff_0000_0000_0006, 0x0005_0001_0000_0006]
    filter.withUnsafeBytes { code in
      let program = [UInt64(filter.count), UInt64(UInt(bitPattern: code.baseAddress))]
      make(prctl, 38, 1)
      program.withUnsafeBytes { _ = make(prctl, 22, 2, Int(bitPattern: $0.baseAddress)) }
    }
  }

  /// Lets this process die with the one that started it.
  static func dieWithParent() { make(prctl, 1, Int(SIGKILL)) }

  /// Lets processes below this one come to it when their parents are gone.
  static func adoptOrphans() { make(prctl, 36, 1) }
}
