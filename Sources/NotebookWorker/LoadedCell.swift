import CProcess
import Glibc
import WorkerProtocol

/// A cell's library in memory, and the functions in it.
struct LoadedCell {
  /// A function without parameters that attnlab has put into the cell.
  typealias Reading = @convention(c) () -> Void

  /// Where the library lies.
  let image: UnsafeRawPointer?
  /// What runs the cell.
  let entry: @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32
  /// What reads the variables that the cell may change, and those that it leaves; nil if there are none.
  let readBefore: Reading?, readAfter: Reading?

  /// Loads the library of an order; nil if that can't be done, and `dlerror` then says why.
  init?(_ order: RunOrder) {
    guard let library = dlopen(order.library, RTLD_NOW | RTLD_GLOBAL), let symbol = dlsym(library, order.entry) else {
      return nil
    }
    image = attnlab_library_base(symbol)
    entry = unsafeBitCast(symbol, to: type(of: entry))
    func reading(_ name: String) -> Reading? {
      dlsym(library, "\(order.module)_\(name)").map { unsafeBitCast($0, to: Reading.self) }
    }
    readBefore = reading("before")
    readAfter = reading("values")
  }
}
