import Glibc

/// The calls that a loaded runtime offers its worker: found by name, since a worker links no runtime.
enum RuntimeCalls {
  private typealias Begin = @convention(c) (UnsafePointer<CChar>, UnsafeRawPointer?) -> Void
  private typealias Call = @convention(c) () -> Void

  /// Tells the runtime which order is carried out, and where the cell's library lies.
  static func begin(order: String, image: UnsafeRawPointer?) {
    guard let symbol = dlsym(nil, "attnlab_cell_begins") else { return }
    unsafeBitCast(symbol, to: Begin.self)(order, image)
  }

  /// Tells the runtime that the cell has ended, and its variables are read.
  static func end() { call("attnlab_cell_ends") }

  /// Tells the runtime that nothing more is to be read of the cell.
  static func forget() { call("attnlab_cell_is_over") }

  private static func call(_ name: String) {
    guard let symbol = dlsym(nil, name) else { return }
    unsafeBitCast(symbol, to: Call.self)()
  }
}
