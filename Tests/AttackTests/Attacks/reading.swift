// Reading what is not the submission's.
import Glibc

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // The learner's file by `open` | secret
  case "open": return contents(w["secret"])
  // The learner's file by `fopen` | secret
  case "fopen":
    guard let file = fopen(w["secret"], "r") else { return refused() }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    return fgets(&line, 200, file).map { String(cString: $0) } ?? refused()
  // The learner's file by the call `open`, past the library | secret
  case "raw open": return contents(of: Int32(call(Number.open, text: w["secret"], at: 0)))
  // The learner's file by `openat`, from the root folder | secret
  case "openat":
    let root = open("/", O_RDONLY | O_DIRECTORY)
    return contents(of: Int32(call(Number.openat, text: String(w["secret"].dropFirst()), at: 1, Int(root))))
  // The learner's file by `openat2` | secret
  case "openat2":
    var how = (UInt64(0), UInt64(0), UInt64(0))
    return at(&how) { contents(of: Int32(call(Number.openat2, text: w["secret"], at: 1, -100, $0, 24))) }
  // The learner's file by a path with many `..` | secret
  case "dots": return contents(String(repeating: "../", count: 40) + w["secret"].dropFirst())
  // The learner's file below `/proc/self/root` | secret
  case "proc root": return contents("/proc/self/root" + w["secret"])
  // The learner's file below the root folder of another process | secret
  case "root of another": return contents("/proc/\(w.victim)/root" + w["secret"])
  // The learner's file below the root folder of the parent | secret
  case "root of the parent": return contents("/proc/\(getppid())/root" + w["secret"])
  // What another process holds open, by `/proc/PID/fd` | secret
  case "descriptors of another":
    return (3..<16).map { contents("/proc/\(w.victim)/fd/\($0)") }.joined()
  // The learner's file through a symbolic link of one's own | secret
  case "symbolic link":
    let link = "\(w["mark"])-link"
    defer { unlink(link) }
    return symlink(w["secret"], link) == 0 ? contents(link) : refused()
  // The learner's file through a hard link of one's own | secret
  case "hard link":
    let name = "\(w["temp"])/\(w["mark"])-hard"
    defer { unlink(name) }
    return link(w["secret"], name) == 0 ? contents(name) : refused()
  // The target of a link | secret
  case "readlink":
    var bytes = [CChar](repeating: 0, count: 400)
    return readlink(w["link"], &bytes, 399) > 0 ? String(cString: bytes) : refused()
  // The learner's file by a handle | secret | root
  case "handle":
    var handle = [UInt32](repeating: 0, count: 40)
    handle[0] = 128
    var mount: Int32 = 0
    let got = handle.withUnsafeMutableBytes { bytes in
      at(&mount) {
        call(Number.nameToHandle, text: w["secret"], at: 1, -100, Int(bitPattern: bytes.baseAddress!), $0, 0)
      }
    }
    guard got == 0 else { return refused("name_to_handle_at") }
    let folder = open(w["home"], O_RDONLY)
    return handle.withUnsafeMutableBytes {
      contents(of: Int32(call(Number.openByHandle, Int(folder), Int(bitPattern: $0.baseAddress!), 0)))
    }
  // The learner's file in memory, by `mmap` | secret
  case "mmap":
    let file = open(w["secret"], O_RDONLY)
    guard let page = mmap(nil, 64, PROT_READ, MAP_PRIVATE, file, 0), page != MAP_FAILED else { return refused() }
    return String(cString: page.assumingMemoryBound(to: CChar.self))
  // The learner's file onto standard output by `sendfile` | secret
  case "sendfile": return "\(call(Number.sendfile, 1, Int(open(w["secret"], O_RDONLY)), 0, 200))"
  // The learner's file into a pipe by `splice` | secret
  case "splice":
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = call(Number.splice, Int(open(w["secret"], O_RDONLY)), 0, Int(ends[1]), 0, 200)
    close(ends[1])
    return contents(of: ends[0])
  // The learner's file by `copy_file_range` into one of one's own | secret
  case "copy":
    let mine = open("\(w["mark"])-copy", O_RDWR | O_CREAT, 0o600)
    defer { unlink("\(w["mark"])-copy") }
    _ = call(Number.copyFileRange, Int(open(w["secret"], O_RDONLY)), 0, Int(mine), 0, 200)
    lseek(mine, 0, SEEK_SET)
    return contents(of: mine)
  // The names in the learner's folder by `readdir` | secret
  case "readdir": return names(in: w["home"]).joined(separator: " ")
  // The names in the learner's folder by the call `getdents64` | secret
  case "getdents":
    let folder = open(w["home"], O_RDONLY | O_DIRECTORY)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let got = bytes.withUnsafeMutableBytes {
      call(Number.getdents, Int(folder), Int(bitPattern: $0.baseAddress!), 4096)
    }
    return got > 0 ? String(decoding: bytes[..<got], as: UTF8.self) : refused()
  // Whether the learner's file is there, by `stat` | reached
  case "stat":
    var status = stat()
    return reached(stat(w["secret"], &status), "\(status.st_size) bytes")
  // Whether the learner's file is there, by `statx` | reached
  case "statx":
    var status = [UInt8](repeating: 0, count: 256)
    return status.withUnsafeMutableBytes {
      reached(call(Number.statx, text: w["secret"], at: 1, -100, 0, 0x7ff, Int(bitPattern: $0.baseAddress!)))
    }
  // Whether the learner's file is there, by `access` | reached
  case "access": return reached(access(w["secret"], R_OK))
  // Whether the learner's file is there, by `faccessat2` | reached
  case "faccessat2": return reached(call(Number.faccessat2, text: w["secret"], at: 1, -100, 0, 0))
  // A descriptor that only names the learner's file | reached
  case "O_PATH": return reached(open(w["secret"], 0o10000000))
  // The learner's folder as the present one | secret
  case "chdir": return chdir(w["home"]) == 0 ? names(in: ".").joined() : refused()
  // News of the learner's folder by `inotify` | reached
  case "inotify":
    let queue = call(Number.inotifyInit, 0)
    return queue < 0 ? refused() : reached(call(Number.inotifyWatch, text: w["home"], at: 1, queue, 0xfff))
  // News of all files by `fanotify` | reached | root
  case "fanotify": return reached(call(Number.fanotifyInit, 0, 0))
  // The list of users | reached
  case "passwd": return contents("/etc/passwd").contains("root:") ? "REACHED /etc/passwd" : refused()
  // The passwords | reached | root
  case "shadow": return contents("/etc/shadow").contains("root:") ? "REACHED /etc/shadow" : refused()
  // The disk itself | reached | root
  case "disk":
    let disks = ["vda", "sda", "nvme0n1", "loop0", "ram0", "mem", "kmsg"].map { "/dev/\($0)" }
    return disks.contains { open($0, O_RDONLY | O_NONBLOCK) >= 0 } ? "REACHED a disk" : refused()
  // The extended attributes of the learner's file | reached
  case "xattr":
    let size = "user.note".withCString { call(Number.getxattr, text: w["secret"], at: 0, Int(bitPattern: $0), 0, 0) }
    return size >= 0 || errno == ENODATA || errno == EOPNOTSUPP ? "REACHED its attributes" : refused()
  // How full the learner's disk is | reached
  case "statfs":
    var status = statvfs()
    return reached(statvfs(w["home"], &status))
  default: return "unknown"
  }
}
