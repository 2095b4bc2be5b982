// What the system tells of others, and of who began the run.
import Glibc

/// The number of the process above another.
func parent(of process: Int) -> Int {
  let text = contents("/proc/\(process)/stat")
  let rest = text.split(separator: ")").last?.split(separator: " ") ?? []
  return rest.count > 1 ? Int(rest[1]) ?? 0 : 0
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // The environment by `getenv` | secret
  case "getenv": return getenv("ATTACK_SECRET").map { String(cString: $0) } ?? refused()
  // The environment by `environ` | secret
  case "environ":
    var (all, entry) = ("", environ)
    while let text = entry.pointee {
      all += String(cString: text) + "\n"
      entry += 1
    }
    return all
  // The environment by /proc | secret
  case "own environ": return contents("/proc/self/environ")
  // The environment on the stack, where the system has put it | secret
  case "stack":
    guard let line = contents("/proc/self/maps").split(separator: "\n").first(where: { $0.hasSuffix("[stack]") }),
      let from = Int(line.prefix { $0 != "-" }, radix: 16),
      let to = Int(line.split(separator: " ")[0].split(separator: "-")[1], radix: 16)
    else { return refused("no stack") }
    let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: from), count: to - from)
    let words = bytes.split(separator: 0).filter { $0.starts(with: Array("ATTACK_SECRET".utf8)) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined()
  // The environment on the stack, found from the loader's own pointer | secret
  case "behind the arguments":
    guard let symbol = dlsym(nil, "__libc_stack_end") else { return refused("no symbol") }
    let end = symbol.load(as: UnsafePointer<Int>.self)
    var (all, index) = ("", end[0] + 2)
    while index < 400, let text = UnsafePointer<CChar>(bitPattern: end[index]) {
      all += String(cString: text) + "\n"
      index += 1
    }
    return all
  // The environment of another process | secret
  case "another's environ": return contents("/proc/\(w.victim)/environ")
  // The environment of its parent | secret
  case "parent's environ": return contents("/proc/\(getppid())/environ")
  // The environment of the process above its parent | reached | root
  case "front end's environ":
    return contents("/proc/\(parent(of: Int(getppid())))/environ").contains("PATH=") ? "REACHED" : refused()
  // The command line of another process | secret
  case "another's command": return contents("/proc/\(w.victim)/cmdline")
  // The processes that there are | reached
  case "processes":
    return names(in: "/proc").contains("\(w.victim)") ? "REACHED the list of processes" : refused()
  // The state of another process | reached
  case "another's state": return contents("/proc/\(w.victim)/stat").contains(")") ? "REACHED" : refused()
  // Where another process has its memory | reached
  case "another's maps": return contents("/proc/\(w.victim)/maps").contains("-") ? "REACHED" : refused()
  // The program of another process | reached
  case "another's program": return reached(open("/proc/\(w.victim)/exe", O_RDONLY))
  // The connections of the machine | reached
  case "connections":
    let port = String(w.number("tcp"), radix: 16, uppercase: true)
    return contents("/proc/self/net/tcp").contains(":\(port) ") ? "REACHED the listener" : refused()
  // The sockets of the machine | reached
  case "sockets": return contents("/proc/self/net/unix").contains(w["mark"]) ? "REACHED the listener" : refused()
  // The present folder of the one who began it | reached
  case "getcwd":
    var path = [CChar](repeating: 0, count: 4096)
    return getcwd(&path, 4096).map { String(cString: $0).contains(w["mark"]) ? "REACHED" : "other" } ?? refused()
  // What is mounted, and where | reached
  case "mounts":
    return contents("/proc/self/mountinfo").contains(" /dev/pts ") ? "REACHED the list of the system" : refused()
  // The shared memory that there is | reached
  case "list of shared memory":
    return contents("/proc/sysvipc/shm").split(separator: "\n").contains { $0.contains("\(w.number("shm"))") }
      ? "REACHED" : refused()
  // The devices | reached
  case "devices": return names(in: "/dev").contains("pts") ? "REACHED" : refused()
  // The system's tree of devices | reached
  case "sys": return names(in: "/sys").contains("kernel") ? "REACHED" : refused()
  // What the system has logged | reached | root
  case "log":
    var bytes = [UInt8](repeating: 0, count: 4096)
    return bytes.withUnsafeMutableBytes {
      reached(call(Number.syslog, 3, Int(bitPattern: $0.baseAddress!), 4096))
    }
  // The name of the machine | reached
  case "name of the machine":
    let name = contents("/proc/sys/kernel/hostname")
    return !name.hasPrefix("refused") && contents("/etc/hostname") == name ? "REACHED \(name)" : refused()
  // The name of the machine by `uname` | reached
  case "uname":
    var name = utsname()
    uname(&name)
    let host = withUnsafeBytes(of: &name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return host == w["host"] ? "REACHED" : "another"
  // The number that the machine has for itself | reached
  case "boot id": return contents("/proc/sys/kernel/random/boot_id").contains("-") ? "REACHED" : refused()
  default: return "unknown"
  }
}
