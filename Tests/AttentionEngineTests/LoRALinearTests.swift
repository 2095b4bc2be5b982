import AttentionEngine
import Tensors
import Testing

@Suite("A low-rank update")
struct LoRALinearTests {
  private let linear = Linear(11, 7, seed: 1)
  private let x = Tensor.normal([2, 5, 11], seed: 2)

  /// A map whose update is not 0.
  private func adapted(rank: Int) -> LoRALinear {
    LoRALinear(linear, a: .normal([rank, 11], seed: 3), b: .normal([7, rank], seed: 4), alpha: 3)
  }

  @Test("is nothing before the first step")
  func start() {
    let fresh = LoRALinear(linear, rank: 2, alpha: 4, seed: 5)
    #expect(fresh(x) == linear(x) && fresh.merged == linear && fresh.scaling == 2)
    #expect(fresh.a.asArray().contains { $0 != 0 } && abs(fresh.a).max().item() <= 1 / Float(11).squareRoot())
  }

  @Test("gives the same beside the weight and in it", arguments: [1, 2, 3, 13])
  func merged(rank: Int) {
    let adapted = adapted(rank: rank)
    #expect(adapted(x).allClose(adapted.merged(x), rtol: 1e-5, atol: 1e-5))
    #expect(!adapted(x).allClose(linear(x), rtol: 1e-2, atol: 1e-2))
    #expect(adapted.unmerged(adapted.merged).weight.allClose(linear.weight, rtol: 1e-5, atol: 1e-5))
  }

  @Test("has no more independent rows than its rank", arguments: [1, 2, 3])
  func rank(rank: Int) {
    #expect(independentRows(adapted(rank: rank).update) == rank)
  }

  /// How many rows are left by Gauss's elimination with full pivots.
  private func independentRows(_ matrix: Tensor) -> Int {
    let width = matrix.dim(1)
    var rows = (0..<matrix.dim(0)).map { i in (0..<width).map { Double(matrix[i, $0] as Float) } }
    var found = 0
    while let pivot = rows.indices.max(by: { greatest(rows[$0]) < greatest(rows[$1]) }), greatest(rows[pivot]) > 1e-4 {
      let row = rows.remove(at: pivot)
      let column = row.indices.max { abs(row[$0]) < abs(row[$1]) }!
      rows = rows.map { other in
        let factor = other[column] / row[column]
        return zip(other, row).map { $0 - factor * $1 }
      }
      found += 1
    }
    return found
  }

  private func greatest(_ row: [Double]) -> Double { row.map { abs($0) }.max() ?? 0 }

  @Test("has, and costs a token, its rank times the features and no more")
  func work() {
    let fresh = LoRALinear(linear, rank: 2, alpha: 4, seed: 5)
    #expect(fresh.a.size + fresh.b.size == 2 * (11 + 7))
    let work = counting { adapted(rank: 2)(x) }.work
    #expect(work.multiplyAdds == 10 * (11 * 7 + 2 * (11 + 7)))
  }
}
