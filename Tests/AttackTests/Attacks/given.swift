// What all attacks are written with. It is compiled with each of them, as an exercise's given file is.
import Glibc

/// The place of an attack: what there is to be reached, and where. It comes in through the input, so that nothing of it is
/// known to the compiled file. What is secret isn't in it.
struct World {
  let values: [String: String]

  init(_ lines: [String]) {
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let equals = line.firstIndex(of: "=") else { return nil }
      return (String(line[..<equals]), String(line[line.index(after: equals)...]))
    }
    values = Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  subscript(name: String) -> String { values[name] ?? "" }
  func number(_ name: String) -> Int { Int(self[name]) ?? 0 }
  /// The process of somebody else.
  var victim: Int { number("victim") }
}

/// Says that an attack has come to its turn, past all buffers.
func tried(_ name: String) {
  let text = "TRIED \(name)\n"
  _ = text.withCString { write(1, $0, strlen($0)) }
}

let systemCall = unsafeBitCast(
  dlsym(nil, "syscall"), to: (@convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int).self)

/// Makes a system call by its number.
func call(_ n: Int, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0, _ e: Int = 0, _ f: Int = 0) -> Int {
  systemCall(n, a, b, c, d, e, f)
}

/// Makes a system call whose argument with this position is a text.
func call(_ n: Int, text: String, at position: Int, _ rest: Int...) -> Int {
  text.withCString { pointer in
    var all = rest + [0, 0, 0, 0, 0, 0]
    all.insert(Int(bitPattern: pointer), at: position)
    return systemCall(n, all[0], all[1], all[2], all[3], all[4], all[5])
  }
}

/// Finds a function by its name, also one that Swift does not show.
func function<F>(_ name: String, as type: F.Type) -> F? {
  dlsym(nil, name).map { unsafeBitCast($0, to: type) }
}

/// Says that something was reached if a call did not fail.
func reached(_ result: Int, _ what: String = "") -> String {
  result >= 0 ? "REACHED \(what)" : "refused: \(String(cString: strerror(errno)))"
}

func reached(_ result: Int32, _ what: String = "") -> String { reached(Int(result), what) }

/// Says what failed.
func refused(_ what: String = "") -> String { "refused: \(what) \(String(cString: strerror(errno)))" }

/// Reads what a descriptor has, and closes it.
func contents(of descriptor: Int32, most: Int = 1 << 20) -> String {
  guard descriptor >= 0 else { return refused("open") }
  defer { close(descriptor) }
  var all: [UInt8] = []
  var some = [UInt8](repeating: 0, count: 1 << 16)
  while all.count < most {
    let got = read(descriptor, &some, some.count)
    if got <= 0 { break }
    all += some[..<got]
  }
  return String(decoding: all, as: UTF8.self)
}

/// Reads a file.
func contents(_ path: String) -> String { contents(of: open(path, O_RDONLY)) }

/// Writes to a descriptor, and closes it.
func put(_ text: String, in descriptor: Int32) -> String {
  guard descriptor >= 0 else { return refused("open") }
  defer { close(descriptor) }
  return text.withCString { write(descriptor, $0, strlen($0)) } > 0 ? "written" : refused("write")
}

/// The names in a folder.
func names(in folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { $0 != "." && $0 != ".." }
}

/// Every file below a folder.
func files(below folder: String, depth: Int = 4) -> [String] {
  names(in: folder).flatMap { name -> [String] in
    let path = "\(folder)/\(name)"
    var status = stat()
    guard lstat(path, &status) == 0 else { return [] }
    if status.st_mode & S_IFMT == S_IFDIR { return depth > 0 ? files(below: path, depth: depth - 1) : [] }
    return [path]
  }
}

/// Forks; the child does its work and ends.
func forked(_ work: () -> Void) -> Int {
  guard let fork = function("fork", as: (@convention(c) () -> Int32).self) else { return -1 }
  let child = fork()
  if child == 0 {
    work()
    _exit(0)
  }
  return Int(child)
}

/// A socket's address for a path; a name that begins with @ is none of a file.
func address(_ path: String) -> (sockaddr_un, socklen_t) {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let bytes = path.hasPrefix("@") ? [0] + Array(path.utf8.dropFirst()) : Array(path.utf8) + [0]
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes.prefix($0.count)) }
  return (address, socklen_t(2 + bytes.count))
}

/// An address of the machine itself.
func address(port: Int) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  return address
}

/// Calls with a pointer to any value, as a number.
func at<T, R>(_ value: inout T, _ body: (Int) -> R) -> R {
  withUnsafeMutablePointer(to: &value) { body(Int(bitPattern: $0)) }
}

/// The numbers of the system's calls on this architecture.
enum Number {
  static let open = 2, sendfile = 40, socket = 41, connect = 42, clone = 56, fork = 57, vfork = 58, execve = 59
  static let shmget = 29, shmat = 30, shmctl = 31, semget = 64, semop = 65, msgget = 68, msgsnd = 69, msgrcv = 70
  static let ptrace = 101, syslog = 103, personality = 135, setpriority = 141, pivotRoot = 155, chroot = 161
  static let settimeofday = 164, mount = 165, umount = 166, reboot = 169, sethostname = 170, initModule = 175
  static let getdents = 217, tkill = 200, setxattr = 188, lsetxattr = 189, getxattr = 191, setaffinity = 203
  static let ioSetup = 206, ioSubmit = 209, migratePages = 256, getRobustList = 274, ioprioSet = 251, addKey = 248
  static let requestKey = 249, keyctl = 250, mqOpen = 240, mqUnlink = 241, mqSend = 242, openat = 257, tgkill = 234
  static let unshare = 272, splice = 275, perfEventOpen = 298, rtSigqueueinfo = 129, rtTgsigqueueinfo = 297
  static let nameToHandle = 303, openByHandle = 304, setns = 308, readv = 310, writev = 311, kcmp = 312
  static let renameat2 = 316, memfd = 319, bpf = 321, execveat = 322, userfaultfd = 323, copyFileRange = 326
  static let statx = 332, ioUringSetup = 425, pidfdSend = 424, openTree = 428, moveMount = 429, fsopen = 430
  static let clone3 = 435, pidfdOpen = 434, openat2 = 437, pidfdGetfd = 438, faccessat2 = 439, mountSetattr = 442
  static let fchmodat2 = 452, processMrelease = 448, processMadvise = 440, prlimit = 302, fanotifyInit = 300
  static let inotifyInit = 294, inotifyWatch = 254, swapon = 167, modifyLdt = 154, memfdSecret = 447, kexecLoad = 246
}
