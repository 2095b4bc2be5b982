import Tensors
import Testing

@Suite("The matrix product")
struct MatrixProductTests {
  /// Three plain loops, in `Float` and in the order of k.
  func plain(_ a: Tensor, _ b: Tensor, batch: [Int]) -> Tensor {
    let (n, k, m) = (a.dim(-2), a.dim(-1), b.dim(-1))
    return tensor(batch + [n, m]) { index in
      let (head, i, j) = (Array(index.dropLast(2)), index[index.count - 2], index[index.count - 1])
      var sum: Float = 0
      for p in 0..<k { sum += a.at(head + [i, p]) * b.at(head + [p, j]) }
      return sum
    }
  }

  @Test(
    "is that of three plain loops to the bit, whatever the blocks cut off",
    arguments: [(1, 1, 1), (2, 3, 5), (4, 7, 8), (5, 3, 17), (11, 13, 9), (8, 2, 16), (3, 31, 23), (13, 1, 7)])
  func agreesWithLoops(n: Int, k: Int, m: Int) {
    let (a, b) = (sample([n, k], seed: 1), sample([k, m], seed: 2))
    #expect(matmul(a, b) == plain(a, b, batch: []))
  }

  @Test(
    "broadcasts the leading axes",
    arguments: [
      ([2, 3, 5, 7], [7, 11], [2, 3]), ([5, 7], [2, 3, 7, 11], [2, 3]), ([2, 3, 5, 7], [2, 3, 7, 11], [2, 3]),
      ([2, 1, 5, 7], [3, 7, 11], [2, 3]), ([3, 5, 7], [2, 1, 7, 11], [2, 3]), ([1, 3, 5, 7], [2, 1, 7, 11], [2, 3]),
    ])
  func broadcastsBatches(left: [Int], right: [Int], batch: [Int]) {
    let (a, b) = (sample(left, seed: 1), sample(right, seed: 2))
    #expect(matmul(a, b) == plain(a, b, batch: batch))
  }

  @Test("takes a vector on the left as a row and on the right as a column, and drops that axis again")
  func vectors() {
    let (m, row, column) = (sample([3, 5]), sample([3], seed: 2), sample([5], seed: 3))
    #expect(matmul(row, m) == matmul(row.reshaped(1, 3), m).squeezed(axis: 0))
    #expect(matmul(m, column) == matmul(m, column.reshaped(5, 1)).squeezed(axis: 1))
    #expect(matmul(column, column).shape == [])
  }

  @Test("of an empty inner axis is zeros, and of no rows is empty")
  func empty() {
    #expect(matmul(.zeros([2, 0]), .zeros([0, 3])) == .zeros([2, 3]))
    #expect(matmul(.zeros([0, 3]), .zeros([3, 5])).shape == [0, 5])
  }

  @Test("outer is the product of a column and a row, inner the sum of products")
  func outerAndInner() {
    let (a, b) = (sample([3]), sample([5], seed: 2))
    #expect(outer(a, b) == matmul(a.reshaped(3, 1), b.reshaped(1, 5)))
    let (x, y) = (sample([2, 7]), sample([3, 7], seed: 2))
    #expect(inner(x, y) == matmul(x, y.T))
    #expect(inner(a, a).item() == (a * a).asArray().reduce(0, +))
  }
}
