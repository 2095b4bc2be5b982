/// Changes after which a solution is as right as before: another order of a sum, another formula, another precision.
enum RightChanges {
  private static let names: [String: [String]] = [
    "softmax": [
      "rightSoftmaxByLogarithms", "rightSoftmaxInDouble", "rightSoftmaxByLoops", "rightSoftmaxOfHalves",
      "rightSoftmaxByPowersOfTwo", "rightSoftmaxShifted",
    ],
    "matmul": [
      "rightMatmulInDouble", "rightMatmulTurned", "rightMatmulBackwards", "rightMatmulPairwise", "rightMatmulFused",
      "rightMatmulByBroadcast",
    ],
    "exp": ["rightExpInDouble", "rightExpOfHalf"], "log": ["rightLogInDouble", "rightLogOfSquare"],
    "sqrt": ["rightSqrtByPower"],
  ]

  /// Returns the versions of a solution that rules make, each with one kind of function replaced everywhere.
  static func all(of text: String, function: FunctionSignature) -> [(rule: String, source: String)] {
    guard let source = EditableSource(text, function: function.name) else { return [] }
    var versions: [(rule: String, source: String)] = []
    for (name, others) in names.sorted(by: { $0.key < $1.key }) {
      let places = source.body.filter {
        source.tokens[$0].text == name && source.isFree($0) && source.call(at: $0) != nil
      }
      guard !places.isEmpty else { continue }
      for other in others {
        let changed = places.reversed().reduce(text) { text, place in
          EditableSource(text, function: function.name)?.replacing(source.span(place...place), with: other) ?? text
        }
        versions.append(("\(name) => \(other)", changed))
      }
    }
    for place in source.body where source.tokens[place].text == "*" {
      guard let (left, right) = source.operands(of: place) else { continue }
      let all = source.span(left.lowerBound...right.upperBound)
      let exchanged = "\(source.text(right)) * (\(source.text(left)))"
      versions.append(
        ("\(source.text(left)) * \(source.text(right)) exchanged", source.replacing(all, with: exchanged)))
    }
    for place in source.body where source.tokens[place].text == "/" {
      guard let (left, right) = source.operands(of: place), source.text(right).hasPrefix("Float(") else { continue }
      let all = source.span(left.lowerBound...right.upperBound)
      let product = "\(source.text(left)) * (1 / \(source.text(right)))"
      versions.append(("\(source.text(right)) as a factor", source.replacing(all, with: product)))
    }
    return versions
  }

  static let helpers = #"""

    func rightSoftmaxByLogarithms(_ x: Tensor, axis: Int) -> Tensor {
      let greatest = x.max(axis: axis, keepDims: true)
      let moved = x - which(greatest .== -.infinity, 0, greatest)
      return exp(moved - log(exp(moved).sum(axis: axis, keepDims: true)))
    }
    func rightSoftmaxShifted(_ x: Tensor, axis: Int) -> Tensor {
      let greatest = x.max(axis: axis, keepDims: true)
      let powers = exp((x - greatest) - 0.5)
      return powers * (1 / powers.sum(axis: axis, keepDims: true))
    }
    func rightSoftmaxByPowersOfTwo(_ x: Tensor, axis: Int) -> Tensor {
      let powers = pow(2, (x - x.max(axis: axis, keepDims: true)) * 1.442695040888963)
      return powers / powers.sum(axis: axis, keepDims: true)
    }
    func rightSoftmaxOfHalves(_ x: Tensor, axis: Int) -> Tensor {
      let root = exp((x - x.max(axis: axis, keepDims: true)) / 2)
      return root * root / (root * root).sum(axis: axis, keepDims: true)
    }
    func rightRows(_ x: Tensor, axis: Int, _ change: ([Float]) -> [Float]) -> Tensor {
      let last = x.swappedAxes(axis, -1)
      let (n, all) = (max(1, last.dim(-1)), last.asArray())
      let rows = stride(from: 0, to: all.count, by: n).flatMap { change(Array(all[$0..<$0 + n])) }
      return Tensor(rows, last.shape).swappedAxes(axis, -1)
    }
    func rightSoftmaxInDouble(_ x: Tensor, axis: Int) -> Tensor {
      rightRows(x, axis: axis) { row in
        let greatest = Double(row.max() ?? 0)
        let powers = row.map { Glibc.exp(Double($0) - greatest) }
        let sum = powers.reduce(0, +)
        return powers.map { Float($0 / sum) }
      }
    }
    func rightSoftmaxByLoops(_ x: Tensor, axis: Int) -> Tensor {
      rightRows(x, axis: axis) { row in
        var (greatest, sum): (Float, Float) = (-.infinity, 0)
        for score in row.reversed() where score > -.infinity {
          let most = max(greatest, score)
          sum = sum * Glibc.expf(greatest - most) + Glibc.expf(score - most)
          greatest = most
        }
        return row.map { Glibc.expf($0 - greatest) / sum }
      }
    }
    func rightMatmulTurned(_ a: Tensor, _ b: Tensor) -> Tensor {
      guard a.ndim > 1, b.ndim > 1 else { return matmul(a, b) }
      return matmul(b.swappedAxes(-1, -2), a.swappedAxes(-1, -2)).swappedAxes(-1, -2)
    }
    func rightMatmulByBroadcast(_ a: Tensor, _ b: Tensor) -> Tensor {
      guard a.ndim > 1, b.ndim > 1 else { return matmul(a, b) }
      let (left, right) = (a.expandedDimensions(axis: -1), b.expandedDimensions(axis: -3))
      return (left * right).sum(axis: -2)
    }
    func rightMatmulBackwards(_ a: Tensor, _ b: Tensor) -> Tensor {
      let order = Tensor(Array((0..<a.dim(-1)).reversed()))
      return matmul(a.take(order, axis: -1), b.take(order, axis: b.ndim > 1 ? -2 : 0))
    }
    func rightMatmulPairwise(_ a: Tensor, _ b: Tensor) -> Tensor {
      let half = a.dim(-1) / 2
      guard half > 0 else { return matmul(a, b) }
      let (near, far) = (Tensor(0..<half), Tensor(half..<a.dim(-1)))
      let axis = b.ndim > 1 ? -2 : 0
      return matmul(a.take(near, axis: -1), b.take(near, axis: axis)) + matmul(a.take(far, axis: -1), b.take(far, axis: axis))
    }
    func rightProducts(_ a: Tensor, _ b: Tensor, _ sum: ([(Float, Float)]) -> Float) -> Tensor {
      guard a.ndim > 1, b.ndim > 1 else {
        let (left, right) = (a.ndim > 1 ? a : a.reshaped([1, a.size]), b.ndim > 1 ? b : b.reshaped([b.size, 1]))
        let product = rightProducts(left, right, sum)
        let shape = Array(product.shape.dropLast(2)) + (a.ndim > 1 ? [a.dim(-2)] : []) + (b.ndim > 1 ? [b.dim(-1)] : [])
        return product.reshaped(shape)
      }
      let shape = matmul(a, b).shape
      let lead = Array(shape.dropLast(2))
      let (n, k, m) = (a.dim(-2), a.dim(-1), b.dim(-1))
      let left = broadcast(a, to: lead + [n, k]).asArray(), right = broadcast(b, to: lead + [k, m]).asArray()
      var all: [Float] = []
      for block in 0..<lead.reduce(1, *) {
        for row in 0..<n {
          for column in 0..<m {
            all.append(sum((0..<k).map { (left[(block * n + row) * k + $0], right[(block * k + $0) * m + column]) }))
          }
        }
      }
      return Tensor(all, shape)
    }
    func rightMatmulInDouble(_ a: Tensor, _ b: Tensor) -> Tensor {
      rightProducts(a, b) { Float($0.reduce(0.0) { $0 + Double($1.0) * Double($1.1) }) }
    }
    func rightMatmulFused(_ a: Tensor, _ b: Tensor) -> Tensor {
      rightProducts(a, b) { $0.reduce(Float(0)) { $0.addingProduct($1.0, $1.1) } }
    }
    func rightExpInDouble(_ x: Tensor) -> Tensor {
      Tensor(x.asType(.float32).asArray().map { Float(Glibc.exp(Double($0))) }, x.shape)
    }
    func rightExpOfHalf(_ x: Tensor) -> Tensor {
      let root = exp(x / 2)
      return root * root
    }
    func rightLogInDouble(_ x: Tensor) -> Tensor {
      Tensor(x.asType(.float32).asArray().map { Float(Glibc.log(Double($0))) }, x.shape)
    }
    func rightLogOfSquare(_ x: Tensor) -> Tensor { log(sqrt(x)) * 2 }
    func rightSqrtByPower(_ x: Tensor) -> Tensor { pow(x, 0.5) }

    """#
}
