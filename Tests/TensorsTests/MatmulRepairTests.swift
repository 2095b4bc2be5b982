import Testing

@testable import Tensors

@Suite("The next step after a matrix product that was refused")
struct MatmulRepairTests {
  /// The products that a message may name, with the operands that each has.
  private static func products(_ left: Tensor, _ right: Tensor) -> [(call: String, left: Tensor, right: Tensor)] {
    [
      ("matmul(left, right.T)", left, right.T), ("matmul(right, left)", right, left),
      ("matmul(left.T, right)", left.T, right),
    ]
  }

  @Test("names every product of the two matrices that works, the likeliest first, with its shape if there are several")
  func matrices() {
    let sizes = [2, 3, 5, 7]
    var seen: Set<Int> = []
    for n in sizes {
      for k in sizes {
        for p in sizes where p != k {
          for m in sizes {
            let (left, right) = (Tensor.ones([n, k]), Tensor.ones([p, m]))
            let working = Self.products(left, right).filter { $0.left.dim(1) == $0.right.dim(0) }
            let shapes = working.map { "\($0.call): [\($0.left.dim(0)), \($0.right.dim(1))]" }
            let expected: String? =
              switch working.count {
              case 0: nil
              case 1: "try \(working[0].call)"
              default: "try " + shapes.joined(separator: ", or ")
              }
            #expect(ShapeError.innerSizes([n, k], [p, m]).repair == expected, "\([n, k]) \([p, m])")
            for one in working { #expect(matmul(one.left, one.right).ndim == 2) }
            seen.insert(working.count)
          }
        }
      }
    }
    #expect(seen == [0, 1, 2])
  }

  @Test("is one that fits in the leading axes too")
  func batches() {
    #expect(ShapeError.innerSizes([2, 3, 7], [3, 5, 7]).repair == nil)
    #expect(ShapeError.innerSizes([2, 3, 7], [5, 7]).repair == "try matmul(left, right.T)")
    #expect(ShapeError.innerSizes([7], [5, 7]).repair == "try matmul(left, right.T)")
    #expect(ShapeError.innerSizes([5, 7], [5]).repair == "try matmul(left.T, right)")
    #expect(ShapeError.innerSizes([5], [7]).repair == nil)
  }

  @Test("exchanges two neighbouring axes if that makes the leading ones fit")
  func heads() {
    let error = ShapeError.leadingAxes([2, 5, 4, 8], [2, 4, 8, 5])
    #expect(error.repair == "try matmul(left.swappedAxes(1, 2), right)")
    #expect(matmul(Tensor.ones([2, 5, 4, 8]).swappedAxes(1, 2), .ones([2, 4, 8, 5])).shape == [2, 4, 5, 5])
    #expect(ShapeError.leadingAxes([2, 4, 5, 8], [2, 8, 4, 5]).repair == "try matmul(left, right.swappedAxes(1, 2))")
    #expect(ShapeError.leadingAxes([2, 5, 7], [3, 7, 11]).repair == nil)
  }
}
