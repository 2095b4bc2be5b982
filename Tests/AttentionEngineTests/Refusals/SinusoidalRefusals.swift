import AttentionEngine
import RefusalTesting
import Tensors

/// What positions as waves refuse.
let sinusoidalRefusals: [Refusal] = [
  Refusal("SinusoidalPositionalEncoding: the width 7 is not an even number from 2 on") {
    _ = SinusoidalPositionalEncoding.vaswani(dimensions: 7)
  },
  Refusal("SinusoidalPositionalEncoding: the width 0 is not an even number from 2 on") {
    _ = SinusoidalPositionalEncoding(dimensions: 0)
  },
  Refusal("SinusoidalPositionalEncoding: the frequency 0.0 is not a finite number above 0") {
    _ = SinusoidalPositionalEncoding(dimensions: 8, minFrequency: 0)
  },
  Refusal("SinusoidalPositionalEncoding: the frequency inf is not a finite number above 0") {
    _ = SinusoidalPositionalEncoding(dimensions: 8, maxFrequency: .infinity)
  },
  Refusal(
    """
    SinusoidalPositionalEncoding: a position is inf
      positions  [2]
    """
  ) { _ = SinusoidalPositionalEncoding(dimensions: 8)(Tensor([1, .infinity])) },
  Refusal("SinusoidalPositionalEncoding: the base 0.0 is not a finite number above 0") {
    _ = SinusoidalPositionalEncoding.vaswani(dimensions: 8, base: 0)
  },
  Refusal("SinusoidalPositionalEncoding: the count -1 is negative") {
    _ = SinusoidalPositionalEncoding.vaswani(dimensions: 8).table(count: -1)
  },
  Refusal(
    """
    SinusoidalPositionalEncoding: the embeddings have 7 features, the rows 8
      embeddings  [2, 5, 7]  axis 2 is 7
    """
  ) { _ = SinusoidalPositionalEncoding.vaswani(dimensions: 8).added(to: .zeros([2, 5, 7])) },
  Refusal("SinusoidalPositionalEncoding: [\(Int.max), 8] has too many elements to count") {
    _ = SinusoidalPositionalEncoding.vaswani(dimensions: 8).table(count: .max)
  },
  Refusal("SinusoidalPositionalEncoding: the offset \(Int.max) is not from -16777216 to 16777216") {
    _ = SinusoidalPositionalEncoding.vaswani(dimensions: 8).table(count: 2, offset: .max)
  },
]
