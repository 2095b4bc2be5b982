import AttentionEngine
import Tensors

/// The time that the reference engine takes.
enum Engine {
  static func lines() -> [Line] {
    let large = attention([8, 512, 64], repeats: 9, calls: 1)
    let small = attention([2, 6, 8], repeats: 21, calls: 2000)
    return [
      Line(what: "attention, 8 heads, 512 tokens, width 64", value: large, target: 60, unit: "ms"),
      Line(what: "attention, 2 heads, 6 tokens, width 8", value: small * 1000, target: 3, unit: "µs"),
    ]
  }

  /// Returns the median time of a call in milliseconds.
  private static func attention(_ shape: [Int], repeats: Int, calls: Int) -> Double {
    let (queries, keys, values) = (
      Tensor.normal(shape, seed: 1), Tensor.normal(shape, seed: 2), Tensor.normal(shape, seed: 3)
    )
    var sum: Float = 0
    let times = (0..<repeats).map { _ in
      milliseconds {
        for _ in 0..<calls {
          sum += scaledDotProductAttention(queries: queries, keys: keys, values: values)
            .withUnsafeElements(as: Float.self) { $0[0] }
        }
      } / Double(calls)
    }
    precondition(sum.isFinite)
    return median(times)
  }
}
