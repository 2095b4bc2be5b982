import Tensors
import Testing

@Suite("An operation of several steps")
struct FusedTests {
  /// Cosines and sines of angles that differ, for `[2, …, pairs]`.
  func turns(_ shape: [Int]) -> Tensor {
    let angles = sample(shape, seed: 5)
    return stacked([cos(angles), sin(angles)])
  }

  @Test(
    "rotates pairs as slices, products and joins do, to the last bit, whatever positions are shared",
    arguments: [[5, 3], [1, 5, 3], [2, 5, 3], [7, 1, 5, 3], [7, 2, 1, 3], [3]])
  func rotation(shape: [Int]) {
    let (x, table) = (sample([7, 2, 5, 11]), turns(shape))
    let (cosines, sines) = (table[0] as Tensor, table[1] as Tensor)
    func rotated(_ x1: Tensor, _ x2: Tensor) -> (Tensor, Tensor) {
      (x1 * cosines - x2 * sines, x2 * cosines + x1 * sines)
    }
    let (first, second) = rotated(x[.ellipsis, ..<3], x[.ellipsis, 3..<6])
    let halves = concatenated([first, second, x[.ellipsis, 6...]], axis: -1)
    #expect(x.rotatedPairs(by: table, neighbours: false) == halves)
    let (even, odd) = rotated(
      x[.ellipsis, stride(from: 0, to: 6, by: 2)], x[.ellipsis, stride(from: 1, to: 6, by: 2)])
    let neighbours = stacked([even, odd], axis: -1).reshaped([7, 2, 5, 6])
    #expect(x.rotatedPairs(by: table, neighbours: true) == concatenated([neighbours, x[.ellipsis, 6...]], axis: -1))
  }

  @Test("is undone by the opposite rotation, and notes its multiply-adds")
  func opposite() {
    let (x, table) = (sample([2, 5, 11]), turns([5, 3]))
    let back = table * Tensor([1, -1]).reshaped([2, 1, 1])
    for neighbours in [true, false] {
      let (turned, work) = counting { x.rotatedPairs(by: table, neighbours: neighbours) }
      #expect(work == Work(multiplyAdds: 2 * 2 * 5 * 6))
      #expect(turned.rotatedPairs(by: back, neighbours: neighbours).allClose(x) && turned != x)
    }
    let nothing = Tensor.zeros([2, 0, 11]).rotatedPairs(by: .zeros([2, 0, 3]), neighbours: true)
    #expect(nothing.shape == [2, 0, 11])
  }

  @Test("scales sums beyond the whole numbers of Float without a digit lost")
  func scaledSum() {
    let parts: Tensor = [[[16_777_215, 2]], [[16_777_213, 5]], [[1, -3]]]
    let got = parts.scaledSum(rows: [[0.5]], columns: [[3], [0x1p-24]], shift: [7, -1])
    let first: Double = 33_554_429 * 1.5 + 7
    let second: Double = 4 * 0x1p-25 - 1
    #expect(got == Tensor([[Float(first), Float(second)]]))
    let large = Tensor([1_000_000_000] as [Int32], [1, 1, 1])
    #expect(large.scaledSum(rows: [[1e30]], columns: [[1e-30]], shift: nil) == [[1e9]])
  }

  @Test("measures divergences whose sums all but cancel")
  func divergence() {
    // Rows (½ + ε, ½ - ε) and (½ - ε, ½ + ε): JS = 2 ε² / ln 2 up to ε⁴.
    let e = Float(0x1p-16)
    let rows = Tensor([[[0.5 + e, 0.5 - e]], [[0.5 - e, 0.5 + e]]])
    let got = rows.jensenShannonDivergences()
    let want = Float(2 * 0x1p-32 / 0.6931471805599453)
    #expect(got.shape == [2, 2, 1] && got.allClose(Tensor([[[0], [want]], [[want], [0]]]), rtol: 1e-6, atol: 0))
    #expect(Tensor.zeros([0, 3, 5]).jensenShannonDivergences().shape == [0, 0, 3])
  }

  @Test("codes a row by its own steps, halves to the even code")
  func coded() {
    let (codes, step, zero) = Tensor([[0.5, 1.5, 2.5, -7], [0, 0, 0, 0]]).coded(steps: 7, isSymmetric: true)
    #expect(codes == [[0, 2, 2, -7], [0, 0, 0, 0]] && step == [[1], [0]] && zero == [[0], [0]])
    let asymmetric = Tensor([[3, 4.5, 6], [5, 5, 5]]).coded(steps: 3, isSymmetric: false)
    #expect(asymmetric.codes == [[0, 2, 3], [0, 0, 0]] && asymmetric.step == [[1], [0]])
    #expect(asymmetric.zero == [[3], [5]])
  }
}
