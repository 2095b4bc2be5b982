extension Tensor {
  /// Does nothing: every tensor is computed where it is written.
  ///
  /// In mlx-swift, operations are put off until their numbers are asked for, and `eval` asks.
  public func eval() {}

  /// Returns the tensor itself: ``contiguous(_:allowColMajor:)``.
  public func contiguous(allowColMajor: Bool = false) -> Tensor { self }
}

/// Does nothing: every tensor is computed where it is written, see ``Tensor/eval()``.
public func eval(_ tensors: Tensor...) {}

/// Does nothing: every tensor is computed where it is written, see ``Tensor/eval()``.
public func eval(_ tensors: [Tensor]) {}

/// Does nothing, whatever holds the tensors: a layer, a tuple, a dictionary.
public func eval(_ values: Any...) {}

/// Does nothing, whatever holds the tensors: layers, tuples, dictionaries.
public func eval(_ values: some Sequence<Any>) {}

/// Returns the tensor itself: no operation here keeps a record of gradients that could be stopped.
public func stopGradient(_ x: Tensor) -> Tensor { x }

/// Returns the tensor itself: numbers are always stored one after the other, the last axis running fastest.
public func contiguous(_ x: Tensor, allowColMajor: Bool = false) -> Tensor { x }
