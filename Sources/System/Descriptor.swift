internal import Glibc

/// Reading, writing and waiting on open files, pipes and terminals, which are given by their numbers.
public enum Descriptor {
  /// The numbers of standard input, standard output and standard error.
  public static let input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO

  /// Returns two descriptors with numbers above those that a worker's channels have, so that handing one over never covers
  /// another, and closes the given ones. One that the system refuses is -1, with the reason in `errno`.
  static func aboveChannels(_ ends: [Int32]) -> (Int32, Int32) {
    let moved = (fcntl(ends[0], F_DUPFD_CLOEXEC, 10), fcntl(ends[1], F_DUPFD_CLOEXEC, 10))
    let code = errno
    for end in ends { close(end) }
    errno = code
    return moved
  }

  /// Returns the bytes that can be read now, at most `most`: empty at the end, nil if reading failed, with the reason
  /// in `errno`. If there are none yet, waits for the first.
  public static func read(_ descriptor: Int32, atMost most: Int = 1 << 16) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while true {
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        count = max(0, got)
        return
      }
    }
    return failed ? nil : bytes
  }

  /// Returns everything up to the end, or nil if reading failed, with the reason in `errno`.
  public static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var all: [UInt8] = []
    while let more = read(descriptor) {
      if more.isEmpty { return all }
      all += more
    }
    return nil
  }

  /// Returns whether a read of a descriptor that doesn't wait failed only because nothing has come yet.
  public static var hasNothingYet: Bool { errno == EAGAIN }

  /// Writes bytes whole, however many writes that takes. Returns false if the system refuses, with the reason in
  /// `errno`.
  @discardableResult
  public static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
    let bytes = Array(bytes)
    return bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let wrote = Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
        if wrote > 0 { sent += wrote } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Returns the descriptors that can be read without waiting.
  ///
  /// - Parameter milliseconds: the longest time to wait for the first of them; -1 waits for ever.
  public static func wait(for descriptors: [Int32], milliseconds: Int32) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds)
    guard count > 0 else { return [] }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Returns whether a descriptor can be read without waiting, or can within a time; a signal doesn't end the wait.
  ///
  /// - Parameter milliseconds: the longest time to wait; -1 waits for ever.
  public static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&polled, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }
}
