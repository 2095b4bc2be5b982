// Parts of the system that a computation does not need, and its privileges.
import Glibc

/// Whether a call that is made wrongly on purpose was refused for what it says, and not for who makes it.
func understood(_ result: Int) -> String {
  let failure = errno
  return result >= 0 || ![EPERM, EACCES, ENOSYS].contains(failure) ? "REACHED \(failure)" : refused()
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  switch name {
  // A new file system on the learner's folder | reached | root
  case "mount":
    return "tmpfs".withCString { type in
      w["empty"].withCString { place in
        let result = call(Number.mount, Int(bitPattern: type), Int(bitPattern: place), Int(bitPattern: type), 0, 0)
        if result == 0 { _ = call(Number.umount, Int(bitPattern: place), 2) }
        return reached(result)
      }
    }
  // Another place for the learner's folder | reached | root
  case "bind mount":
    return w["home"].withCString { home in
      w["empty"].withCString { place in
        let result = call(Number.mount, Int(bitPattern: home), Int(bitPattern: place), 0, 4096, 0)
        if result == 0 { _ = call(Number.umount, Int(bitPattern: place), 2) }
        return reached(result)
      }
    }
  // Takes a file system away | reached | root
  case "umount": return understood(call(Number.umount, text: w["home"], at: 0, 0))
  // A file system by `fsopen` | reached | root
  case "fsopen": return reached(call(Number.fsopen, text: "tmpfs", at: 0, 0))
  // A tree of files by `open_tree` | reached
  case "open_tree": return reached(call(Number.openTree, text: w["home"], at: 1, -100, 0))
  // A copy of a tree of files by `open_tree` | reached | root
  case "clone_tree": return reached(call(Number.openTree, text: w["home"], at: 1, -100, 1))
  // Changes what a mount allows | reached | root
  case "mount_setattr":
    var changes = (0, 0, 0, 0)
    return at(&changes) { understood(call(Number.mountSetattr, text: w["empty"], at: 1, -100, 0, $0, 32)) }
  // Another root folder by `chroot`, and out of it | secret | root
  case "chroot":
    guard call(Number.chroot, text: w["empty"], at: 0) == 0 else { return refused() }
    for _ in 0..<40 { chdir("..") }
    _ = call(Number.chroot, text: ".", at: 0)
    return contents(w["secret"])
  // Another root folder by `pivot_root` | reached | root
  case "pivot_root":
    return w["empty"].withCString { understood(call(Number.pivotRoot, Int(bitPattern: $0), Int(bitPattern: $0))) }
  // Being root in a world of its own | reached
  case "user namespace": return reached(call(Number.unshare, 0x1000_0000))
  // Mounts of its own | reached | root
  case "mount namespace": return reached(call(Number.unshare, 0x2_0000))
  // Mounts of its own, as root of a world of its own | reached
  case "both namespaces": return reached(call(Number.unshare, 0x1002_0000))
  // The network of another process | reached | root
  case "setns": return reached(call(Number.setns, Int(open("/proc/\(w.victim)/ns/net", O_RDONLY)), 0))
  // The mounts of its parent | secret | root
  case "mounts of the parent":
    guard call(Number.setns, Int(open("/proc/\(getppid())/ns/mnt", O_RDONLY)), 0) == 0 else { return refused() }
    return contents(w["secret"])
  // All that another process has, by a descriptor for it | reached | root
  case "setns by descriptor":
    return reached(call(Number.setns, call(Number.pidfdOpen, w.victim, 0), 0x4000_0000))
  // A map for programs in the kernel | reached | root
  case "bpf map":
    var order: [UInt32] = [1, 4, 4, 1] + [UInt32](repeating: 0, count: 28)
    return order.withUnsafeMutableBytes { reached(call(Number.bpf, 0, Int(bitPattern: $0.baseAddress!), 72)) }
  // A program in the kernel that filters packets | reached | root
  case "bpf program":
    var code: [UInt64] = [0xb7, 0x95]
    return code.withUnsafeMutableBytes { code in
      "GPL".withCString { license in
        var order = [UInt64](repeating: 0, count: 16)
        (order[0], order[1], order[2]) = (
          1 | 2 << 32, UInt64(UInt(bitPattern: code.baseAddress!)), UInt64(UInt(bitPattern: license))
        )
        return order.withUnsafeMutableBytes { reached(call(Number.bpf, 5, Int(bitPattern: $0.baseAddress!), 72)) }
      }
    }
  // The processor's counters | reached
  case "counters":
    var settings = [UInt64](repeating: 0, count: 16)
    settings[0] = 1 | 128 << 32
    settings[5] = 0b110_0001
    return reached(at(&settings[0]) { call(Number.perfEventOpen, $0, 0, -1, -1, 0) })
  // Calls in a ring that no filter sees | reached
  case "io_uring":
    var settings = [UInt64](repeating: 0, count: 16)
    return reached(at(&settings[0]) { call(Number.ioUringSetup, 4, $0) })
  // Calls that go on by themselves | reached
  case "aio":
    var place = 0
    return reached(at(&place) { call(Number.ioSetup, 4, $0) })
  // A key that stays in the kernel | reached
  case "add_key":
    return "user".withCString { kind in
      w["mark"].withCString { mark in
        reached(call(Number.addKey, Int(bitPattern: kind), Int(bitPattern: mark), Int(bitPattern: mark), 4, -2))
      }
    }
  // The keys of the session | reached
  case "keyctl": return understood(call(Number.keyctl, 0, -3, 0))
  // Asks for a key, for which the system would start a program | reached
  case "request_key":
    return "user".withCString { kind in
      w["mark"].withCString { mark in
        understood(call(Number.requestKey, Int(bitPattern: kind), Int(bitPattern: mark), 0, -2))
      }
    }
  // Being asked when memory is missing | reached | root
  case "userfaultfd": return reached(call(Number.userfaultfd, 0))
  // Being asked when its own memory is missing | reached
  case "own userfaultfd": return reached(call(Number.userfaultfd, 1))
  // Memory at the same place each time | reached
  case "personality": return reached(call(Number.personality, 0x4_0000))
  // Becoming root | reached | root
  case "setuid": return setuid(0) == 0 && setgid(0) == 0 ? "REACHED" : refused()
  // Becoming any user | reached | root
  case "setresuid": return reached(call(117, 12345, 12345, 12345))
  // Other groups | reached | root
  case "setgroups":
    var groups: [gid_t] = [0, 4, 6]
    return reached(setgroups(3, &groups))
  // All privileges | reached | root
  case "capset":
    var header: (UInt32, Int32) = (0x2008_0522, 0)
    var all: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (1 << 21, 1 << 21, 0, 0, 0, 0)
    return reached(at(&header) { header in at(&all) { call(126, header, $0) } })
  // The ports of the machine | none | 3000 ms | kernels without that call are common
  case "ports": return reached(call(172, 3))
  // A table of its own for segments | reached
  case "modify_ldt":
    var bytes = (0, 0)
    return reached(at(&bytes) { call(Number.modifyLdt, 0, $0, 16) })
  // A module for the kernel | none | 3000 ms | kernels without modules are common
  case "init_module":
    var bytes = (0, 0)
    return at(&bytes) { bytes in "".withCString { understood(call(Number.initModule, bytes, 16, Int(bitPattern: $0))) }
    }
  // Another kernel | none | 3000 ms | kernels without that call are common
  case "kexec": return understood(call(Number.kexecLoad, 0, 99, 0, 1))
  // Starting the machine again, with a wrong number | reached | root
  case "reboot": return understood(call(Number.reboot, 1, 2, 3, 0))
  // Another file for memory that is full, which is not there | reached | root
  case "swapon": return understood(call(Number.swapon, text: "/nonexistent", at: 0, 0))
  // Another name for the machine, of impossible length | reached | root
  case "sethostname": return understood(call(Number.sethostname, text: "x", at: 0, 4096))
  // Another time, an impossible one | reached | root
  case "settimeofday":
    var time = (0, -1)
    return at(&time) { understood(call(Number.settimeofday, $0, 0)) }
  // The end of one's own filters, by a new one | reached
  case "speculation": return understood(call(157, 53, 0, 99))
  // Being before all others | reached | root
  case "nice": return reached(call(Number.setpriority, 0, 0, -10))
  // Being before all others, always | reached | root
  case "real time":
    var priority: Int32 = 10
    return reached(at(&priority) { call(144, 0, 1, $0) })
  // Being before all others at the disk | reached | root
  case "disk first": return reached(call(Number.ioprioSet, 1, 0, 1 << 13))
  // Moves the memory of another process | reached
  case "migrate_pages":
    var mask: UInt64 = 1
    return reached(at(&mask) { call(Number.migratePages, w.victim, 2, $0, $0) })
  // Advises about the memory of another process | reached | root
  case "process_madvise":
    let process = call(Number.pidfdOpen, w.victim, 0)
    var part = (w.number("memory") & ~4095, 4096)
    return reached(at(&part) { call(Number.processMadvise, process, $0, 1, 20, 0) })
  default: return "unknown"
  }
}
