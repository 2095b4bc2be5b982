#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe whose ends close with it and stay out of started programs unless they are handed over.
final class Pipe {
  /// Where bytes come out.
  private(set) var readEnd: Int32
  /// Where bytes go in.
  private(set) var writeEnd: Int32

  /// The system has no pipe to give.
  struct Unavailable: Error, CustomStringConvertible {
    var code: Int32
    var description: String { "no pipe: \(String(cString: strerror(code)))" }
  }

  /// A new pipe.
  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Unavailable(code: errno) }
    // Above the numbers that a worker's channels have, so that handing one over never covers another.
    readEnd = fcntl(ends[0], F_DUPFD_CLOEXEC, 10)
    writeEnd = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
    close(ends[0])
    close(ends[1])
    guard readEnd >= 0, writeEnd >= 0 else { throw Unavailable(code: errno) }
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  /// Closes the end that is read, if it is open.
  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  /// Closes the end that is written, if it is open.
  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Writes bytes whole. False if nobody reads any more.
  @discardableResult
  func write(_ text: String) -> Bool { write(bytes: Array(text.utf8)) }

  /// Writes bytes whole. False if nobody reads any more.
  @discardableResult
  func write(bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let wrote = bytes[sent...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(writeEnd, $0.baseAddress, $0.count)
        #else
          Darwin.write(writeEnd, $0.baseAddress, $0.count)
        #endif
      }
      if wrote > 0 { sent += wrote } else if errno != EINTR { return false }
    }
    return true
  }

  /// What can be read now, at most 64 KiB; empty at the end; nil if reading failed.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      while true {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        count = max(0, got)
        return
      }
    }
    return failed ? nil : bytes
  }

  /// Those of `descriptors` that can be read without waiting, after at most so many milliseconds; -1 waits for ever.
  static func wait(for descriptors: [Int32], milliseconds: Int32) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds)
    guard count > 0 else { return [] }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }
}
