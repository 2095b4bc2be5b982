@preconcurrency internal import Glibc

/// Ends the cell, and nothing else: the notebook goes on, with every variable as it was before the cell.
///
/// It is there without an import; after `import Foundation` or `import Glibc` C's own function of this name does the
/// same.
///
/// - Parameter status: what a program would answer with; `attnlab run FILE` ends with it.
@_disfavoredOverload
public func exit(_ status: Int32) -> Never {
  // A worker has a function of this name, which ends the cell alone.
  if let symbol = dlsym(nil, "__wrap_exit") {
    unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)(status)
  }
  Glibc.exit(status)
}
