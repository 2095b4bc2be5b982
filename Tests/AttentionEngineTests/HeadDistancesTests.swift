import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("The distance of two heads")
struct HeadDistancesTests {
  @Test("is 0 for equal heads and 1 for heads that share no key")
  func ends() {
    let weights: Tensor = [[[1, 0, 0], [0, 0.5, 0.5]], [[1, 0, 0], [0, 0.5, 0.5]], [[0, 0.5, 0.5], [1, 0, 0]]]
    #expect(headDistances(weights: weights) == [[0, 0, 1], [0, 0, 1], [1, 1, 0]])
  }

  @Test("is the value worked out by hand, averaged over queries")
  func byHand() {
    // p = (1, 0), q = (½, ½): JS = ½ log₂(4/3) + ½ (½ log₂(2/3) + ½ log₂ 2) bits; the second query agrees.
    let bits = 0.5 * log2(4.0 / 3) + 0.25 * log2(2.0 / 3) + 0.25
    let distance = headDistances(weights: [[[1, 0], [0.25, 0.75]], [[0.5, 0.5], [0.25, 0.75]]])
    #expect(distance.allClose(Tensor([[0, 1], [1, 0]]) * Float(bits.squareRoot() / 2)))
  }

  @Test("is the root of entropy(mean) less the mean entropy, symmetric, and no way round is shorter")
  func metric() {
    let weights = softmax(Tensor.normal([2, 5, 3, 7], scale: 2, seed: 1), axis: -1)
    let distances = headDistances(weights: weights)
    #expect(distances.shape == [2, 5, 5] && distances == distances.swappedAxes(-1, -2))
    for b in 0..<2 {
      for i in 0..<5 {
        #expect(distances[b, i, i] as Float == 0)
        for j in 0..<5 {
          let (p, q) = (weights[b, i] as Tensor, weights[b, j] as Tensor)
          let nats = entropy(of: (p + q) / 2) - (entropy(of: p) + entropy(of: q)) / 2
          let want = sqrt(maximum(nats / log(Float(2)), 0)).mean().item()
          #expect(abs(want - distances[b, i, j]) < 1e-3)
          for k in 0..<5 {
            #expect((distances[b, i, k] as Float) <= (distances[b, i, j] as Float) + distances[b, j, k] + 1e-6)
          }
        }
      }
    }
  }

  @Test("of heads that all but agree is finite and small")
  func near() {
    let weights = softmax(Tensor.normal([1, 3, 7], seed: 2), axis: -1)
    let distance = headDistances(weights: concatenated([weights, weights + 1e-7]))[0, 1] as Float
    #expect(distance >= 0 && distance < 1e-5)
  }

  @Test("of rows that see nothing is 0")
  func empty() {
    #expect(headDistances(weights: .zeros([2, 3, 5])) == .zeros([2, 2]))
    #expect(headDistances(weights: .zeros([2, 3, 0])) == .zeros([2, 2]))
  }

  @Test("of a row that is no distribution is no number, not 0")
  func noNumber() {
    let weights = Tensor([.nan, .nan, 0.5, 0.5, 0, 1, .nan, .nan]).reshaped([4, 1, 2])
    let distances = headDistances(weights: weights)
    for (a, b) in [(0, 1), (2, 0), (0, 3)] { #expect((distances[a, b] as Float).isNaN) }
    #expect((distances[1, 2] as Float).isFinite)
  }
}
