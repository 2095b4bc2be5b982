// More than a run may use.
import Glibc

func isUnlimited(_ resource: Int32) -> Bool {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(UInt32(resource)), &limit)
  return limit.rlim_cur > 1 << 40
}

func raise(_ resource: Int32, to value: UInt) -> Int32 {
  var limit = rlimit(rlim_cur: value, rlim_max: value)
  return setrlimit(__rlimit_resource_t(UInt32(resource)), &limit)
}

/// Writes files of half a MiB until there are so many MiB, or no more can be written.
func fill(_ folder: String, _ w: World, mebibytes: Int) -> String {
  let bytes = [UInt8](repeating: 7, count: 1 << 19)
  let paths = (0..<2 * mebibytes).map { "\(folder)/\(w["mark"])-\($0)" }
  defer { paths.forEach { unlink($0) } }
  for path in paths {
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    guard file >= 0, write(file, bytes, bytes.count) == bytes.count else { return refused(path) }
  }
  return "REACHED \(mebibytes) MiB"
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  signal(SIGXFSZ, SIG_IGN)
  switch name {
  // Processor time without end | reached
  case "processor": return isUnlimited(0) ? "REACHED" : "limited"
  // Memory without end | reached
  case "memory": return isUnlimited(2) ? "REACHED" : "limited"
  // Files without end | reached
  case "file size": return isUnlimited(1) ? "REACHED" : "limited"
  // More memory than is allowed, by raising the limit | reached
  case "raises memory": return raise(2, to: 1 << 41) == 0 ? "REACHED" : refused()
  // More processor time than is allowed, by raising the limit | reached
  case "raises time": return raise(0, to: UInt(bitPattern: -1)) == 0 ? "REACHED" : refused()
  // Longer files than are allowed, by raising the limit | reached
  case "raises files": return raise(1, to: UInt(bitPattern: -1)) == 0 ? "REACHED" : refused()
  // 40 MiB in the present folder | reached | 4000 ms
  case "fills folder": return fill(".", w, mebibytes: 40)
  // 40 MiB in the folder for temporary files | reached | 4000 ms
  case "fills temporary": return fill(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp", w, mebibytes: 40)
  // 40 MiB in /dev/shm | reached | 4000 ms
  case "fills shm": return fill("/dev/shm", w, mebibytes: 40)
  // One file of 20 MiB | reached
  case "long file":
    let file = open("\(w["mark"])-long", O_RDWR | O_CREAT, 0o600)
    defer { unlink("\(w["mark"])-long") }
    let bytes = [UInt8](repeating: 7, count: 20 << 20)
    return file >= 0 && write(file, bytes, bytes.count) == bytes.count ? "REACHED" : refused()
  // Three thousand files, of nothing | reached
  case "many files":
    let paths = (0..<3000).map { "\(w["mark"])-\($0)" }
    defer { paths.forEach { unlink($0) } }
    for path in paths {
      let file = open(path, O_WRONLY | O_CREAT, 0o600)
      guard file >= 0 else { return refused() }
      close(file)
    }
    return "REACHED"
  // Two thousand threads | reached | 4000 ms
  case "threads":
    for _ in 0..<2000 {
      var thread = pthread_t()
      var settings = pthread_attr_t()
      pthread_attr_init(&settings)
      pthread_attr_setstacksize(&settings, 1 << 16)
      let failure = pthread_create(
        &thread, &settings,
        { _ in
          sleep(5); return nil
        }, nil)
      guard failure == 0 else { return "refused: \(failure)" }
    }
    return "REACHED"
  // A stack of 100 MiB | reached
  case "stack":
    guard raise(3, to: 200 << 20) == 0 else { return refused() }
    func deep(_ n: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { bytes in
        bytes[0] = 1
        return n == 0 ? 0 : 1 + deep(n - 1)
      }
    }
    return deep(1600) == 1600 ? "REACHED" : "no"
  // An image of its memory, in a file | reached
  case "core": return raise(4, to: 1 << 30) == 0 && isCoreAllowed() ? "REACHED" : refused()
  // A place for its memory that cannot be taken away | reached
  case "mlock":
    guard let place = mmap(nil, 4 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) else {
      return refused()
    }
    return reached(mlock(place, 4 << 20))
  // The privilege to have new privileges | reached
  case "no new privileges": return call(157, 39, 0, 0, 0, 0) == 0 ? "REACHED" : "has given them up"
  // Living on when the worker ends | reached
  case "parent's death": return reached(call(157, 1, 0, 0, 0, 0) == 0 && isAlone() ? 0 : -1)
  default: return "unknown"
  }
}

/// Whether there would be an image of the memory if the process died.
func isCoreAllowed() -> Bool { call(157, 3, 0, 0, 0, 0) == 1 }

/// Whether no filter watches what the process calls: it may then outlive the worker in what it starts.
func isAlone() -> Bool { call(157, 21, 0, 0, 0, 0) == 0 }
