#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls that a loaded runtime offers its worker: found by name, since a worker links no runtime.
enum RuntimeCalls {
  private typealias Begin = @convention(c) (UnsafePointer<CChar>, Bool, Int) -> Void
  private typealias End = @convention(c) () -> Void

  /// Tells the runtime which cell runs, whether every value counts, and how wide a value may be.
  static func begin(module: String, traces: Bool, width: Int) {
    guard let symbol = dlsym(nil, "attnlab_cell_begins") else { return }
    unsafeBitCast(symbol, to: Begin.self)(module, traces, width)
  }

  /// Tells the runtime that the cell has ended.
  static func end() {
    guard let symbol = dlsym(nil, "attnlab_cell_ends") else { return }
    unsafeBitCast(symbol, to: End.self)()
  }
}
