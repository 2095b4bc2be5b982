// Starting programs and processes, and leaving them behind.
import Glibc

/// Runs a program that shows the learner's file.
func showing(_ w: World, _ start: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int) -> String {
  var words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/cat"), strdup(w["secret"]), nil]
  return "\(words.withUnsafeMutableBufferPointer { start($0.baseAddress!) }): \(String(cString: strerror(errno)))"
}

func waited(_ child: Int) -> Int {
  var status: Int32 = 0
  if child > 0 { waitpid(pid_t(child), &status, 0) }
  return child
}

/// Begins a process in a session of its own, which nobody waits for.
func leave(_ work: () -> Void) -> Int {
  waited(
    forked {
      _ = setsid(); _ = forked(work)
    })
}

/// What a process that stays does.
func stay() {
  for descriptor in 0..<64 { close(Int32(descriptor)) }
  sleep(20)
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // Another process by `fork` | reached
  case "fork": return reached(waited(forked {}))
  // Another process by the call `fork` | reached
  case "raw fork":
    let child = call(Number.fork)
    if child == 0 { _exit(0) }
    return reached(waited(child))
  // Another process by the call `clone` | reached
  case "clone":
    let child = call(Number.clone, Int(SIGCHLD))
    if child == 0 { _exit(0) }
    return reached(waited(child))
  // Another process by the call `clone3` | reached
  case "clone3":
    var arguments = [UInt64](repeating: 0, count: 11)
    arguments[4] = UInt64(SIGCHLD)
    let child = arguments.withUnsafeMutableBytes { call(Number.clone3, Int(bitPattern: $0.baseAddress!), 88) }
    if child == 0 { _exit(0) }
    return reached(waited(child))
  // Another process that is the parent's child, by `clone` | reached
  case "brother":
    let child = call(Number.clone, 0x8000 | Int(SIGCHLD))
    if child == 0 { _exit(0) }
    return reached(child)
  // Another process by the way into the system that 32-bit programs take | reached
  case "fork of 32 bits":
    let child = narrowCall(2)
    if child == 0 { _exit(0) }
    return child > 0 ? reached(waited(child)) : "refused: \(child)"
  // Another process by the worker's own function for it | reached
  case "worker's fork":
    guard let fork = function("attnlab_fork", as: (@convention(c) (Int64, Int32, Int32) -> Int32).self) else {
      return refused("no such function")
    }
    let child = fork(99, -1, 60)
    if child == 0 { _exit(0) }
    return reached(waited(Int(child)))
  // A program by `posix_spawn` | secret
  case "posix_spawn":
    return showing(w) { words in
      var child: pid_t = 0
      let failure = posix_spawn(&child, "/bin/cat", nil, nil, words, environ)
      return failure == 0 ? waited(Int(child)) : -Int(failure)
    }
  // A program by a shell | secret
  case "shell":
    typealias System = @convention(c) (UnsafePointer<CChar>) -> Int32
    return function("system", as: System.self).map { "\($0("cat \(w["secret"])"))" } ?? refused()
  // A program by `popen` | secret
  case "popen":
    guard let pipe = popen("cat \(w["secret"])", "r") else { return refused() }
    var line = [CChar](repeating: 0, count: 200)
    defer { pclose(pipe) }
    return fgets(&line, 200, pipe) != nil ? String(cString: line) : refused()
  // A program in the place of the run, by `execve` | secret
  case "execve":
    return showing(w) { call(Number.execve, text: "/bin/cat", at: 0, Int(bitPattern: $0), 0) }
  // A program in the place of the run, by `execveat` | secret
  case "execveat":
    return showing(w) { words in
      "".withCString {
        call(Number.execveat, Int(open("/bin/cat", O_RDONLY)), Int(bitPattern: $0), Int(bitPattern: words), 0, 0x1000)
      }
    }
  // A program out of memory, in the place of the run | secret
  case "program in memory":
    return showing(w) { words in
      let file = call(Number.memfd, text: "program", at: 0, 0)
      _ = call(Number.sendfile, file, Int(open("/bin/cat", O_RDONLY)), 0, 1 << 24)
      return "".withCString { call(Number.execveat, file, Int(bitPattern: $0), Int(bitPattern: words), 0, 0x1000) }
    }
  // A program that the run has written into its own folder | secret
  case "program of one's own":
    return showing(w) { words in
      let path = "./\(w["mark"])-program"
      let file = open(path, O_WRONLY | O_CREAT, 0o755)
      _ = call(Number.sendfile, Int(file), Int(open("/bin/cat", O_RDONLY)), 0, 1 << 24)
      close(file)
      let child = forked { _ = call(Number.execve, text: path, at: 0, Int(bitPattern: words), 0) }
      _ = waited(child)
      unlink(path)
      return child < 0 ? call(Number.execve, text: path, at: 0, Int(bitPattern: words), 0) : child
    }
  // A program by the loader of programs | secret
  case "loader":
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("ld"), strdup("/bin/cat"), strdup(w["secret"]), nil]
    return "\(call(Number.execve, text: "/lib64/ld-linux-x86-64.so.2", at: 0, at(&words[0]) { $0 }, 0))"
  // A process that stays, in a session of its own | left
  case "daemon":
    return "\(leave(stay))"
  // A process that stays, by `daemon` of the library | left
  case "library's daemon":
    typealias Daemon = @convention(c) (Int32, Int32) -> Int32
    let child = waited(
      forked {
        _ = function("daemon", as: Daemon.self)?(0, 0)
        stay()
      })
    usleep(50000)
    return "\(child)"
  // A process that stays and minds no signal | left
  case "deaf":
    return "\(leave { for n in 1..<65 { signal(Int32(n), SIG_IGN) }; stay() })"
  // A process that stays, stopped | left
  case "stopped":
    return "\(leave { kill(getpid(), SIGSTOP) })"
  // A process that stays, with no stream of the run's, while the run crashes | left
  case "crash":
    _ = leave(stay)
    fatalError("crash")
  // A process that stays, while the run kills its parent | left
  case "orphan":
    _ = leave(stay)
    kill(getppid(), SIGKILL)
    usleep(50000)
    return "gone"
  // Forty processes | reached
  case "forty":
    let children = (0..<40).map { _ in forked { usleep(20000) } }
    children.forEach { _ = waited($0) }
    return reached(children.min() ?? -1, "forty")
  // Becoming the one to whom orphans come | left
  case "subreaper":
    _ = call(157, 36, 1)
    return "\(waited(forked { _ = leave(stay) }))"
  // A process that writes a false result once the next run goes on | left
  case "false news":
    return
      "\(leave { usleep(3000); let b = [UInt8](repeating: 7, count: 64); for d in 3..<8 { _ = write(Int32(d), b, 64) }; sleep(20) })"
  default: return "unknown"
  }
}

/// Makes a call by the gate for programs of 32 bits; its arguments are numbers.
func narrowCall(_ number: Int32, _ first: Int32 = 0) -> Int {
  // push rbx; mov eax, number; mov ebx, first; int 0x80; pop rbx; ret
  func bytes(_ n: Int32) -> [UInt8] { withUnsafeBytes(of: n) { Array($0) } }
  let code: [UInt8] = [0x53, 0xB8] + bytes(number) + [0xBB] + bytes(first) + [0xCD, 0x80, 0x5B, 0xC3]
  guard let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), page != MAP_FAILED
  else { return -1 }
  page.copyMemory(from: code, byteCount: code.count)
  guard mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0 else { return -2 }
  return Int(unsafeBitCast(page, to: (@convention(c) () -> Int32).self)())
}
