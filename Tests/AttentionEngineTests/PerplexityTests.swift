import AttentionEngine
import Tensors
import Testing

@Suite("What weights amount to")
struct PerplexityTests {
  @Test("n equal keys are log₂ n bits and the perplexity n, one key 0 bits and 1")
  func equal() {
    for n in [1, 2, 8, 37] {
      let weights = concatenated([Tensor.full([3, n], values: 1 / Float(n)), .zeros([3, 5])], axis: 1)
      #expect(perplexity(of: weights).allClose(.full([3], values: Float(n))))
    }
    #expect(entropyInBits(of: .full([8], values: 0.125)).allClose(Tensor(3)))
    #expect(entropyInBits(of: [[0.5, 0.25, 0.25], [0, 1, 0]]).allClose([1.5, 0]))
    #expect(perplexity(of: [[0.5, 1], [0.5, 0]], axis: 0).allClose([2, 1]))
  }

  @Test("the perplexity is two to the bits")
  func bits() {
    let weights = softmax(Tensor.normal([2, 5, 11], seed: 1), axis: -1)
    #expect(perplexity(of: weights).allClose(pow(.full([2, 5], values: 2), entropyInBits(of: weights))))
  }

  @Test("the mean distance is 0 for one's own place, k for the token k before, and a mean for both")
  func distance() {
    #expect(meanDistance(of: .eye(7)) == .zeros([7]))
    #expect(meanDistance(of: .eye(7, k: -3))[3...] as Tensor == .full([4], values: 3))
    #expect(meanDistance(of: [[1, 0, 0], [0.5, 0, 0.5], [1, 0, 0]]) == [0, 1, 2])
    let weights = softmax(Tensor.normal([2, 3, 5, 11], seed: 2), axis: -1)
    let want = (weights * abs(relativePositions(queries: 5, keys: 11))).sum(axis: -1)
    #expect(meanDistance(of: weights) == want && want.shape == [2, 3, 5])
    #expect(meanDistance(of: [[0, 0, 1]], offset: 0) == [2] && meanDistance(of: [[0, 0, 1]]) == [0])
  }
}
