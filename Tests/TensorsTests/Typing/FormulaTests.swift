import Foundation
import Tensors
import Testing

@Suite("Numbers beside tensors")
struct FormulaTests {
  let t = sample([3, 5])

  @Test("compute what the formula says, whatever their type and side")
  func values() {
    let (n, c, f, h, i) = (7, 2.5, 0.75 as Float, 1.5 as Float16, 4 as Int32)
    func each(_ function: (Float) -> Float) -> Tensor { tensor([3, 5]) { function(t.at($0)) } }
    let pairs: [(Tensor, Tensor)] = [
      (t / n, each { $0 / 7 }), (n * t, each { 7 * $0 }), (t * c, each { $0 * 2.5 }), (c - t, each { 2.5 - $0 }),
      (t * f, each { $0 * 0.75 }), (h / t, each { 1.5 / $0 }), (i + t, each { 4 + $0 }),
      (t / sqrt(n), each { $0 / Float(7).squareRoot() }), (t * (1 / 2), each { $0 * 0.5 }),
      (2 * .pi * t, each { 2 * Float.pi * $0 }), (t / .pi, each { $0 / Float.pi }),
      (t + 1 - t / 3 * t, each { $0 + 1 - $0 / 3 * $0 }), (-t + 2 * -t, each { -$0 - 2 * $0 }),
      (t ** 2, each { $0 * $0 }), (t ** n, t.pow(7)), (maximum(t, -.infinity), t),
      (t * -.infinity, each { $0 > 0 ? -Float.infinity : Float.infinity }),
    ]
    for (number, (computed, expected)) in pairs.enumerated() { #expect(computed.allClose(expected), "\(number)") }
    #expect(which(t .!= t[0, 0], -.infinity, t)[0, 0].item() == t[0, 0].item())
    #expect((t .> 0.5) == (0.5 .< t))
    #expect((t .>= -1 + 1) == (0 .<= t))
    #expect((t .< .infinity).all().item(Bool.self) && (t .!= .nan).all().item(Bool.self))
  }

  @Test("leave whole numbers whole if they are whole themselves, as written")
  func types() {
    let ids = Tensor([3, 5, 7], dtype: .int32)
    let n = 2
    for whole in [ids + 1, 2 * ids, ids - n, ids * (3 - 1), ids * -1] { #expect(whole.dtype == .int32) }
    for real in [ids * 1.0, ids / 2, ids * (1 / 2), ids + .pi, ids * (2 * .pi), ids - 0.5] {
      #expect(real.dtype == .float32)
    }
    #expect((ids * (1 / 2)).asArray() == [1.5, 2.5, 3.5])
    #expect((ids * (3 - 1 + 2 * 2)).asArray(Int.self) == [18, 30, 42])
    #expect((t.asType(.float16) * 2.5).dtype == .float16 && (4 .< ids) == Tensor([false, true, true]))
  }

  @Test("change a part in place, of whatever type")
  func inPlace() {
    var x = Tensor([[1, 2], [3, 4]])
    x[0] += 1
    x[1] *= 2.5
    x[0..., 1] -= Tensor([3, 10])
    x /= 2
    let n = 3
    x += n
    #expect(x == Tensor([[4, 3], [6.75, 3]]))
  }

  static let formulas = [
    "1 - 2 * x + 3 / (4 - y) * sqrt(5 * z + 6) - 7 * exp(-8 * x / 9) + 10 * .pi - 11 * y + 12",
    "1 + 2 * x - 3 * y + 4 * z - 5 * x * y + 6 * y * z - 7 * x / 8 + 9 - 10 * z + 11 * x - 12",
    "0.5 * x * (1 + tanh(sqrt(2 / .pi) * (x + 0.044715 * x * x * x)))",
    "softmax(x.matmul(y.T) / sqrt(d) + which(x[0..., 0] .> 2, 0, -.infinity), axis: -1)",
    "n * x + d * y - c * z / n + 2 * x * c - 0.5 * y * n + f * z - x / d",
    "(x - x.mean(axis: -1, keepDims: true)) / sqrt(x.variance(axis: -1, keepDims: true) + 1e-5) * f + 1",
    "exp(-(x - y) ** 2 / (2 * f * f)) / sqrt(2 * .pi * f)", "1 / (1 + exp(-x)) * 2 - 1 + 0.1 * y * y - 3.5 / z",
    "(x .> 1) .&& (y .!= 2 * z + 1)", "x * -.infinity", "2 * .pi * x / n",
  ]

  @Test("cost the compiler little in long formulas", arguments: ["", "import Foundation"])
  func typing(found: String) throws {
    let start = [
      "import Tensors", found, "func formulas(x: Tensor, y: Tensor, z: Tensor, n: Int, d: Int, c: Double, f: Float) {",
    ]
    let source = (start + Self.formulas.map { "_ = \($0)" } + ["}"]).joined(separator: "\n")
    // A thousand scopes, which are the choices that it tries, take the compiler some five milliseconds.
    let errors = try Typechecking(source, options: ["-Xfrontend", "-solver-scope-threshold=20000"]).errors
    #expect(errors.isEmpty, "\(errors.map { "\(Self.formulas[$0.line - start.count - 1]): \($0.message)" })")
  }
}
