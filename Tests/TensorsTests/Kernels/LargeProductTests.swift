import Testing

@testable import Tensors

@Suite("A matrix product that the fast loops compute")
struct LargeProductTests {
  /// Returns the greatest difference from double precision, in units of k ε Σ |ab|.
  private func error(_ got: Tensor, _ a: Tensor, _ b: Tensor, batch: [Int]) -> Double {
    let (n, k, m) = (a.dim(-2), a.dim(-1), b.dim(-1))
    guard got.shape == batch + [n, m] else { return .infinity }
    let x = a.broadcast(to: batch + [n, k]).asArray()
    let y = b.broadcast(to: batch + [k, m]).asArray()
    let z = got.asArray()
    var worst = 0.0
    for matrix in 0..<batch.reduce(1, *) {
      for i in 0..<n {
        for j in 0..<m {
          var (sum, magnitude) = (0.0, 0.0)
          for p in 0..<k {
            let product = Double(x[(matrix * n + i) * k + p]) * Double(y[(matrix * k + p) * m + j])
            sum += product
            magnitude += abs(product)
          }
          let difference = abs(Double(z[(matrix * n + i) * m + j]) - sum)
          worst = max(worst, difference / (Double(k) * 0x1p-24 * magnitude))
        }
      }
    }
    return worst
  }

  @Test(
    "broadcasts the leading axes, and is within k ε Σ |ab| of double precision",
    arguments: [
      ([97, 53], [53, 37], []), ([2, 3, 31, 41], [41, 29], [2, 3]), ([67, 41], [2, 3, 41, 29], [2, 3]),
      ([2, 3, 31, 41], [2, 3, 41, 29], [2, 3]), ([2, 1, 31, 41], [3, 41, 29], [2, 3]),
      ([1, 3, 31, 41], [2, 1, 41, 29], [2, 3]),
    ])
  func broadcasts(left: [Int], right: [Int], batch: [Int]) {
    let (a, b) = (sample(left, seed: 1), sample(right, seed: 2))
    let (product, work) = counting { matmul(a, b) }
    #expect(error(product, a, b, batch: batch) <= 1)
    let adds = batch.reduce(1, *) * a.dim(-2) * a.dim(-1) * b.dim(-1)
    #expect(adds >= FastLoops.leastWork && work == Work(multiplyAdds: adds))
    // The same without copies of transposed operands, in all forms.
    let (aT, bT) = (a.swappedAxes(-1, -2), b.swappedAxes(-1, -2))
    let (transposed, count) = counting { a.timesTransposed(bT) }
    #expect(error(transposed, a, b, batch: batch) <= 1 && count == work)
    #expect(error(aT.transposedTimes(b), a, b, batch: batch) <= 1)
    let bias = sample([b.dim(-1)], seed: 3)
    let shifted = a.timesTransposed(bT, adding: bias)
    #expect(shifted.allClose(product + bias, rtol: 1e-5, atol: 1e-5) && shifted != transposed)
  }

  @Test("of vectors is that of their matrices")
  func vectors() {
    let (matrix, row, column) = (sample([307, 419]), sample([307], seed: 2), sample([419], seed: 3))
    #expect(error(matmul(row, matrix).reshaped([1, 419]), row.reshaped([1, 307]), matrix, batch: []) <= 1)
    #expect(error(matmul(matrix, column).reshaped([307, 1]), matrix, column.reshaped([419, 1]), batch: []) <= 1)
    #expect(matmul(matrix, column).shape == [307])
  }

  @Test("is that of `einsum`, however its operands lie")
  func einsums() {
    let (a, b) = (sample([3, 61, 43], seed: 1), sample([3, 43, 47], seed: 2))
    let product = matmul(a, b)
    let (aT, bT) = (a.swappedAxes(-1, -2), b.swappedAxes(-1, -2))
    #expect(einsum("bij,bjk->bik", a, b) == product)
    #expect(einsum("bij,bkj->bik", a, bT).allClose(product, rtol: 1e-5, atol: 1e-5))
    #expect(einsum("bji,bjk->bik", aT, b).allClose(product, rtol: 1e-5, atol: 1e-5))
    #expect(einsum("bji,bkj->bki", aT, bT).allClose(product.swappedAxes(-1, -2), rtol: 1e-5, atol: 1e-5))
  }

  @Test("of numbers of 16 bits is summed in `Float` and rounded once; of whole ones it is exact")
  func types() {
    let (a, b) = (sample([59, 61], seed: 1).asType(.float16), sample([61, 67], seed: 2).asType(.float16))
    let exact = matmul(a.asType(.float32), b.asType(.float32))
    #expect(matmul(a, b) == exact.asType(.float16) && matmul(a, b).dtype == .float16)
    #expect(a.timesTransposed(b.T, adding: sample([67])).dtype == .float32)
    let (x, y) = (
      Tensor.randInt(low: -128, high: 128, [41, 1031], seed: 3).asType(.int8),
      Tensor.randInt(low: -128, high: 128, [1031, 43], seed: 4).asType(.int8)
    )
    #expect(matmul(x, y) == matmul(x.asType(.int32), y.asType(.int32)))
    #expect(x.timesTransposed(y.T) == matmul(x, y))
  }

  @Test("of few multiply-adds has the plain loops' numbers, transposed or not")
  func small() {
    let (a, b) = (sample([31, 37], seed: 1), sample([37, 41], seed: 2))
    #expect(31 * 37 * 41 < FastLoops.leastWork)
    #expect(a.timesTransposed(b.T) == matmul(a, b) && a.T.transposedTimes(b) == matmul(a, b))
    let bias = sample([41], seed: 3)
    #expect(a.timesTransposed(b.T, adding: bias) == matmul(a, b) + bias)
  }
}
