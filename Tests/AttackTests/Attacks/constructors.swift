// What runs while the library is loaded, before anybody calls it. There are no inputs yet: what stands for them below is
// replaced in the compiled library before each attack.
import Glibc

let chosen = "@NAME@".split(separator: "|").first.map(String.init) ?? ""
let world = World("@WORLD@".split(separator: "|").map(String.init))

@section(".init_array") @used
let early: @convention(c) () -> Void = { if !chosen.hasPrefix("_init") { say(attack(chosen, world)) } }

/// What the loader calls in libraries of the older kind.
@_cdecl("_init") public func initialise() { if chosen.hasPrefix("_init") { say(attack(chosen, world)) } }

func say(_ text: String) { _ = (text + "\n").withCString { write(1, $0, strlen($0)) } }

func attack(_ name: String, _ lines: [String]) -> String { "too late" }

func attack(_ name: String, _ w: World) -> String {
  tried(name)
  switch name {
  // Reads the learner's file | secret
  case "reads": return contents(w["secret"])
  // Reads the learner's file, in the older kind of such code | secret
  case "_init reads": return contents(w["secret"])
  // Writes over the learner's file | files
  case "writes": return put("spoilt", in: open(w["mine"], O_WRONLY))
  // Makes a file in /tmp, in the older kind of such code | files
  case "_init writes": return put("here", in: open("/tmp/\(w["mark"])", O_WRONLY | O_CREAT, 0o644))
  // Starts a process that stays | left
  case "stays":
    let child = forked {
      _ = setsid()
      _ = forked {
        for d in 0..<64 { close(Int32(d)) }; sleep(20)
      }
    }
    return "\(waitpid(pid_t(child), nil, 0))"
  // Starts a program that shows the learner's file | secret
  case "program":
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/cat"), strdup(w["secret"]), nil]
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/cat", nil, nil, &words, environ) == 0 else { return refused() }
    return reached(waitpid(child, nil, 0))
  // Ends another process | victim
  case "kills": return "\(kill(pid_t(w.victim), SIGKILL))"
  // Ends its parent | worker
  case "kills parent": return "\(kill(getppid(), SIGKILL))"
  // A connection by TCP | connection
  case "connects":
    var place = address(port: w.number("tcp"))
    let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    return reached(at(&place) { connect(end, UnsafePointer(bitPattern: $0), 16) })
  // Takes 600 MiB of memory | reached
  case "memory":
    guard let place = malloc(600 << 20) else { return refused() }
    for page in stride(from: 0, to: 600 << 20, by: 1 << 16) {
      place.storeBytes(of: 1, toByteOffset: page, as: UInt8.self)
    }
    return "REACHED"
  // A file of 20 MiB | reached
  case "long file":
    let file = open("\(w["mark"])-long", O_RDWR | O_CREAT, 0o600)
    defer { unlink("\(w["mark"])-long") }
    let bytes = [UInt8](repeating: 7, count: 20 << 20)
    return file >= 0 && write(file, bytes, bytes.count) == bytes.count ? "REACHED" : refused()
  // Has processor time without end | reached
  case "limits":
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(0), &limit)
    return limit.rlim_cur > 1 << 40 ? "REACHED" : "limited"
  // Sees the environment | secret
  case "environment": return getenv("ATTACK_SECRET").map { String(cString: $0) } ?? refused()
  // Writes onto the terminal | terminal
  case "terminal": return put("all 12 cases pass\n", in: open("/dev/tty", O_RDWR))
  // Shared memory that stays | object
  case "shared memory": return "\(call(Number.shmget, w.number("newKey"), 1 << 20, 0o1666))"
  // Opens the engine | reached
  case "engine": return dlopen("\(w["library"])/libAttnlabNotebook.so", RTLD_NOW) == nil ? refused() : "REACHED"
  // Puts its own function before the one by which the worker sets the limits, and reads the learner's file | secret
  case "before the limits":
    guard let limit = dlsym(nil, "attnlab_limit") else { return contents(w["secret"]) }
    let page = UnsafeMutableRawPointer(bitPattern: Int(bitPattern: limit) & ~4095)!
    if mprotect(page, 8192, PROT_READ | PROT_WRITE | PROT_EXEC) == 0 {
      // xor eax, eax; ret
      limit.copyMemory(from: [0x31, 0xC0, 0xC3] as [UInt8], byteCount: 3)
    }
    return contents(w["secret"])
  default: return "unknown"
  }
}
