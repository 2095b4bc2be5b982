import ExerciseAuthoring
import Testing

/// The tensor of references, held to closed forms, and its errors to what `Float` arithmetic is off by.
@Suite("A tensor of doubles") struct DoubleTensorTests {
  private static let unit = DoubleTensor.unitRoundoff

  @Test("multiplies, broadcasts, reduces and rearranges as a learner's does")
  func agreement() {
    let (a, b) = (Tensor.normal([2, 3, 5, 7], seed: 1), Tensor.normal([3, 7, 2], seed: 2))
    let (x, y) = (DoubleTensor(a), DoubleTensor(b))
    let row = Tensor.normal([7], seed: 3)
    let pairs: [(String, DoubleTensor, Tensor)] = [
      ("matmul", matmul(x, y), matmul(a, b)),
      ("a vector", matmul(x, DoubleTensor(row)), matmul(a, row)),
      ("+", x + DoubleTensor(row), a + row), ("-", 1 - x, 1 - a), ("*", x * DoubleTensor(row), a * row),
      ("/", x / 3, a / 3), ("exp", exp(x), exp(a)), ("tanh", tanh(x), tanh(a)), ("sin", sin(x), sin(a)),
      ("softmax", softmax(x, axis: -1), softmax(a, axis: -1)), ("softmax 1", softmax(x, axis: 1), softmax(a, axis: 1)),
      ("logSumExp", logSumExp(x, axis: -1), logSumExp(a, axis: -1)),
      ("sum", x.sum(axis: 1), a.sum(axis: 1)),
      ("mean", x.mean(axis: -1, keepDims: true), a.mean(axis: -1, keepDims: true)),
      ("max", x.max(axis: 0), a.max(axis: 0)), ("variance", x.variance(axis: -1), a.variance(axis: -1)),
      ("swapped", x.swappedAxes(1, 3), a.swappedAxes(1, 3)), ("T", x.T, a.T),
      ("reshaped", x.reshaped([6, -1]), a.reshaped([6, -1])),
      ("sliced", x.sliced(axis: 2, 1..<4), a[0..<2, 0..<3, 1..<4]),
      ("row", x.row(1), a[1]), ("joined", concatenated([x, x * 2], axis: 2), concatenated([a, a * 2], axis: 2)),
      ("stacked", stacked([x, x], axis: -1), stacked([a, a], axis: -1)),
      ("which", which(x .< DoubleTensor(0), 0, x), which(a .< 0, 0, a)),
      ("tri", DoubleTensor.tri(3, m: 5, k: 2), Tensor.tri(3, m: 5, k: 2)),
    ]
    for (name, exact, single) in pairs {
      #expect(exact.shape == single.shape, "\(name)")
      for place in exact.elements.indices {
        let off = abs(exact.elements[place] - Double(single.asArray()[place]))
        // Its own error, and the rounding of the learner's result.
        #expect(off <= 2 * exact.errors[place] + Self.unit * (1 + abs(exact.elements[place])), "\(name) at \(place)")
      }
    }
  }

  @Test("knows what Float is off by: the bound holds, and is of the size of what is seen", arguments: 1...20)
  func bounds(seed: Int) {
    // Attention with scores of ±60, where the error of a score is the error of a weight.
    let (queries, keys, values) = (
      Tensor.normal([7, 13], scale: 4, seed: seed), Tensor.normal([11, 13], scale: 4, seed: seed + 100),
      Tensor.normal([11, 3], seed: seed + 200)
    )
    let scores = matmul(queries, keys.T)
    let single = matmul(softmax(scores, axis: -1), values)
    let wide = matmul(DoubleTensor(queries), DoubleTensor(keys).T)
    let exact = matmul(softmax(wide, axis: -1), DoubleTensor(values))
    var greatest = 0.0
    for place in exact.elements.indices {
      let off = abs(exact.elements[place] - Double(single.asArray()[place]))
      #expect(off <= exact.errors[place] + Self.unit * abs(exact.elements[place]))
      greatest = max(greatest, exact.errors[place] == 0 ? 0 : off / exact.errors[place])
    }
    #expect(greatest > 1e-3, "a bound a thousand times too wide tells nothing")
  }

  @Test("takes inputs as exact, and grows the error of a sum with its terms")
  func terms() {
    #expect(DoubleTensor(Tensor.normal([5], seed: 1)).errors == [0, 0, 0, 0, 0])
    #expect(DoubleTensor.ones([10]).sum().errors == [10 * 10 * Self.unit])
    #expect(matmul(DoubleTensor.ones([1, 7]), DoubleTensor.ones([7, 1])).errors == [7 * 7 * Self.unit])
    #expect(DoubleTensor([2], [1], terms: 5).errors == [10 * Self.unit])
    // Where one weight is all but 1, the errors of the scores hardly matter.
    let scores = DoubleTensor([0, 40], [2], errors: [1e-3, 1e-3])
    #expect(softmax(scores, axis: -1).errors[1] < 1e-6)
    let even = DoubleTensor([0, 0], [2], errors: [1e-3, 1e-3])
    #expect(softmax(even, axis: -1).errors[0] > 4e-4)
  }

  @Test("has no error where a number is infinite or none")
  func infinite() {
    let masked = softmax(DoubleTensor([0, -.infinity, 1]), axis: -1)
    #expect(masked.elements[1] == 0 && masked.errors[1] == 0)
    #expect(!masked.errors.contains { !$0.isFinite })
    #expect(log(DoubleTensor([0])).elements == [-.infinity] && log(DoubleTensor([0])).errors == [0])
    #expect(!softmax(DoubleTensor([-.infinity, -.infinity]), axis: -1).elements.contains { !$0.isNaN })
  }

  @Test("travels with its errors, and takes a learner's numbers as exact")
  func travelling() {
    let tensor = DoubleTensor([1.0 / 3], [1], errors: [1e-9])
    #expect(DoubleTensor.value(of: tensor.portable) == tensor)
    #expect(DoubleTensor.value(of: .tensor(shape: [1], elements: [0.5])) == DoubleTensor([0.5]))
    #expect(DoubleTensor.value(of: .float(0.5)) == DoubleTensor(0.5))
    #expect(DoubleTensor.value(of: .int(1)) == nil)
    #expect([DoubleTensor].value(of: [tensor, tensor].portable) == [tensor, tensor])
  }
}
