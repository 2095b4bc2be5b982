import Glibc

/// Numbers that lie right before memory that may not be touched, or right behind it: whoever reads beside them dies.
final class GuardedMatrix {
  /// The first number.
  let start: UnsafeMutablePointer<Float>
  private let region: UnsafeMutableRawPointer
  private let size: Int

  /// Creates memory for some numbers.
  ///
  /// - Parameter isAtEnd: whether the last number lies before the forbidden memory, or the first one behind it.
  init(_ count: Int, isAtEnd: Bool) {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let inner = max(1, (count * 4 + page - 1) / page) * page
    size = inner + 2 * page
    region = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    mprotect(region + page, inner, PROT_READ | PROT_WRITE)
    start = (region + page + (isAtEnd ? inner - count * 4 : 0)).assumingMemoryBound(to: Float.self)
  }

  convenience init(_ numbers: [Float], isAtEnd: Bool) {
    self.init(numbers.count, isAtEnd: isAtEnd)
    start.update(from: numbers, count: numbers.count)
  }

  deinit { munmap(region, size) }
}
