internal import Glibc

/// Facts about the machine, and what this process may take of it.
public enum Machine {
  /// The memory that this process and those it starts may take, in bytes: the machine's, or that of the group that they
  /// are in if this is less.
  public static var memory: Int {
    let machine = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    let group = TextFile.contents(of: "/sys/fs/cgroup/memory.max").flatMap { Int($0.prefix { $0.isNumber }) }
    return min(machine, group ?? machine)
  }

  /// How many threads of this process can run at a time.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The most descriptors that this process may have open.
  public static var mostDescriptors: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return Int(clamping: limit.rlim_cur)
  }
}
