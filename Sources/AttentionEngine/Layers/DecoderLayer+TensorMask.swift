import Tensors

extension DecoderLayer {
  /// Computes ``callAsFunction(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, memory: Tensor, mask: Tensor?, memoryMask: AttentionMask? = nil) -> Tensor {
    self(x, memory: memory, mask: mask.map { .array($0) }, memoryMask: memoryMask)
  }

  /// Computes ``callAsFunction(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, memory: Tensor, mask: AttentionMask? = nil, memoryMask: Tensor?) -> Tensor {
    self(x, memory: memory, mask: mask, memoryMask: memoryMask.map { .array($0) })
  }

  /// Computes ``callAsFunction(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, memory: Tensor, mask: Tensor?, memoryMask: Tensor?) -> Tensor {
    self(x, memory: memory, mask: mask.map { .array($0) }, memoryMask: memoryMask.map { .array($0) })
  }

  /// Computes ``traced(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(_ x: Tensor, memory: Tensor, mask: Tensor?, memoryMask: AttentionMask? = nil) -> DecoderLayerTrace
  {
    traced(x, memory: memory, mask: mask.map { .array($0) }, memoryMask: memoryMask)
  }

  /// Computes ``traced(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(_ x: Tensor, memory: Tensor, mask: AttentionMask? = nil, memoryMask: Tensor?) -> DecoderLayerTrace
  {
    traced(x, memory: memory, mask: mask, memoryMask: memoryMask.map { .array($0) })
  }

  /// Computes ``traced(_:memory:mask:memoryMask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(_ x: Tensor, memory: Tensor, mask: Tensor?, memoryMask: Tensor?) -> DecoderLayerTrace {
    traced(x, memory: memory, mask: mask.map { .array($0) }, memoryMask: memoryMask.map { .array($0) })
  }
}
