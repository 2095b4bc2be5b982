import Glibc

/// Sockets of the machine that wait to be spoken to.
final class Listeners {
  let tcp: Int, udp: Int
  let unix: String, unixMessages: String, abstract: String
  private var streams: [(String, Int32)] = []
  private var messages: [(String, Int32)] = []

  /// Opens them; those that have files have them in a folder.
  init(folder: String, mark: String) {
    (unix, unixMessages, abstract) = ("\(folder)/stream", "\(folder)/messages", "@\(mark)")
    let (stream, datagram) = (Int32(SOCK_STREAM.rawValue), Int32(SOCK_DGRAM.rawValue))
    func opened(_ kind: Int32, _ place: some Any, _ family: Int32, _ length: Int) -> Int32 {
      var place = place
      let end = socket(family, kind | Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
      withUnsafePointer(to: &place) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = bind(end, $0, socklen_t(length)) }
      }
      if kind == stream { listen(end, 64) }
      return end
    }
    func port(of end: Int32) -> Int {
      var place = sockaddr_in()
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      withUnsafeMutablePointer(to: &place) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(end, $0, &length) }
      }
      return Int(UInt16(bigEndian: place.sin_port))
    }
    func named(_ path: String) -> (sockaddr_un, Int) {
      var place = sockaddr_un()
      place.sun_family = sa_family_t(AF_UNIX)
      let bytes = path.hasPrefix("@") ? [0] + Array(path.utf8.dropFirst()) : Array(path.utf8) + [0]
      withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: bytes) }
      return (place, 2 + bytes.count)
    }
    var local = sockaddr_in()
    local.sin_family = sa_family_t(AF_INET)
    local.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = MemoryLayout<sockaddr_in>.size
    streams.append(("tcp", opened(stream, local, AF_INET, size)))
    messages.append(("udp", opened(datagram, local, AF_INET, size)))
    for (name, path, kind) in [
      ("unix", unix, stream), ("unix messages", unixMessages, datagram), ("abstract", abstract, stream),
    ] {
      let (place, length) = named(path)
      let end = opened(kind, place, AF_UNIX, length)
      if kind == stream { streams.append((name, end)) } else { messages.append((name, end)) }
    }
    for path in [unix, unixMessages] { chmod(path, 0o777) }
    (tcp, udp) = (port(of: streams[0].1), port(of: messages[0].1))
  }

  /// Returns which have been spoken to since they were asked last.
  func heard() -> [String] {
    var heard: [String] = []
    for (name, end) in streams {
      while true {
        let connection = accept(end, nil, nil)
        guard connection >= 0 else { break }
        close(connection)
        heard.append(name)
      }
    }
    for (name, end) in messages {
      var byte: UInt8 = 0
      while recv(end, &byte, 1, 0) >= 0 { heard.append(name) }
    }
    return heard
  }
}
