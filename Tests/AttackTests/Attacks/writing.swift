// Changing what is not the submission's.
import Glibc

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  let (mine, mark) = (w["mine"], w["mark"])
  switch name {
  // Writes over the learner's file | files
  case "write": return put("spoilt", in: open(mine, O_WRONLY))
  // Adds to the learner's file | files
  case "append": return put("spoilt", in: open(mine, O_WRONLY | O_APPEND))
  // Writes over the learner's file through memory | files
  case "mapped":
    let file = open(mine, O_RDWR)
    guard let page = mmap(nil, 8, PROT_WRITE, MAP_SHARED, file, 0), page != MAP_FAILED else { return refused() }
    memset(page, 65, 4)
    msync(page, 4, Int32(MS_SYNC))
    return "written"
  // Cuts the learner's file | files
  case "truncate": return truncate(mine, 1) == 0 ? "cut" : refused()
  // Empties the learner's file in opening it | files
  case "O_TRUNC": return open(mine, O_WRONLY | O_TRUNC) >= 0 ? "cut" : refused()
  // Writes over the learner's file by `copy_file_range` | files
  case "copy":
    let file = open(mine, O_WRONLY)
    return "\(call(Number.copyFileRange, Int(open(w["secret"], O_RDONLY)), 0, Int(file), 0, 20))"
  // Makes the learner's file longer by `fallocate` | files
  case "fallocate": return posix_fallocate(open(mine, O_WRONLY), 0, 8192) == 0 ? "longer" : refused()
  // Removes the learner's file | files
  case "unlink": return unlink(mine) == 0 ? "removed" : refused()
  // Removes the learner's file, from the root folder | files
  case "unlinkat":
    return unlinkat(open("/", O_RDONLY), String(mine.dropFirst()), 0) == 0 ? "removed" : refused()
  // Removes a folder of the learner's | files
  case "rmdir": return rmdir("\(w["home"])/empty") == 0 ? "removed" : refused()
  // Renames the learner's file | files
  case "rename": return rename(mine, mine + ".old") == 0 ? "renamed" : refused()
  // Exchanges two files of the learner's | files
  case "exchange":
    return w["secret"].withCString {
      "\(call(Number.renameat2, text: mine, at: 1, -100, -100, Int(bitPattern: $0), 2))"
    }
  // Makes a folder in the learner's | files
  case "mkdir": return mkdir("\(w["home"])/\(mark)", 0o755) == 0 ? "made" : refused()
  // Makes a file in the learner's folder | files
  case "create": return put("here", in: open("\(w["home"])/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // Makes a file in the folder for temporary files | files
  case "temporary": return put("here", in: open("\(w["temp"])/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // Makes a file in /tmp | files
  case "/tmp": return put("here", in: open("/tmp/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // Makes a file in /var/tmp | files
  case "/var/tmp": return put("here", in: open("/var/tmp/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // Makes a file in /dev/shm | files
  case "/dev/shm": return put("here", in: open("/dev/shm/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // Makes a file in the root folder of the system | files | root
  case "root folder": return put("here", in: open("/\(mark)", O_WRONLY | O_CREAT, 0o644))
  // A file without a name in the learner's folder, which is named afterwards | files
  case "O_TMPFILE":
    let file = open(w["home"], O_WRONLY | 0o20200000, 0o600)
    guard file >= 0 else { return refused("open") }
    return linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, "\(w["home"])/\(mark)", Int32(AT_SYMLINK_FOLLOW)) == 0
      ? "named" : refused("linkat")
  // A link in the folder for temporary files, by which the next clearing-up would follow | files
  case "trap": return symlink(w["home"], "\(w["temp"])/attnlab-4194303-\(mark)") == 0 ? "set" : refused()
  // A hard link to the learner's file | files
  case "hard link": return link(mine, "\(w["temp"])/\(mark)") == 0 ? "made" : refused()
  // A pipe in the learner's folder | files
  case "mkfifo": return mkfifo("\(w["home"])/\(mark)", 0o666) == 0 ? "made" : refused()
  // A device of one's own for the disk's memory | files | root
  case "mknod": return mknod("\(w["home"])/\(mark)", S_IFCHR | 0o666, 0x0103) == 0 ? "made" : refused()
  // A socket's file in the learner's folder | files
  case "bind":
    var (place, length) = address("\(w["home"])/\(mark)")
    let end = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    return at(&place) { bind(end, UnsafePointer(bitPattern: $0), length) } == 0 ? "bound" : refused()
  // Lets anybody write the learner's file | files
  case "chmod": return chmod(mine, 0o777) == 0 ? "changed" : refused()
  // Lets anybody write the learner's file, by `fchmodat2` | files
  case "fchmodat2": return "\(call(Number.fchmodat2, text: mine, at: 1, -100, 0o777, 0))"
  // Gives the learner's file an owner | files
  case "chown": return chown(mine, getuid(), getgid()) == 0 ? "changed" : refused()
  // Changes the time of the learner's file | files
  case "utimensat": return utimensat(AT_FDCWD, mine, nil, 0) == 0 ? "changed" : refused()
  // Gives the learner's file an attribute | files
  case "setxattr":
    return "user.note".withCString { name in
      name.withMemoryRebound(to: CChar.self, capacity: 9) {
        "\(call(Number.setxattr, text: mine, at: 0, Int(bitPattern: $0), Int(bitPattern: $0), 4, 0))"
      }
    }
  // Takes the lock of the learner's file | reached
  case "flock":
    let file = open(mine, O_RDONLY)
    return file < 0 ? refused("open") : reached(flock(file, LOCK_EX | LOCK_NB))
  // Takes the lease of the learner's file | reached
  case "lease":
    let file = open(mine, O_RDONLY)
    return file < 0 ? refused("open") : reached(fcntl(file, 1024, Int32(F_RDLCK)))
  // Makes the learner's file immutable | reached | root
  case "immutable":
    let file = open(mine, O_RDONLY)
    guard file >= 0 else { return refused("open") }
    var flags = 0
    return reached(ioctl(file, 0x8008_6601, &flags) == 0 ? ioctl(file, 0x4008_6602, &flags) : -1)
  // Writes over the compiler's cache | files
  case "module cache":
    let written = files(below: w["cache"]).filter { put("spoilt", in: open($0, O_WRONLY)) == "written" }
    return "\(written.count) files spoilt"
  // Removes the compiler's cache | files
  case "no module cache": return "\(files(below: w["cache"]).filter { unlink($0) == 0 }.count) files removed"
  // Puts a module of one's own into the compiler's cache | files
  case "false module": return put("false", in: open("\(w["cache"])/modules/\(mark).pcm", O_WRONLY | O_CREAT, 0o644))
  // Changes a setting of the system, to what it is | reached | root
  case "sysctl":
    let path = "/proc/sys/kernel/core_uses_pid"
    let now = contents(path)
    return put(now, in: open(path, O_WRONLY)) == "written" ? "REACHED" : refused()
  // Tells the system when to end it, if memory is short | reached
  case "oom":
    let path = "/proc/self/oom_score_adj"
    return put(contents(path), in: open(path, O_WRONLY)) == "written" ? "REACHED" : refused()
  // Writes onto the inputs of the run | reached
  case "inputs":
    let file = open("/proc/self/fd/0", O_WRONLY)
    return reached(file, "the inputs can be written")
  default: return "unknown"
  }
}
