// Memory and queues that processes share, and that stay.
import Glibc

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  let (new, mark) = (w.number("newKey"), w["mark"])
  switch name {
  // Shared memory of System V, which stays | object
  case "shmget": return "\(call(Number.shmget, new, 1 << 20, 0o1666))"
  // Shared memory of System V without a key, which stays | object
  case "private memory": return "\(call(Number.shmget, 0, 1 << 20, 0o1666))"
  // Semaphores of System V, which stay | object
  case "semget": return "\(call(Number.semget, new, 3, 0o1666))"
  // A queue of System V, which stays | object
  case "msgget": return "\(call(Number.msgget, new, 0o1666))"
  // A queue of POSIX, which stays | object
  case "mq_open": return "\(call(Number.mqOpen, text: mark, at: 0, 0o102, 0o666, 0))"
  // Shared memory of POSIX, which stays | files
  case "shm_open":
    typealias Open = @convention(c) (UnsafePointer<CChar>, Int32, UInt32) -> Int32
    return function("shm_open", as: Open.self).map { "\($0("/\(mark)", O_RDWR | O_CREAT, 0o666))" } ?? refused()
  // A semaphore of POSIX, which stays | files
  case "sem_open":
    typealias Open = @convention(c) (UnsafePointer<CChar>, Int32, UInt32, UInt32) -> UnsafeRawPointer?
    return "\(String(describing: function("sem_open", as: Open.self)?("/\(mark)", O_CREAT, 0o666, 1)))"
  // Reads the shared memory of others | secret
  case "shmat":
    let place = call(Number.shmat, w.number("shm"), 0, 0)
    return place > 0 ? String(cString: UnsafePointer<CChar>(bitPattern: place)!) : refused()
  // Reads the shared memory of others, found by its key | secret
  case "key":
    let place = call(Number.shmat, call(Number.shmget, w.number("key"), 0, 0), 0, 0)
    return place > 0 ? String(cString: UnsafePointer<CChar>(bitPattern: place)!) : refused()
  // Removes the shared memory of others | object
  case "removes memory": return "\(call(Number.shmctl, w.number("shm"), 0, 0))"
  // Reads a message to others, and takes it away | secret
  case "takes message":
    var bytes = [UInt8](repeating: 0, count: 200)
    let got = bytes.withUnsafeMutableBytes {
      call(Number.msgrcv, w.number("queue"), Int(bitPattern: $0.baseAddress!), 100, 0, 0o4000)
    }
    return got > 0 ? String(decoding: bytes[8..<8 + got], as: UTF8.self) : refused()
  // Sends others a message | object
  case "sends message":
    var message = (1, 65)
    return "\(at(&message) { call(Number.msgsnd, w.number("queue"), $0, 8, 0o4000) })"
  // Lets others' semaphore go | object
  case "semaphore":
    var change: (UInt16, Int16, Int16) = (0, 1, 0)
    return "\(at(&change) { call(Number.semop, w.number("semaphore"), $0, 1) })"
  // Reads others' shared memory of POSIX | secret
  case "reads shm": return contents("/dev/shm/\(w["shmName"])")
  // Writes into others' shared memory of POSIX | files
  case "writes shm": return put("spoilt", in: open("/dev/shm/\(w["shmName"])", O_WRONLY))
  // Removes others' shared memory of POSIX | files
  case "removes shm": return "\(unlink("/dev/shm/\(w["shmName"])"))"
  // A file in memory, of 600 MiB | reached
  case "memfd":
    let file = call(Number.memfd, text: "much", at: 0, 0)
    guard ftruncate(Int32(file), 600 << 20) == 0,
      let place = mmap(nil, 600 << 20, PROT_WRITE, MAP_SHARED, Int32(file), 0), place != MAP_FAILED
    else { return refused() }
    return touched(place)
  // A secret file in memory | reached
  case "memfd_secret":
    let file = call(Number.memfdSecret, 0)
    return file < 0 && errno == ENOSYS ? "REACHED no such call" : reached(file)
  // Memory that the children share, of 600 MiB | reached
  case "shared mapping":
    return mapped(MAP_SHARED | MAP_ANONYMOUS, -1)
  // Memory of the device of zeros, of 600 MiB | reached
  case "zeros": return mapped(MAP_SHARED, open("/dev/zero", O_RDWR))
  // Memory of one's own, of 600 MiB | reached
  case "private mapping": return mapped(MAP_PRIVATE | MAP_ANONYMOUS, -1)
  // Memory for the stack, of 600 MiB | reached
  case "growing mapping": return mapped(MAP_PRIVATE | MAP_ANONYMOUS | 0x100, -1)
  // Memory in large pages, of 600 MiB | reached
  case "malloc":
    guard let place = malloc(600 << 20) else { return refused() }
    return touched(place)
  // Memory in twenty thousand pieces, of 600 MiB | reached
  case "many pieces":
    for _ in 0..<20000 {
      guard let place = malloc(30 << 10) else { return refused() }
      place.storeBytes(of: 1, as: UInt8.self)
    }
    return "REACHED"
  // Memory by writing to what is private of a file, 600 times a MiB of it | reached
  case "private file":
    let file = open("./\(mark)-file", O_RDWR | O_CREAT, 0o600)
    unlink("./\(mark)-file")
    guard file >= 0, ftruncate(file, 1 << 20) == 0 else { return refused("ftruncate") }
    for _ in 0..<600 {
      guard let place = mmap(nil, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0), place != MAP_FAILED else {
        return refused("mmap")
      }
      for page in stride(from: 0, to: 1 << 20, by: 1 << 16) {
        place.storeBytes(of: 1, toByteOffset: page, as: UInt8.self)
      }
    }
    return "REACHED"
  // Memory of the system's for its tables, by reading at 50,000 places that are 2 MiB apart: 200 MiB | reached
  case "tables":
    guard let place = mmap(nil, 50000 << 21, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | 0x4000, -1, 0),
      place != MAP_FAILED
    else { return refused("mmap") }
    madvise(place, 50000 << 21, 15)
    let sum = (0..<50000).reduce(0) { $0 + Int(place.load(fromByteOffset: $1 << 21, as: UInt8.self)) }
    return sum == 0 ? "REACHED" : "no"
  // Memory in pipes that nobody reads, of 24 MiB | reached
  case "pipes":
    let bytes = [UInt8](repeating: 1, count: 1 << 20)
    for _ in 0..<24 {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return refused("pipe") }
      guard fcntl(ends[1], 1031, 1 << 20) >= 0 else { return refused("F_SETPIPE_SZ") }
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      guard write(ends[1], bytes, 1 << 20) == 1 << 20 else { return refused("write") }
    }
    return "REACHED"
  // Memory that is never given back to others, all of it | reached | root
  case "mlockall":
    typealias Lock = @convention(c) (Int32) -> Int32
    return reached(function("mlockall", as: Lock.self)?(3) ?? -1)
  default: return "unknown"
  }
}

func touched(_ place: UnsafeMutableRawPointer) -> String {
  for page in stride(from: 0, to: 600 << 20, by: 1 << 16) {
    place.storeBytes(of: 1, toByteOffset: page, as: UInt8.self)
  }
  return "REACHED 600 MiB"
}

func mapped(_ flags: Int32, _ file: Int32) -> String {
  guard let place = mmap(nil, 600 << 20, PROT_READ | PROT_WRITE, flags, file, 0), place != MAP_FAILED else {
    return refused("mmap")
  }
  return touched(place)
}
