import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Cross-entropy")
struct CrossEntropyTests {
  let logits = Tensor.normal([3, 5, 7], scale: 3, seed: 1)
  let targets = Tensor([3, 0, 6, 1, 1, 5, 2, 2, 4, 0, 6, 3, 1, 5, 0], [3, 5])

  /// The loss of one row from its definition, in `Double`.
  private func loss(_ row: [Float], _ target: [Double]) -> Double {
    let greatest = Double(row.max()!)
    let total = row.reduce(0.0) { $0 + exp(Double($1) - greatest) }
    return zip(row, target).reduce(0.0) { $1.1 == 0 ? $0 : $0 - $1.1 * (Double($1.0) - greatest - log(total)) }
  }

  private func row(_ b: Int, _ i: Int) -> [Float] { (logits[b, i] as Tensor).asArray() }

  @Test("is minus the logarithm of the target's weight, also with smoothed targets", arguments: [0, 0.3] as [Float])
  func classes(smoothing: Float) {
    let got = crossEntropy(logits: logits, targets: targets, labelSmoothing: smoothing)
    #expect(got.shape == [3, 5])
    for b in 0..<3 {
      for i in 0..<5 {
        let target = targets[b, i].item(Int.self)
        let shares = (0..<7).map { ($0 == target ? 1 - Double(smoothing) : 0) + Double(smoothing) / 7 }
        #expect(abs(Double(got[b, i] as Float) - loss(row(b, i), shares)) < 2e-6)
      }
    }
  }

  @Test("takes probabilities, another axis, weights and a reduction")
  func forms() {
    let shares = softmax(Tensor.normal([3, 5, 7], seed: 2), axis: -1)
    let got = crossEntropy(logits: logits, targets: shares)
    for b in 0..<3 {
      for i in 0..<5 {
        let want = loss(row(b, i), (shares[b, i] as Tensor).asArray().map(Double.init))
        #expect(abs(Double(got[b, i] as Float) - want) < 5e-6)
      }
    }
    let plain = crossEntropy(logits: logits, targets: targets)
    let oneHot = which(Tensor(0..<7) .== targets.expandedDimensions(axis: -1), 1, Tensor.zeros([3, 5, 7]))
    #expect(crossEntropy(logits: logits, targets: oneHot) == plain)
    for axis in [1, -2] {
      #expect(crossEntropy(logits: logits.swappedAxes(1, 2), targets: targets, axis: axis).allClose(plain))
    }
    let weights = Tensor.uniform(low: 0, high: 2, [3, 5], seed: 3)
    let weighted = crossEntropy(logits: logits, targets: targets, weights: weights)
    #expect(weighted == plain * weights)
    #expect(crossEntropy(logits: logits, targets: targets, weights: weights, reduction: .sum) == weighted.sum())
    #expect(crossEntropy(logits: logits, targets: targets, reduction: .mean) == plain.mean())
  }

  @Test("is finite for decisive logits, and a forbidden class costs nothing if it isn't the target")
  func extremes() {
    let decisive: Tensor = [[10000, 0]]
    #expect(crossEntropy(logits: decisive, targets: Tensor([1])).item() == 10000)
    let forbidden = Tensor([[0, 0, -Float.infinity]])
    let halves: Tensor = [[0.5, 0.5, 0]]
    #expect(abs(crossEntropy(logits: forbidden, targets: halves).item() - Float(log(2.0))) < 1e-6)
    #expect(crossEntropy(logits: forbidden, targets: Tensor([2])).item() == .infinity)
  }
}
