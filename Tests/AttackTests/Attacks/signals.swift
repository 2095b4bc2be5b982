// Signals to others, and a debugger's means.
import Glibc

/// The data of a signal that is sent by hand.
func information(_ signal: Int32) -> [UInt32] {
  var all = [UInt32](repeating: 0, count: 32)
  all[0] = UInt32(signal)
  all[2] = UInt32(bitPattern: -1)
  return all
}

/// Reads or writes the memory of another process in one call.
func exchange(_ w: World, _ number: Int, _ bytes: inout [UInt8]) -> Int {
  bytes.withUnsafeMutableBytes { own in
    var here = iovec(iov_base: own.baseAddress!, iov_len: own.count)
    var there = iovec(iov_base: UnsafeMutableRawPointer(bitPattern: w.number("memory")), iov_len: own.count)
    return at(&here) { here in at(&there) { call(number, w.victim, here, 1, $0, 1, 0) } }
  }
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  let (victim, process) = (w.victim, pid_t(w.victim))
  switch name {
  // Ends another process by `kill` | victim
  case "kill": return "\(kill(process, SIGKILL))"
  // Ends another process by `tkill` | victim
  case "tkill": return "\(call(Number.tkill, victim, 9))"
  // Ends another process by `tgkill` | victim
  case "tgkill": return "\(call(Number.tgkill, victim, victim, 9))"
  // Ends a group of processes | victim
  case "group": return "\(kill(-process, SIGKILL))"
  // Stops another process | victim
  case "stop": return "\(kill(process, SIGSTOP))"
  // Ends another process by `rt_sigqueueinfo` | victim
  case "queue":
    var data = information(15)
    return "\(at(&data[0]) { call(Number.rtSigqueueinfo, victim, 15, $0) })"
  // Ends a thread of another process by `rt_tgsigqueueinfo` | victim
  case "thread's queue":
    var data = information(15)
    return "\(at(&data[0]) { call(Number.rtTgsigqueueinfo, victim, victim, 15, $0) })"
  // Takes hold of another process by `pidfd_open` | reached
  case "pidfd_open": return reached(call(Number.pidfdOpen, victim, 0))
  // Ends another process by a descriptor for it | victim
  case "pidfd_send_signal": return "\(call(Number.pidfdSend, call(Number.pidfdOpen, victim, 0), 9, 0, 0))"
  // Ends another process by the descriptor of its folder in /proc | victim
  case "proc descriptor":
    return "\(call(Number.pidfdSend, Int(open("/proc/\(victim)", O_RDONLY | O_DIRECTORY)), 9, 0, 0))"
  // Takes an open file of another process | secret
  case "pidfd_getfd":
    let file = call(Number.pidfdGetfd, call(Number.pidfdOpen, victim, 0), w.number("descriptor"), 0)
    lseek(Int32(file), 0, SEEK_SET)
    return contents(of: Int32(file))
  // Asks whether there is such a process | reached
  case "exists": return reached(kill(process, 0))
  // Asks whether there is any process that it may signal | reached
  case "anybody": return reached(kill(-1, 0))
  // Ends its parent | worker
  case "parent": return "\(kill(getppid(), SIGKILL))"
  // Ends its parent's group | worker
  case "parent's group": return "\(kill(-getpgid(getppid()), SIGKILL))"
  // Stops its parent | worker | 300 ms
  case "stops parent":
    kill(getppid(), SIGSTOP)
    return "stopped"
  // Ends the process of the checker | victim
  case "front end": return "\(kill(pid_t(w.number("front")), SIGKILL))"
  // Stops the process of the checker | victim
  case "stops front end": return "\(kill(pid_t(w.number("front")), SIGSTOP))"
  // Lets a signal come to another process with its own end | reached
  case "owner":
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = fcntl(ends[0], F_SETOWN, process)
    _ = fcntl(ends[0], 10, SIGKILL)
    return fcntl(ends[0], F_GETOWN) == process ? "REACHED" : refused()
  // Goes into the process group of another | reached
  case "setpgid": return reached(setpgid(0, getpgid(getppid())))
  // Which session another process is of | reached
  case "getsid": return reached(getsid(process))
  // Traces another process by `PTRACE_ATTACH` | victim
  case "ptrace attach": return "\(call(Number.ptrace, 16, victim, 0, 0))"
  // Traces another process by `PTRACE_SEIZE` | reached
  case "ptrace seize":
    let result = call(Number.ptrace, 0x4206, victim, 0, 0)
    return reached(result)
  // Lets its parent trace it | reached
  case "ptrace me": return reached(call(Number.ptrace, 0, 0, 0, 0))
  // Reads the memory of another process by `process_vm_readv` | secret
  case "process_vm_readv":
    var bytes = [UInt8](repeating: 0, count: 64)
    return exchange(w, 310, &bytes) > 0 ? String(decoding: bytes, as: UTF8.self) : refused()
  // Writes into the memory of another process by `process_vm_writev` | victim
  case "process_vm_writev":
    var bytes = Array("spoilt".utf8)
    return "\(exchange(w, 311, &bytes))"
  // Reads the memory of another process by /proc | secret
  case "reads mem":
    var bytes = [UInt8](repeating: 0, count: 64)
    let file = open("/proc/\(victim)/mem", O_RDONLY)
    return pread(file, &bytes, 64, w.number("memory")) > 0 ? String(decoding: bytes, as: UTF8.self) : refused()
  // Writes into the memory of another process by /proc | victim
  case "writes mem":
    return "\(pwrite(open("/proc/\(victim)/mem", O_RDWR), "spoilt", 6, w.number("memory")))"
  // Writes over the checker's memory by /proc | victim
  case "patches front end":
    return "\(pwrite(open("/proc/\(w["front"])/mem", O_RDWR), "spoilt", 6, w.number("frontMemory")))"
  // Writes over its parent's memory by /proc | reached
  case "patches parent":
    var bytes = [UInt8](repeating: 0, count: 8)
    let place = Int(bitPattern: dlsym(nil, "attnlab_fork"))
    let file = open("/proc/\(getppid())/mem", O_RDWR)
    guard pread(file, &bytes, 8, place) == 8 else { return refused() }
    return reached(pwrite(file, bytes, 8, place), "the worker's code")
  // Compares what it has with what another has | reached
  case "kcmp": return reached(call(Number.kcmp, Int(getpid()), victim, 0, 1, 1))
  // Limits another process | victim
  case "prlimit":
    var limit = rlimit(rlim_cur: 77, rlim_max: 4096)
    return "\(at(&limit) { call(Number.prlimit, victim, 7, $0, 0) })"
  // Lets another process wait for the others | victim
  case "setpriority": return "\(call(Number.setpriority, 0, victim, 7))"
  // Takes another process off its processors | reached
  case "affinity":
    var mask: UInt64 = 1
    return reached(at(&mask) { call(Number.setaffinity, victim, 8, $0) })
  // Lets another process wait for the disk | reached
  case "ioprio_set": return reached(call(Number.ioprioSet, 1, victim, 3 << 13))
  // Where another process keeps its locks | reached
  case "get_robust_list":
    var (list, size) = (0, 0)
    return reached(at(&list) { list in at(&size) { call(Number.getRobustList, victim, list, $0) } })
  // Counts what another process does | reached
  case "counts another":
    var settings = [UInt64](repeating: 0, count: 16)
    settings[0] = 1 | 128 << 32
    settings[5] = 0b110_0001
    return reached(at(&settings[0]) { call(Number.perfEventOpen, $0, victim, -1, -1, 0) })
  default: return "unknown"
  }
}
