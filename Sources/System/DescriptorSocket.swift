internal import Glibc

/// A pair of connected sockets over which bytes go to another process, and open descriptors with them.
public final class DescriptorSocket {
  let end: Int32
  /// The other end, to be handed to another process; -1 once it is closed here.
  public private(set) var otherEnd: Int32

  /// Opens a pair.
  ///
  /// - Throws: ``Pipe/Unavailable``.
  public init() throws {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw Pipe.Unavailable(code: errno) }
    (end, otherEnd) = Descriptor.aboveChannels(ends)
    let code = errno
    guard end >= 0, otherEnd >= 0 else { throw Pipe.Unavailable(code: code) }
  }

  deinit {
    if end >= 0 { close(end) }
    closeOtherEnd()
  }

  /// Closes the other end here, once another process has it.
  public func closeOtherEnd() {
    if otherEnd >= 0 { close(otherEnd) }
    otherEnd = -1
  }

  /// Sends bytes whole, and descriptors with the first of them, two at most. Returns false if nobody has the other end any more.
  ///
  /// - Precondition: there are bytes.
  public func send(_ bytes: [UInt8], with descriptors: [Int32] = []) -> Bool {
    precondition(!bytes.isEmpty, "a descriptor travels with bytes")
    return bytes.withUnsafeBytes { bytes in
      var part = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
      var sent = withUnsafeMutablePointer(to: &part) { part in
        descriptors.isEmpty ? send(part, control: nil) : send(part, handing: descriptors)
      }
      while sent >= 0, sent < bytes.count {
        let more = Glibc.send(end, bytes.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
        if more > 0 { sent += more } else if errno != EINTR { sent = -1 }
      }
      return sent >= 0
    }
  }

  /// Receives as many bytes, however long that takes; nil if the other end is closed before.
  func receive(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard let more = Descriptor.read(end, atMost: count - bytes.count), !more.isEmpty else { return nil }
      bytes += more
    }
    return bytes
  }

  /// What Swift doesn't import: SCM_CREDENTIALS, and the size of the numbers of a process, its user and its group.
  private static let credentials: Int32 = 2, sizeOfCredentials = 12

  /// Makes the system tell, with what is received, which process sent it: see ``receiveSender(within:)``.
  public func askForSenders() {
    var yes: Int32 = 1
    setsockopt(end, SOL_SOCKET, SO_PASSCRED, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Receives a byte, and returns the number that its sender's message names a process by, as it is known to this one; nil
  /// if none came in time.
  public func receiveSender(within milliseconds: Int32) -> Int32? {
    guard Descriptor.isReadable(end, within: milliseconds) else { return nil }
    var byte: UInt8 = 0
    let size = MemoryLayout<cmsghdr>.size
    return withUnsafeTemporaryAllocation(byteCount: 64, alignment: MemoryLayout<cmsghdr>.alignment) { control in
      withUnsafeMutablePointer(to: &byte) { byte in
        var part = iovec(iov_base: byte, iov_len: 1)
        return withUnsafeMutablePointer(to: &part) { part in
          var message = msghdr()
          (message.msg_iov, message.msg_iovlen) = (part, 1)
          (message.msg_control, message.msg_controllen) = (control.baseAddress, control.count)
          guard recvmsg(end, &message, Int32(MSG_DONTWAIT)) == 1,
            message.msg_controllen >= size + Self.sizeOfCredentials
          else { return nil }
          let header = control.load(as: cmsghdr.self)
          guard header.cmsg_level == SOL_SOCKET, header.cmsg_type == Self.credentials else { return nil }
          // The process comes first.
          return control.load(fromByteOffset: size, as: Int32.self)
        }
      }
    }
  }

  private func send(_ part: UnsafeMutablePointer<iovec>, control: UnsafeMutableRawBufferPointer?) -> Int {
    var message = msghdr()
    (message.msg_iov, message.msg_iovlen) = (part, 1)
    (message.msg_control, message.msg_controllen) = (control?.baseAddress, control?.count ?? 0)
    while true {
      let sent = sendmsg(end, &message, Int32(MSG_NOSIGNAL))
      if sent >= 0 || errno != EINTR { return sent }
    }
  }

  /// Sends bytes with descriptors: a header, the descriptors behind it, and room up to a whole word.
  private func send(_ part: UnsafeMutablePointer<iovec>, handing descriptors: [Int32]) -> Int {
    let size = MemoryLayout<cmsghdr>.size
    var header = cmsghdr()
    header.cmsg_len = size + 4 * descriptors.count
    (header.cmsg_level, header.cmsg_type) = (SOL_SOCKET, Int32(SCM_RIGHTS))
    return withUnsafeTemporaryAllocation(byteCount: size + 8, alignment: MemoryLayout<cmsghdr>.alignment) { control in
      control.storeBytes(of: header, as: cmsghdr.self)
      control.storeBytes(of: descriptors[0], toByteOffset: size, as: Int32.self)
      control.storeBytes(of: descriptors.count > 1 ? descriptors[1] : 0, toByteOffset: size + 4, as: Int32.self)
      return send(part, control: control)
    }
  }
}
