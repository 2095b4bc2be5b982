internal import Glibc

/// A pipe whose ends close with it. From their first instant on they stay out of started programs, unless they are handed
/// over.
public final class Pipe {
  /// The descriptor that bytes come out of; -1 once it is closed.
  public private(set) var readEnd: Int32
  /// The descriptor that bytes go into; -1 once it is closed.
  public private(set) var writeEnd: Int32

  /// An error: the system has no pipe to give.
  public struct Unavailable: Error, Equatable, CustomStringConvertible {
    /// The system's error number.
    public let code: Int32

    /// Creates an error from the system's number.
    public init(code: Int32) { self.code = code }

    /// The error in a sentence.
    public var description: String { "no pipe: \(SystemWords.of(code))" }
  }

  /// Opens a pipe.
  ///
  /// - Throws: ``Unavailable``.
  public init() throws {
    var ends: [Int32] = [-1, -1]
    guard HiddenCalls.pipe(&ends) == 0 else { throw Unavailable(code: errno) }
    (readEnd, writeEnd) = Descriptor.aboveChannels(ends)
    let code = errno
    guard readEnd >= 0, writeEnd >= 0 else {
      for end in [readEnd, writeEnd] where end >= 0 { close(end) }
      throw Unavailable(code: code)
    }
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  /// Closes the end that is read, if it is open.
  public func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  /// Closes the end that is written, if it is open.
  public func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Writes a text whole. Returns false if nobody reads any more.
  @discardableResult
  public func write(_ text: String) -> Bool { Descriptor.write(text.utf8, to: writeEnd) }

  /// Writes bytes whole. Returns false if nobody reads any more.
  @discardableResult
  public func write(bytes: [UInt8]) -> Bool { Descriptor.write(bytes, to: writeEnd) }
}
