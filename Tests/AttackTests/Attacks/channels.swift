// The run's own channels, and what else it was born with.
import Glibc

/// What is open besides the streams.
func openDescriptors() -> [Int32] { (3..<1024).filter { fcntl($0, F_GETFD) >= 0 } }

func says(_ text: String) { for end in openDescriptors() { _ = text.withCString { write(end, $0, strlen($0)) } } }

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // More channels than the two on which a run tells of itself | reached
  case "more channels": return openDescriptors().count > 2 ? "REACHED \(openDescriptors())" : "\(openDescriptors())"
  // A channel from which the run could take what others are told | reached
  case "readable":
    let found = openDescriptors().filter { fcntl($0, F_GETFL) & O_ACCMODE != O_WRONLY }
    return found.isEmpty ? "none" : "REACHED \(found)"
  // The channel of events for reading, by its name in /proc | reached
  case "reads its events":
    let found = openDescriptors().filter { open("/proc/self/fd/\($0)", O_RDONLY | O_NONBLOCK) >= 0 }
    return found.isEmpty ? "none" : "REACHED \(found)"
  // The run's streams, for reading what is to be shown | reached
  case "reads its output":
    return reached(open("/proc/self/fd/1", O_RDONLY | O_NONBLOCK))
  // The channels of its parent | reached
  case "parent's channels":
    let found = (3..<64).filter { open("/proc/\(getppid())/fd/\($0)", O_RDONLY | O_NONBLOCK) >= 0 }
    return found.isEmpty ? "none" : "REACHED \(found)"
  // The channels of its parent, taken by a descriptor for it | reached
  case "takes parent's channel":
    let parent = call(Number.pidfdOpen, Int(getppid()), 0)
    let found = (0..<64).filter { call(Number.pidfdGetfd, parent, $0, 0) >= 0 }
    return found.isEmpty ? "none" : "REACHED \(found)"
  // The order of another run, given to the worker by its own channel | reached
  case "orders":
    let parent = call(Number.pidfdOpen, Int(getppid()), 0)
    let channel = call(Number.pidfdGetfd, parent, 3, 0)
    return channel >= 0 && isSocket(Int32(channel)) ? "REACHED" : refused()
  // Says that it has ended, and goes on for ever | none | 300 ms | both are ended by the time
  case "false end":
    says("\ncompleted\t1\t5\t0\t0\nended\t1\t0\t0\t0\n")
    while true {}
  // Says that the next run has begun | none | 300 ms | nobody believes it in either
  case "false beginning":
    says("\nstarted\t2\t1\n")
    return ""
  // Says that it crashed, in a file that never ends | none | 300 ms | nobody reads that file in either
  case "false crash":
    says("\ncrashed\t11\tother\tfoo\t/dev/zero+5\n")
    while true {}
  // Half a line | none | 300 ms | both are ended by the time
  case "half a line":
    says("ab")
    while true {}
  // Asks for input | none | 300 ms | nobody answers in either
  case "asks":
    says("\ninput\n")
    return ""
  // A flood on all channels | none | 300 ms | both are ended by the time
  case "flood":
    let bytes = [UInt8](repeating: 97, count: 1 << 16)
    while true { for end in openDescriptors() { _ = write(end, bytes, bytes.count) } }
  // Closes all channels | none | 300 ms | what it cannot tell is told by its end
  case "closes":
    for end in openDescriptors() { close(end) }
    return ""
  // Puts one channel in the place of the other | none | 300 ms | what it tells is not understood in either
  case "swaps":
    let ends = openDescriptors()
    for end in ends { dup2(ends[0], end) }
    return ""
  // Ends at once with success | none | 300 ms | no result is no pass in either
  case "exit": exit(0)
  // Ends at once with success, past the library | none | 300 ms | no result is no pass in either
  case "_exit": _exit(0)
  // Ends with success, said beforehand | none | 300 ms | no result is no pass in either
  case "said and done":
    says("\ncompleted\t1\t5\t0\t0\n")
    _exit(0)
  // Never ends, with all signals held off | none | 300 ms | both are ended by the time
  case "deaf":
    var all = sigset_t()
    sigfillset(&all)
    sigprocmask(SIG_BLOCK, &all, nil)
    for n in 1..<65 { signal(Int32(n), SIG_IGN) }
    while true {}
  // Sleeps for ever | none | 300 ms | both are ended by the time
  case "sleeps": while true { sleep(1000) }
  // Stops itself | none | 300 ms | both are ended by the time
  case "stops":
    kill(getpid(), SIGSTOP)
    return ""
  // Waits for itself | none | 300 ms | both are ended by the time
  case "deadlock":
    var lock = pthread_mutex_t()
    pthread_mutex_init(&lock, nil)
    pthread_mutex_lock(&lock)
    pthread_mutex_lock(&lock)
    return ""
  // Does something at its exit that never ends | none | 300 ms | both are ended by the time
  case "atexit":
    atexit { while true {} }
    exit(0)
  // Goes on in a thread after it has returned | none | 300 ms | the thread ends with the run in either
  case "thread":
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in while true { usleep(100) } }, nil)
    return ""
  // Is woken again and again by a timer | none | 300 ms | both are ended by the time
  case "timer":
    var every = itimerval(it_interval: timeval(tv_sec: 0, tv_usec: 100), it_value: timeval(tv_sec: 0, tv_usec: 100))
    signal(SIGALRM) { _ in }
    setitimer(__itimer_which_t(0), &every, nil)
    while true {}
  // Crashes again and again, in what tells of crashes | none | 300 ms | both are ended by the time
  case "crash in crash":
    for n in [SIGSEGV, SIGILL, SIGTRAP] { signal(n) { _ in UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1 } }
    UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
    return ""
  default: return "unknown"
  }
}

func isSocket(_ end: Int32) -> Bool {
  var status = stat()
  return fstat(end, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
}
