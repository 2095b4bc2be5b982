/// Ends the computation because of a wrong shape.
///
/// This is the only exit from this module and from everything built on it. `fatalError` keeps its message in an
/// optimised build, `precondition` does not. In a notebook only the cell that trapped ends; every earlier value stays.
public func refuse(_ error: ShapeError) -> Never {
  RefusalObserver.current?(error)
  fatalError(error.description)
}

/// The receiver of refusals: it is told of each before the computation ends.
package enum RefusalObserver {
  /// Receives the error that ends the computation. It is set before anything is computed.
  package nonisolated(unsafe) static var current: ((ShapeError) -> Void)?
}
