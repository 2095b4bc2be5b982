/// Write `reshaped(x, [3, 2])` for NumPy's and PyTorch's `reshape(x, [3, 2])`.
@available(*, unavailable, renamed: "reshaped")
public func reshape(_ x: Tensor, _ arguments: Any...) -> Tensor { refuseOtherName() }

/// Write `transposed(x)` for NumPy's `transpose(x)`.
@available(*, unavailable, renamed: "transposed")
public func transpose(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `swappedAxes(x, 0, 1)` for PyTorch's `transpose(x, 0, 1)`.
@available(*, unavailable, message: "write swappedAxes(x, 0, 1); in NumPy's sense, transposed(x, 0, 1)")
public func transpose(_ x: Tensor, _ arguments: Any...) -> Tensor { refuseOtherName() }

/// Write `transposed(x, axes: [1, 0])` for PyTorch's `permute(x, [1, 0])`.
@available(*, unavailable, message: "write transposed(x, axes: [1, 0])")
public func permute(_ x: Tensor, _ arguments: Any...) -> Tensor { refuseOtherName() }

/// Write `swappedAxes(x, 0, 1)` for NumPy's `swapaxes(x, 0, 1)`.
@available(*, unavailable, renamed: "swappedAxes")
public func swapaxes(_ x: Tensor, _ axis1: Int, _ axis2: Int) -> Tensor { refuseOtherName() }

/// Write `movedAxis(x, source: 0, destination: 1)` for NumPy's `moveaxis(x, 0, 1)`.
@available(
  *, unavailable, renamed: "movedAxis(_:source:destination:)", message: "write movedAxis(x, source: 0, destination: 1)"
)
public func moveaxis(_ x: Tensor, _ source: Int, _ destination: Int) -> Tensor { refuseOtherName() }

/// Write `expandedDimensions(x, axis: 0)` for PyTorch's `unsqueeze(x, 0)`.
@available(*, unavailable, renamed: "expandedDimensions(_:axis:)", message: "write expandedDimensions(x, axis: 0)")
public func unsqueeze(_ x: Tensor, _ axis: Int) -> Tensor { refuseOtherName() }

/// Write `expandedDimensions(x, axis: 0)` for PyTorch's `unsqueeze(x, dim: 0)`.
@available(*, unavailable, renamed: "expandedDimensions(_:axis:)", message: "write expandedDimensions(x, axis: 0)")
public func unsqueeze(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `expandedDimensions(x, axis: 0)` for NumPy's `expand_dims(x, axis: 0)`.
@available(*, unavailable, renamed: "expandedDimensions(_:axis:)", message: "write expandedDimensions(x, axis: 0)")
public func expand_dims(_ x: Tensor, axis: Int) -> Tensor { refuseOtherName() }

/// Write `squeezed(one, axis: 0)` for NumPy's `squeeze(one, axis: 0)`.
@available(*, unavailable, renamed: "squeezed")
public func squeeze(_ x: Tensor, axis: Int? = nil) -> Tensor { refuseOtherName() }

/// Write `squeezed(one, axis: 0)` for PyTorch's `squeeze(one, dim: 0)`.
@available(*, unavailable, renamed: "squeezed(_:axis:)", message: "write squeezed(one, axis: 0)")
public func squeeze(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `flattened(x)` for NumPy's `ravel(x)`.
@available(*, unavailable, renamed: "flattened")
public func ravel(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `flattened(x)` for PyTorch's `flatten(x)`.
@available(*, unavailable, renamed: "flattened")
public func flatten(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `broadcast(one, to: [2, 3])` for NumPy's and PyTorch's `broadcast_to(one, [2, 3])`.
@available(*, unavailable, renamed: "broadcast(_:to:)", message: "write broadcast(one, to: [2, 3])")
public func broadcast_to(_ x: Tensor, _ shape: [Int]) -> Tensor { refuseOtherName() }

/// Write `tiled(x, repetitions: [2, 1])` for NumPy's and PyTorch's `tile(x, [2, 1])`.
@available(*, unavailable, message: "write tiled(x, repetitions: [2, 1])")
public func tile(_ x: Tensor, _ arguments: Any...) -> Tensor { refuseOtherName() }

/// Write `repeated(x, count: 2, axis: 0)` for PyTorch's `repeat_interleave(x, 2, dim: 0)`.
@available(*, unavailable, renamed: "repeated(_:count:axis:)", message: "write repeated(x, count: 2, axis: 0)")
public func repeat_interleave(_ x: Tensor, _ count: Int, dim: Int = 0) -> Tensor { refuseOtherName() }

/// Write `split(x, parts: 3, axis: 1)` for PyTorch's `chunk(x, 3, dim: 1)`.
@available(*, unavailable, renamed: "split(_:parts:axis:)", message: "write split(x, parts: 3, axis: 1)")
public func chunk(_ x: Tensor, _ parts: Int, dim: Int = 0) -> [Tensor] { refuseOtherName() }

/// Write `meshGrid([v, v])` for NumPy's and PyTorch's `meshgrid(v, v)`.
@available(*, unavailable, message: "write meshGrid([v, v])")
public func meshgrid(_ tensors: Tensor...) -> [Tensor] { refuseOtherName() }

/// Write `x.count` for Python's `len(x)`.
@available(*, unavailable, message: "write x.count")
public func len(_ x: Tensor) -> Int { refuseOtherName() }

/// Write `x.size` for PyTorch's `numel(x)`.
@available(*, unavailable, message: "write x.size")
public func numel(_ x: Tensor) -> Int { refuseOtherName() }
