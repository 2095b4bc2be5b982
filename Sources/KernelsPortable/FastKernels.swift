public import Kernels

/// The fast loops for the processors that this module is compiled for.
public enum FastKernels: KernelSet {
  /// The instructions that it needs.
  public static var name: String {
    #if AVX512
      "AVX-512"
    #elseif AVX2
      "AVX2"
    #else
      "portable"
    #endif
  }

  /// How many queries are taken at a time.
  public static var queriesAtATime: Int { Row.width }

  /// Returns how many numbers of scratch memory ``attend(_:from:in:)`` needs.
  public static func scratchForAttention(_ task: AttentionTask) -> Int { FusedAttention.scratch(task) }

  /// Computes the attention of some queries to all keys.
  public static func attend(_ task: AttentionTask, from first: Int, in scratch: UnsafeMutablePointer<Float>) -> Int {
    var attention = FusedAttention(task, from: first, in: scratch)
    attention.run()
    attention.finish()
    return attention.rescalings
  }

  /// How many columns of a product are taken at a time.
  public static var columnsAtATime: Int { Row.width }

  /// Returns how many numbers of scratch memory ``multiply(_:in:)`` needs.
  public static func scratchForProduct(_ task: ProductTask) -> Int { Product.scratch(task) }

  /// Computes a matrix product.
  public static func multiply(_ task: ProductTask, in scratch: UnsafeMutablePointer<Float>) {
    if let product = VectorProduct(task, in: scratch) { product.run() } else { Product(task, in: scratch).run() }
  }

  /// Writes e to each of some numbers.
  public static func exponentials(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int) {
    var i = 0
    while i + Vector.lanes <= count {
      exponentialOfAny(Vector(at: x + i)).store(at: y + i)
      i += Vector.lanes
    }
    while i < count {
      y[i] = exponentialOfAny(Vector(repeating: x[i]))[0]
      i += 1
    }
  }

  /// Computes a function of each of some numbers.
  public static func compute(
    _ function: ElementFunction, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int
  ) {
    switch function {
    case .weightedBySigmoid(let factor):
      let factors = Vector(repeating: factor)
      map(x, y, count) { weightedBySigmoid($0, of: factors * $0) }
    case .weightedByNormal: map(x, y, count) { weightedByNormal($0) }
    case .weightedByNormalApproximately: map(x, y, count) { weightedByNormalApproximately($0) }
    }
  }

  /// Turns each row into softmax's weights, or their logarithms.
  public static func softmax(
    _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, rows: Int, length: Int, isLogarithm: Bool
  ) {
    for row in 0..<rows { SoftmaxRow(x + row * length, y + row * length, length).compute(isLogarithm) }
  }

  /// Shifts each row to the mean 0, and divides it by its root mean square.
  public static func normalise(
    _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, rows: Int, length: Int, isCentred: Bool, eps: Float,
    weight: UnsafePointer<Float>?, bias: UnsafePointer<Float>?
  ) {
    for row in 0..<rows {
      NormalisedRow(x + row * length, y + row * length, length, weight: weight, bias: bias)
        .compute(isCentred: isCentred, eps: eps)
    }
  }
}
