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
}
