// Connections to others.
import Glibc

func connection(_ kind: Int32, _ place: sockaddr_in) -> Int32 {
  var place = place
  let end = socket(AF_INET, kind, 0)
  return end < 0
    ? end : at(&place) { connect(end, UnsafePointer(bitPattern: $0), socklen_t(MemoryLayout<sockaddr_in>.size)) }
}

func connection(_ kind: Int32, _ path: String) -> (end: Int32, result: Int32) {
  var (place, length) = address(path)
  let end = socket(AF_UNIX, kind, 0)
  return (end, end < 0 ? end : at(&place) { connect(end, UnsafePointer(bitPattern: $0), length) })
}

let stream = Int32(SOCK_STREAM.rawValue), datagram = Int32(SOCK_DGRAM.rawValue), raw = Int32(SOCK_RAW.rawValue)

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // A connection by TCP | connection
  case "tcp": return reached(connection(stream, address(port: w.number("tcp"))))
  // A connection by TCP, past the library | connection
  case "raw tcp":
    var place = address(port: w.number("tcp"))
    let end = call(Number.socket, 2, 1, 0)
    return reached(at(&place) { call(Number.connect, end, $0, 16) })
  // A message by UDP | connection
  case "udp":
    var place = address(port: w.number("udp"))
    let end = socket(AF_INET, datagram, 0)
    return reached(at(&place) { sendto(end, "hello", 5, 0, UnsafePointer(bitPattern: $0), 16) })
  // Words with the first packet of TCP | connection
  case "fast open":
    var place = address(port: w.number("tcp"))
    let end = socket(AF_INET, stream, 0)
    return reached(at(&place) { sendto(end, "hello", 5, 0x2000_0000, UnsafePointer(bitPattern: $0), 16) })
  // A connection by TCP on version 6 | reached
  case "tcp 6": return reached(socket(AF_INET6, stream, 0))
  // A listener of its own | reached
  case "listen":
    let end = socket(AF_INET, stream, 0)
    return end < 0 ? refused("socket") : reached(listen(end, 1))
  // A connection to a socket that has a file | connection
  case "unix": return reached(connection(stream, w["unix"]).result)
  // A message to a socket that has a file | connection
  case "unix message":
    let (end, result) = connection(datagram, w["unixMessages"])
    return result == 0 ? reached(send(end, "hello", 5, 0)) : refused()
  // A connection to a socket that has a name only | connection
  case "abstract": return reached(connection(stream, w["abstract"]).result)
  // An open file, handed to the listener | connection
  case "hands a file over":
    let (end, result) = connection(stream, w["unix"])
    guard result == 0 else { return refused() }
    var control: [UInt64] = [20, 1 | 1 << 32, 1]
    var byte: UInt8 = 65
    return at(&byte) { byte in
      var vector = iovec(iov_base: UnsafeMutableRawPointer(bitPattern: byte), iov_len: 1)
      return withUnsafeMutablePointer(to: &vector) { vector in
        var message = msghdr()
        message.msg_iov = vector
        message.msg_iovlen = 1
        return at(&control[0]) {
          message.msg_control = UnsafeMutableRawPointer(bitPattern: $0)
          message.msg_controllen = 20
          return reached(sendmsg(end, &message, 0))
        }
      }
    }
  // The system's own news | reached
  case "netlink": return reached(socket(16, raw, 0))
  // News of devices | reached
  case "device news": return reached(socket(16, raw, 15))
  // Packets made by hand | reached | root
  case "raw packets": return reached(socket(AF_INET, raw, 1))
  // Everybody's packets | reached | root
  case "all packets": return reached(socket(17, raw, 0x0300))
  // The host of a virtual machine | reached
  case "vsock": return reached(socket(40, stream, 0))
  // The system's ciphers | none | 3000 ms | kernels without that family of sockets are common
  case "ciphers": return reached(socket(38, 5, 0))
  // A pair of sockets | reached
  case "pair":
    var ends: [Int32] = [0, 0]
    return reached(socketpair(AF_UNIX, stream, 0, &ends))
  // A connection by the gate of 32-bit programs | reached
  case "socket of 32 bits":
    let low = mmap(nil, 4096, PROT_READ | PROT_WRITE, 0x40 | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let low, low != MAP_FAILED else { return refused("mmap") }
    low.storeBytes(of: (Int32(2), Int32(1), Int32(0)), as: (Int32, Int32, Int32).self)
    let end = narrowCall(102, 1, Int32(truncatingIfNeeded: Int(bitPattern: low)))
    return end >= 0 ? "REACHED" : "refused: \(end)"
  // The name of the machine's network device | reached
  case "devices":
    let listing = if_nameindex()
    return listing == nil ? refused() : "REACHED"
  // The address of a name | reached
  case "resolve":
    var found: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo("localhost", "http", nil, &found)
    return result == 0 ? "REACHED" : "refused: \(String(cString: gai_strerror(result)))"
  default: return "unknown"
  }
}

/// Makes a call by the gate for programs of 32 bits.
func narrowCall(_ number: Int32, _ first: Int32, _ second: Int32) -> Int {
  // push rbx; mov eax, number; mov ebx, first; mov ecx, second; int 0x80; pop rbx; ret
  func bytes(_ n: Int32) -> [UInt8] { withUnsafeBytes(of: n) { Array($0) } }
  let code = [0x53, 0xB8] + bytes(number) + [0xBB] + bytes(first) + [0xB9] + bytes(second) + [0xCD, 0x80, 0x5B, 0xC3]
  guard let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), page != MAP_FAILED
  else { return -1 }
  page.copyMemory(from: code, byteCount: code.count)
  guard mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0 else { return -2 }
  return Int(unsafeBitCast(page, to: (@convention(c) () -> Int32).self)())
}
