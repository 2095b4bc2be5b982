import Foundation
import Tensors
import Testing

/// The operators of pairs, with what they do to numbers with fractions and to whole ones.
private struct Pairing: Sendable, CustomTestStringConvertible {
  let name: String
  let tensors: @Sendable (Tensor, Tensor) -> Tensor
  let real: @Sendable (Float, Float) -> Float
  let whole: @Sendable (Int, Int) -> Int

  var testDescription: String { name }

  static func floorRest(_ a: Float, _ b: Float) -> Float {
    let rest = fmodf(a, b)
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
  }

  static let all = [
    Pairing(name: "+", tensors: { $0 + $1 }, real: { $0 + $1 }, whole: { $0 + $1 }),
    Pairing(name: "-", tensors: { $0 - $1 }, real: { $0 - $1 }, whole: { $0 - $1 }),
    Pairing(name: "*", tensors: { $0 * $1 }, real: { $0 * $1 }, whole: { $0 * $1 }),
    Pairing(
      name: "%", tensors: { $0 % $1 }, real: floorRest, whole: { $1 == 0 ? 0 : $0 - $1 * Self.floored($0, $1) }),
    Pairing(
      name: "floorDivide", tensors: { floorDivide($0, $1) },
      real: { $1 == 0 ? $0 / $1 : (($0 - floorRest($0, $1)) / $1).rounded() }, whole: { $1 == 0 ? 0 : floored($0, $1) }),
    Pairing(name: "maximum", tensors: { maximum($0, $1) }, real: { max($0, $1) }, whole: { max($0, $1) }),
    Pairing(name: "minimum", tensors: { minimum($0, $1) }, real: { min($0, $1) }, whole: { min($0, $1) }),
  ]

  static func floored(_ a: Int, _ b: Int) -> Int { Int((Double(a) / Double(b)).rounded(.down)) }
}

@Suite("The type of a result")
struct PromotionTests {
  /// The rows of the table in the documentation of `promoted(with:)`.
  static let table: [DType: [DType]] = [
    .bool: [.bool, .int8, .int32, .float16, .bfloat16, .float32],
    .int8: [.int8, .int8, .int32, .float16, .bfloat16, .float32],
    .int32: [.int32, .int32, .int32, .float16, .bfloat16, .float32],
    .float16: [.float16, .float16, .float16, .float16, .float32, .float32],
    .bfloat16: [.bfloat16, .bfloat16, .bfloat16, .float32, .bfloat16, .float32],
    .float32: [.float32, .float32, .float32, .float32, .float32, .float32],
  ]

  /// Numbers that every type holds, of which some products and sums leave `int8`.
  func numbers(_ type: DType, _ shape: [Int]) -> Tensor {
    let values: [Int32] = type == .bool ? [1, 0, 1, 1, 0] : [100, -7, 3, -128, 127]
    return Tensor((0..<shape.reduce(1, *)).map { values[($0 * 3 + shape.count) % 5] }, shape).asType(type)
  }

  @Test("is that of the table for each pair, and its numbers those of its arithmetic", arguments: Pairing.all)
  private func pairs(pairing: Pairing) {
    for left in DType.allCases {
      for (right, promoted) in zip(DType.allCases, Self.table[left]!) {
        #expect(left.promoted(with: right) == promoted)
        let (a, b) = (numbers(left, [5, 1]), numbers(right, [3]))
        let result = pairing.tensors(a, b)
        let counts = promoted == .bool && !pairing.name.hasSuffix("imum")
        #expect(result.dtype == (counts ? .int32 : promoted) && result.shape == [5, 3], "\(left) \(right)")
        for i in 0..<5 {
          for j in 0..<3 {
            let (x, y) = (a[i, 0], b[j])
            let found = result[i, j]
            if promoted.isFloatingPoint {
              let exact = pairing.real(x.asType(.float32).item(), y.asType(.float32).item())
              let rounded = Tensor(exact).asType(promoted)
              #expect(found == rounded || exact.isNaN && found.item().isNaN, "\(left) \(right) \(x) \(y)")
            } else {
              let exact = pairing.whole(x.item(Int.self), y.item(Int.self))
              let kept = promoted == .int8 ? Int(Int8(truncatingIfNeeded: exact)) : exact
              #expect(found.item(Int.self) == kept, "\(left) \(right) \(x) \(y)")
            }
          }
        }
      }
    }
  }

  @Test("isn't changed by a Swift number, unless that has fractions and the type has none", arguments: DType.allCases)
  func scalars(type: DType) {
    let x = numbers(type, [5])
    let whole: DType = type == .bool ? .int32 : type
    let ofInt = [
      x + 1, 1 + x, x - 1, 1 - x, x * 2, 2 * x, x % 3, 3 % x, floorDivide(x, 3), floorDivide(3, x), remainder(x, 3),
      remainder(3, x), maximum(x, 1), minimum(1, x), divmod(x, 3).0, divmod(3, x).1, x ** 2, pow(x, 2), x.pow(2),
    ]
    let named = [add(x, 1), add(1, x), subtract(x, 1), subtract(1, x), multiply(x, 2), multiply(2, x)]
    #expect(named.allSatisfy { $0.dtype == (type.isFloatingPoint ? type : whole) })
    #expect(named[0] == x + 1 && named[3] == 1 - x && divide(x, 2) == x / 2 && divide(2, x).dtype == type.floating)
    #expect(ofInt.allSatisfy { $0.dtype == (type.isFloatingPoint ? type : whole) })
    let half: Double = 0.5
    let ofReal = [
      x + 0.5, half + x, x - half, x * half, x / 2, x % 0.5, half % x, x ** 0.5, half ** x, floorDivide(x, half),
      remainder(x, 0.5), maximum(x, half), pow(x, half), pow(half, x), divmod(x, half).1, floorDivide(half, x),
      x % Float(0.5), floorDivide(x, Float16(0.5)), Float(0.5) ** x,
    ]
    #expect(ofReal.allSatisfy { $0.dtype == type.floating })
    #expect((abs(x) .> 0.5).dtype == .bool && (3 .> x).dtype == .bool)
  }

  @Test("of int8 beside an Int that it doesn't hold is int32")
  func beyond() {
    let x = Tensor([100, -128] as [Int8])
    #expect((x + 200).dtype == .int32 && x + 200 == Tensor([300, 72]))
    #expect((x + 100).dtype == .int8 && x + 100 == Tensor([-56, -28]))
    #expect(maximum(x, 200) == Tensor([200, 200]) && (x % 1000) == Tensor([100, 872]))
    #expect(clip(x, min: 200) == Tensor([200, 200]) && clip(x, min: 0, max: 300) == Tensor([100, 0]))
    #expect(clip(x, min: 0, max: 300).dtype == .int8)
  }

  @Test("stays where the operation needs no other", arguments: DType.allCases)
  func kept(type: DType) {
    let x = numbers(type, [3, 5])
    let arranged = [
      padded(x, width: 1), padded(x, width: 1, value: 1), padded(x, width: 1, mode: .edge), diag(x[0]), diag(x),
      x.roll(shift: 2, axis: 1), x.roll(shift: 2), tiled(x, repetitions: [2]), repeated(x, count: 2, axis: 0),
      tril(x), x.T, x.sorted(), x.top(k: 2), x.cummax(axis: 0), cummin(x), x.max(axis: 0), x.min(), abs(x), sign(x),
      floor(x), ceil(x), round(x), round(x, decimals: 1), nanToNum(x), x[[2, 0]], x[x .> 0], x.take([1], axis: 0),
    ]
    #expect(arranged.map(\.dtype) == Array(repeating: type, count: arranged.count))
    let counted: DType = type.isFloatingPoint ? type : .int32
    let sums = [x.sum(), x.product(axis: 0), x.cumsum(), cumprod(x), x.cumsum(axis: 0, reverse: true), trace(x)]
    #expect(sums.map(\.dtype) == Array(repeating: counted, count: sums.count))
    #expect([x.mean(), median(x), x.variance(axis: 1), sqrt(x), x / x].allSatisfy { $0.dtype == type.floating })
    #expect([x.argMax(), x.argSort(), x.argPartition(kth: 0)].allSatisfy { $0.dtype == .int32 })
  }

  @Test("of 16 bits rounds what Float gives once", arguments: SixteenBits.all)
  func roundedOnce(format: SixteenBits) {
    let patterns = (0..<4099).map { UInt16(truncatingIfNeeded: $0 * 40503) }.filter { $0 & 0x7FFF < format.infinity }
    let x = format.tensor(patterns)
    let y = x.roll(shift: 1, axis: 0)
    let (a, b) = (x.asType(.float32), y.asType(.float32))
    for (found, exact) in [(x + y, a + b), (x - y, a - b), (x * y, a * b), (x / y, a / b), (x % y, a % b)] {
      #expect(arrayEqual(found, exact.asType(format.dtype), equalNAN: true).item(Bool.self))
    }
  }
}
