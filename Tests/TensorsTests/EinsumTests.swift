import Tensors
import Testing

@Suite("einsum")
struct EinsumTests {
  @Test("gives NumPy's numbers", arguments: einsumRows)
  func figures(row: EinsumRow) {
    let operands = row.shapes.enumerated().map { k, shape in
      Tensor((0..<shape.reduce(1, *)).map { Float(((7 + 2 * k) * $0 + 3 * k) % 13 - 5) }, shape)
    }
    #expect(einsum(row.subscripts, operands: operands) == Tensor(row.numbers, row.shape))
  }

  /// The sum over all values of all letters, term by term.
  func naive(_ subscripts: String, _ operands: [Tensor]) -> Tensor {
    let sides = subscripts.split(separator: ">").map { $0.filter { $0 != "-" } }
    let terms = sides[0].split(separator: ",").map(Array.init)
    let output = sides.count > 1 ? Array(sides[1]) : []
    var sizes: [Character: Int] = [:]
    for (term, operand) in zip(terms, operands) {
      for (letter, size) in zip(term, operand.shape) { sizes[letter] = size }
    }
    let summed = sizes.keys.filter { !output.contains($0) }
    return tensor(output.map { sizes[$0]! }) { outer in
      var values = Dictionary(uniqueKeysWithValues: zip(output, outer))
      return Float(
        indices(of: summed.map { sizes[$0]! }).reduce(0.0) { sum, inner in
          for (letter, value) in zip(summed, inner) { values[letter] = value }
          return sum
            + zip(terms, operands).reduce(1.0) { $0 * Double($1.1.at($1.0.map { values[$0]! })) }
        })
    }
  }

  @Test(
    "is the sum over all values of all letters",
    arguments: [
      "nd,md->nm", "bnd,bmd->bnm", "hnm,hmd->nhd", "nhd,hdc->nc", "ii->", "iji->j", "ab,bc,cd,de->ae", "a,b,c,d->dbca",
      "abc,bad->cd", "abc,cab->b", "abcd,bd,ca->", "aab,bcc,ca->bc", "na,nb,nc->abc", "abc->cab", "ab,ab,ab->a",
    ])
  func loops(subscripts: String) {
    let sizes: [Character: Int] = ["a": 2, "b": 3, "c": 5, "d": 7, "e": 11, "n": 3, "m": 5, "h": 2, "i": 3, "j": 7]
    let terms = subscripts.split(separator: "-")[0].split(separator: ",")
    let operands = terms.enumerated().map { sample($1.map { sizes[$0]! }, seed: $0) }
    #expect(einsum(subscripts, operands: operands).allClose(naive(subscripts, operands), rtol: 1e-4, atol: 1e-4))
  }

  @Test("counts the multiply-adds of its matrix products, in the cheapest order")
  func work() {
    let (q, k, v) = (sample([5, 3]), sample([7, 3], seed: 2), sample([7, 2], seed: 3))
    #expect(counting { einsum("nd,md->nm", q, k) }.work.multiplyAdds == 5 * 7 * 3)
    #expect(counting { einsum("nd,md,mc->nc", q, k, v) }.work.multiplyAdds == 7 * 3 * 2 + 5 * 3 * 2)
    #expect(counting { einsum("i,j->ij", q[0], k[0]) }.work.multiplyAdds == 0)
    #expect(counting { einsum("nd,md->n", q, k) }.work.multiplyAdds == 5 * 3)
  }

  @Test("is the matrix product, the trace and the transpose, bit for bit")
  func special() {
    let (a, b) = (sample([3, 5]), sample([5, 7], seed: 2))
    #expect(einsum("ij,jk", a, b) == matmul(a, b) && einsum("ji", a) == a.T)
    #expect(einsum("ij->i", a) == a.sum(axis: 1) && einsum("i,i", a[0], a[1]) == matmul(a[0], a[1]))
  }

  @Test("carries infinities and NaN")
  func infinite() {
    let x = einsum("ij,j->i", Tensor([[1, 2], [.infinity, 1], [.nan, 0]]), Tensor([1, 1]))
    #expect(arrayEqual(x, Tensor([3, .infinity, .nan]), equalNAN: true) == Tensor(1))
  }
}
