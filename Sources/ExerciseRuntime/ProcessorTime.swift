@preconcurrency internal import Glibc

/// The time that this process has had a processor.
package enum ProcessorTime {
  /// The time up to now, in microseconds.
  package static var microseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
