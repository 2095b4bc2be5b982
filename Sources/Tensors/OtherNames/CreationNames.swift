extension Tensor {
  /// Write `Tensor.normal([2, 3], seed: 1)` for NumPy's and PyTorch's `Tensor.randn([2, 3])`.
  @available(
    *, unavailable, message: "write Tensor.normal([2, 3], seed: 1); a seed keeps the numbers the same tomorrow"
  )
  public static func randn(_ sizes: Any...) -> Tensor { refuseOtherName() }

  /// Write `Tensor.uniform([2, 3], seed: 1)` for NumPy's and PyTorch's `Tensor.rand([2, 3])`.
  @available(
    *, unavailable, message: "write Tensor.uniform([2, 3], seed: 1); a seed keeps the numbers the same tomorrow"
  )
  public static func rand(_ sizes: Any...) -> Tensor { refuseOtherName() }

  /// Write `Tensor.randInt(low: 0, high: 10, [2, 3], seed: 1)` for PyTorch's `Tensor.randint(0, 10, [2, 3])`.
  @available(
    *, unavailable,
    message: "write Tensor.randInt(low: 0, high: 10, [2, 3], seed: 1); a seed keeps the numbers the same tomorrow"
  )
  public static func randint(_ low: Int, _ high: Int, _ shape: Any? = nil) -> Tensor { refuseOtherName() }

  /// Write `Tensor.zeros([2, 3])` for PyTorch's `Tensor.zeros(2, 3)`.
  @available(*, unavailable, message: "write Tensor.zeros([2, 3])")
  public static func zeros(_ sizes: Int...) -> Tensor { refuseOtherName() }

  /// Write `Tensor.ones([2, 3])` for PyTorch's `Tensor.ones(2, 3)`.
  @available(*, unavailable, message: "write Tensor.ones([2, 3])")
  public static func ones(_ sizes: Int...) -> Tensor { refuseOtherName() }
}

/// Write `-Float.infinity` for Python's `float("-inf")`.
@available(*, unavailable, message: "write -Float.infinity")
public func float(_ text: String) -> Float { refuseOtherName() }

/// Write `normal([2, 3], seed: 1)` for NumPy's and PyTorch's `randn(2, 3)`.
@available(*, unavailable, message: "write normal([2, 3], seed: 1); a seed keeps the numbers the same tomorrow")
public func randn(_ sizes: Any...) -> Tensor { refuseOtherName() }

/// Write `uniform([2, 3], seed: 1)` for NumPy's and PyTorch's `rand(2, 3)`.
@available(*, unavailable, message: "write uniform([2, 3], seed: 1); a seed keeps the numbers the same tomorrow")
public func rand(_ sizes: Any...) -> Tensor { refuseOtherName() }

/// Write `randInt(low: 0, high: 10, [2, 3], seed: 1)` for PyTorch's `randint(0, 10, [2, 3])`.
@available(
  *, unavailable,
  message: "write randInt(low: 0, high: 10, [2, 3], seed: 1); a seed keeps the numbers the same tomorrow"
)
public func randint(_ low: Int, _ high: Int, _ shape: Any? = nil) -> Tensor { refuseOtherName() }

/// Write `normal([2, 3], seed: 1)` for mlx-swift's `normal([2, 3])`.
@available(*, unavailable, message: "write normal([2, 3], seed: 1); a seed keeps the numbers the same tomorrow")
public func normal(_ shape: [Int], loc: Float = 0, scale: Float = 1) -> Tensor { refuseOtherName() }

/// Write `uniform([2, 3], seed: 1)` for mlx-swift's `uniform([2, 3])`.
@available(*, unavailable, message: "write uniform([2, 3], seed: 1); a seed keeps the numbers the same tomorrow")
public func uniform(_ shape: [Int]) -> Tensor { refuseOtherName() }

/// Write `normal([2, 3], seed: 0)` for PyTorch's `manual_seed(0)`.
@available(*, unavailable, message: "write normal([2, 3], seed: 0); every random tensor takes its own seed")
public func manual_seed(_ seed: Int) { refuseOtherName() }

/// Write `categorical(log(x), count: 5, seed: 1)` for PyTorch's `multinomial(x, 5)`.
@available(
  *, unavailable, message: "write categorical(log(x), count: 5, seed: 1); a seed keeps the numbers the same tomorrow"
)
public func multinomial(_ x: Tensor, _ count: Int) -> Tensor { refuseOtherName() }

/// Write `Tensor([1, 2, 3])` for PyTorch's `tensor([1, 2, 3])`.
@available(*, unavailable, renamed: "Tensor")
public func tensor(_ values: Any) -> Tensor { refuseOtherName() }

/// Write `Tensor([1, 2, 3])` for NumPy's `array([1, 2, 3])`.
@available(*, unavailable, renamed: "Tensor")
public func array(_ values: Any) -> Tensor { refuseOtherName() }

/// Write `zeros(like: x)` for NumPy's and PyTorch's `zeros_like(x)`.
@available(*, unavailable, renamed: "zeros(like:)", message: "write zeros(like: x)")
public func zeros_like(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `ones(like: x)` for NumPy's and PyTorch's `ones_like(x)`.
@available(*, unavailable, renamed: "ones(like:)", message: "write ones(like: x)")
public func ones_like(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `full(x.shape, values: 7)` for NumPy's and PyTorch's `full_like(x, 7)`.
@available(*, unavailable, message: "write full(x.shape, values: 7)")
public func full_like(_ x: Tensor, _ value: Any) -> Tensor { refuseOtherName() }

/// Write `zeros([2, 3])` for PyTorch's `zeros(2, 3)`.
@available(*, unavailable, message: "write zeros([2, 3])")
public func zeros(_ sizes: Int...) -> Tensor { refuseOtherName() }

/// Write `ones([2, 3])` for PyTorch's `ones(2, 3)`.
@available(*, unavailable, message: "write ones([2, 3])")
public func ones(_ sizes: Int...) -> Tensor { refuseOtherName() }

/// Write `full([2, 3], values: 7)` for NumPy's and PyTorch's `full([2, 3], 7)`.
@available(*, unavailable, renamed: "full(_:values:)", message: "write full([2, 3], values: 7)")
public func full(_ shape: [Int], _ value: Any) -> Tensor { refuseOtherName() }

/// Write `triu(ones([3, 3]))` for PyTorch's `triu_indices(3, 3)`.
@available(*, unavailable, message: "write triu(ones([3, 3])); a mask serves where indices would")
public func triu_indices(_ rows: Int, _ columns: Int, _ offset: Int = 0) -> Tensor { refuseOtherName() }

/// Write `tril(ones([3, 3]))` for PyTorch's `tril_indices(3, 3)`.
@available(*, unavailable, message: "write tril(ones([3, 3])); a mask serves where indices would")
public func tril_indices(_ rows: Int, _ columns: Int, _ offset: Int = 0) -> Tensor { refuseOtherName() }

/// Write `linspace(0, 1, count: 5)` for NumPy's and PyTorch's `linspace(0, 1, 5)`.
@available(*, unavailable, renamed: "linspace(_:_:count:)", message: "write linspace(0, 1, count: 5)")
public func linspace(_ start: Float, _ stop: Float, _ count: Int) -> Tensor { refuseOtherName() }
