extension Tensor {
  /// Write `which(mask, -.infinity, x)` for PyTorch's `x.masked_fill(mask, -.infinity)`.
  @available(*, unavailable, message: "write which(mask, -.infinity, x)")
  public func masked_fill(_ mask: Tensor, _ value: Float) -> Tensor { refuseOtherName() }

  /// Write `which(mask, 0, x)` for PyTorch's `x.masked_fill(mask, 0)`.
  @available(*, unavailable, message: "write which(mask, 0, x)")
  public func masked_fill(_ mask: Tensor, _ value: Any) -> Tensor { refuseOtherName() }

  /// Write `x = which(mask, 0, x)` for PyTorch's `x.masked_fill_(mask, 0)`.
  @available(*, unavailable, message: "write x = which(mask, 0, x)")
  public func masked_fill_(_ mask: Tensor, _ value: Any) -> Tensor { refuseOtherName() }

  /// Write `x.takeAlong(ids, axis: 1)` for PyTorch's `x.gather(1, ids)`.
  @available(*, unavailable, message: "write x.takeAlong(ids, axis: 1)")
  public func gather(_ axis: Int, _ indices: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.takeAlong(ids, axis: 1)` for PyTorch's `x.gather(dim: 1, index: ids)`.
  @available(*, unavailable, message: "write x.takeAlong(ids, axis: 1)")
  public func gather(dim: Int, index: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.putAlong(ids, values: fresh, axis: 1)` for PyTorch's `x.scatter(1, ids, fresh)`.
  @available(*, unavailable, message: "write x.putAlong(ids, values: fresh, axis: 1)")
  public func scatter(_ axis: Int, _ indices: Tensor, _ values: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.take(rows, axis: 0)` for PyTorch's `x.index_select(0, rows)`.
  @available(*, unavailable, message: "write x.take(rows, axis: 0)")
  public func index_select(_ axis: Int, _ indices: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.top(k: 2)` for PyTorch's `x.topk(2)`.
  @available(*, unavailable, message: "write x.top(k: 2); and argSort(x) for the places")
  public func topk(_ k: Int, dim: Int = -1) -> Tensor { refuseOtherName() }

  /// Write `x.sorted()` for PyTorch's `x.sort()`.
  @available(*, unavailable, message: "write x.sorted()")
  public func sort(dim: Int = -1) -> Tensor { refuseOtherName() }

  /// Write `x.argSort()` for NumPy's and PyTorch's `x.argsort()`.
  @available(*, unavailable, renamed: "argSort")
  public func argsort(axis: Int = -1) -> Tensor { refuseOtherName() }

  /// Write `x.argSort(axis: 0)` for PyTorch's `x.argsort(dim: 0)`.
  @available(*, unavailable, renamed: "argSort(axis:)", message: "write x.argSort(axis: 0)")
  public func argsort(dim: Int) -> Tensor { refuseOtherName() }
}

/// Write `which(mask, 0, x)` for PyTorch's `masked_fill(x, mask, 0)`.
@available(*, unavailable, message: "write which(mask, 0, x)")
public func masked_fill(_ x: Tensor, _ mask: Tensor, _ value: Any) -> Tensor { refuseOtherName() }

/// Write `takeAlong(x, ids, axis: 1)` for PyTorch's `gather(x, 1, ids)`.
@available(*, unavailable, message: "write takeAlong(x, ids, axis: 1)")
public func gather(_ x: Tensor, _ axis: Int, _ indices: Tensor) -> Tensor { refuseOtherName() }

/// Write `takeAlong(x, ids, axis: 1)` for NumPy's `take_along_axis(x, ids, axis: 1)`.
@available(*, unavailable, renamed: "takeAlong")
public func take_along_axis(_ x: Tensor, _ indices: Tensor, axis: Int) -> Tensor { refuseOtherName() }

/// Write `top(x, k: 2)` for PyTorch's `topk(x, 2)`.
@available(*, unavailable, message: "write top(x, k: 2); and argSort(x) for the places")
public func topk(_ x: Tensor, _ k: Int, dim: Int = -1) -> Tensor { refuseOtherName() }

/// Write `sorted(x)` for NumPy's and PyTorch's `sort(x)`.
@available(*, unavailable, renamed: "sorted")
public func sort(_ x: Tensor, axis: Int = -1) -> Tensor { refuseOtherName() }

/// Write `sorted(x, axis: 0)` for PyTorch's `sort(x, dim: 0)`.
@available(*, unavailable, renamed: "sorted(_:axis:)", message: "write sorted(x, axis: 0)")
public func sort(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `argSort(x, axis: 0)` for NumPy's and PyTorch's `argsort(x, axis: 0)`.
@available(*, unavailable, renamed: "argSort")
public func argsort(_ x: Tensor, axis: Int = -1) -> Tensor { refuseOtherName() }

/// Write `argSort(x, axis: 0)` for PyTorch's `argsort(x, dim: 0)`.
@available(*, unavailable, renamed: "argSort(_:axis:)", message: "write argSort(x, axis: 0)")
public func argsort(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }
