import Tensors
import Testing

/// Whole numbers that `Float` doesn't hold: odd ones above 2²⁴.
@Suite("Whole numbers beyond 2²⁴")
struct WholeNumberTests {
  let rows: [[Int32]] = [
    [16_777_217, -16_777_219, 33_554_433], [2_147_483_647, -2_147_483_647, 16_777_219],
    [3, 16_777_221, -2_147_483_648],
    [-33_554_435, 5, 16_777_217], [1, 2_147_483_645, 16_777_223],
  ]
  var x: Tensor { Tensor(rows) }
  var numbers: [Int] { rows.flatMap { $0.map { Int($0) } } }

  /// What a computation in 64 bits leaves of each number in 32.
  func kept(_ values: [Int]) -> [Int] { values.map { Int(Int32(truncatingIfNeeded: $0)) } }

  @Test("stay exact in arithmetic, and keep their last bits if they don't fit")
  func arithmetic() {
    let y = Tensor([7, -3, 16_777_217] as [Int32])
    let beside = numbers.indices.map { [7, -3, 16_777_217][$0 % 3] }
    func expected(_ function: (Int, Int) -> Int) -> [Int] { kept(zip(numbers, beside).map(function)) }
    #expect((x + y).asArray(Int.self) == expected(+) && (x - y).asArray(Int.self) == expected(-))
    #expect((x * y).asArray(Int.self) == expected { Int(truncatingIfNeeded: $0.multipliedFullWidth(by: $1).low) })
    func floored(_ a: Int, _ b: Int) -> Int {
      let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
      return rest != 0 && (rest < 0) != (b < 0) ? quotient - 1 : quotient
    }
    #expect(floorDivide(x, y).asArray(Int.self) == expected(floored))
    #expect((x % y).asArray(Int.self) == expected { $0 - floored($0, $1) * $1 })
    #expect((16_777_217 % y).asArray(Int.self) == [2, -1, 0])
    #expect((x % 2).asArray(Int.self) == numbers.map { $0 & 1 })
    #expect(sign(x).asArray(Int.self) == numbers.map { $0.signum() })
    #expect(square(x).asArray(Int.self) == kept(numbers.map { $0 * $0 }))
    let squares = x ** 2
    #expect(squares == square(x))
    #expect(
      abs(x).asArray(Int.self) == kept(numbers.map { Swift.abs($0) })
        && (-x).asArray(Int.self) == kept(numbers.map { -$0 }))
    #expect(maximum(x, 16_777_218).asArray(Int.self) == numbers.map { Swift.max($0, 16_777_218) })
  }

  @Test("have exact powers")
  func powers() {
    #expect((3 ** Tensor([0, 1, 16, 19] as [Int32])).asArray(Int.self) == [1, 3, 43_046_721, 1_162_261_467])
    #expect(
      (Tensor([-3, 2, 0, 7] as [Int32]) ** Tensor([15, 30, 0, 9] as [Int32])).asArray(Int.self)
        == [-14_348_907, 1_073_741_824, 1, 40_353_607])
    #expect((2 ** Tensor([31, 32, 64] as [Int32])).asArray(Int.self) == [-2_147_483_648, 0, 0])
  }

  @Test("divided by zero are 0, and the least by -1 keeps its last bits")
  func zero() {
    let least = Tensor([Int32.min, 7])
    #expect(floorDivide(least, 0) == Tensor([0, 0]) && least % 0 == Tensor([0, 0]))
    #expect((5 % Tensor([0] as [Int8])).item(Int.self) == 0)
    #expect(floorDivide(least, -1).asArray(Int.self) == [Int(Int32.min), -7])
    #expect(least % -1 == Tensor([0, 0]))
    #expect(floorDivide(Tensor([Int8.min]), -1).asArray(Int8.self) == [.min])
    #expect(floorDivide(Int.min, Tensor([-1] as [Int32])).asArray(Int.self) == [0])
    #expect((least / 0).asArray() == [-.infinity, .infinity])
  }

  @Test("stay exact in running values, sums, means and medians")
  func reductions() {
    func running(_ start: Int, _ function: (Int, Int) -> Int) -> [Int] {
      var value = start
      return kept(
        numbers.map {
          value = Int(Int32(truncatingIfNeeded: function(value, $0))); return value
        })
    }
    let flat = x.flattened()
    #expect(
      flat.cumsum().asArray(Int.self) == running(0, +)
        && cumsum(flat, reverse: false).asArray(Int.self) == running(0, +))
    #expect(cumprod(flat).asArray(Int.self) == running(1, *))
    #expect(cummax(flat).asArray(Int.self) == running(.init(Int32.min)) { Swift.max($0, $1) })
    #expect(cummin(flat).asArray(Int.self) == running(.init(Int32.max)) { Swift.min($0, $1) })
    #expect(cummax(Tensor([-5] as [Int8]), inclusive: false).asArray(Int.self) == [-128])
    #expect(cummin(Tensor([false]), inclusive: false).asArray(Bool.self) == [true])
    #expect(x.sum().item(Int.self) == kept([numbers.reduce(0, +)])[0])
    #expect(x.max(axis: 0).asArray(Int.self) == [2_147_483_647, 2_147_483_645, 33_554_433])
    let close = Tensor([16_777_217, 16_777_219, -33_554_433] as [Int32])
    #expect(close.mean().item() == 1 && median(close).item() == 16_777_216)
    #expect(median(Tensor([16_777_217, 16_777_221] as [Int32])).item() == 16_777_220)
    #expect(
      median(close[..<2]).item() == 16_777_218 && close[..<2].variance().item() == 1 && close[..<2].std().item() == 1)
  }

  @Test("stay exact where they are sorted, picked and moved")
  func moved() {
    let flat = x.flattened()
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    let sorted = numbers.sorted()
    #expect(flat.sorted().asArray(Int.self) == sorted && flat.take(flat.argSort()).asArray(Int.self) == sorted)
    #expect(Array(flat.argSort().asArray(Int.self).prefix(3)) == Array(order.prefix(3)))
    #expect(flat.top(k: 3).asArray(Int.self) == Array(sorted.reversed().prefix(3)))
    #expect(flat.argMax().item(Int.self) == 3 && flat.argMin().item(Int.self) == 8)
    #expect(flat.roll(shift: 1, axis: 0).asArray(Int.self) == [numbers.last!] + numbers.dropLast())
    #expect(
      padded(flat, width: 1, value: Tensor(Int32(16_777_217))).asArray(Int.self) == [16_777_217] + numbers + [
        16_777_217
      ])
    #expect(diag(diag(flat)).asArray(Int.self) == numbers && nanToNum(x) == x && round(x, decimals: 2) == x)
    #expect(round(x, decimals: -1).asArray(Int.self)[0...1] == [16_777_220, -16_777_220])
    var set = x
    set[0] = x[2]
    set[1, [2]] = Tensor(Int32(16_777_221))
    #expect(Array(set.asArray(Int.self)[..<6]) == numbers[6..<9] + numbers[3..<5] + [16_777_221])
    #expect(which(flat .> 0, flat, 0).asArray(Int.self) == numbers.map { Swift.max($0, 0) })
  }

  @Test("stay exact where a part is changed")
  func changed() {
    let flat = Tensor([16_777_217, 2_147_483_647, -16_777_219] as [Int32])
    let part = flat.at[[0, 0, 1]]
    #expect(part.add(1).asArray(Int.self) == [16_777_219, -2_147_483_648, -16_777_219])
    #expect(part.subtract(Tensor([2, 4, 0] as [Int8])).asArray(Int.self) == [16_777_211, 2_147_483_647, -16_777_219])
    #expect(part.multiply(3).asArray(Int.self) == [150_994_953, 2_147_483_645, -16_777_219])
    #expect(flat.at[2].maximum(-16_777_221) == flat && flat.at[2].minimum(-16_777_221)[2].item(Int.self) == -16_777_221)
    #expect([part.add(1), part.divide(2), part.add(0.5)].allSatisfy { $0.dtype == .int32 })
  }

  @Test("multiply exactly as matrices")
  func products() {
    let (n, k, m) = (3, 1031, 5)
    let (a, b) = (Tensor.full([n, k], values: -128, dtype: .int8), Tensor.full([k, m], values: 127, dtype: .int8))
    #expect(matmul(a, b).dtype == .int32 && matmul(a, b) == Tensor.full([n, m], values: Tensor(Int32(-128 * 127 * k))))
    var expected: [Int] = []
    for i in 0..<5 {
      for j in 0..<5 { expected.append((0..<3).map { numbers[i * 3 + $0] * numbers[j * 3 + $0] }.reduce(0, &+)) }
    }
    #expect(matmul(x, x.T).asArray(Int.self) == kept(expected) && inner(x, x) == matmul(x, x.T))
    #expect(einsum("ik,jk->ij", x, x) == matmul(x, x.T) && tensordot(x, x, axes: ([1], [1])) == matmul(x, x.T))
  }

  @Test("differ from the Float beside them")
  func equality() {
    let (whole, float) = (Tensor([16_777_217] as [Int32]), Tensor([16_777_216]))
    #expect(whole != float && !arrayEqual(whole, float).item(Bool.self))
    #expect(whole - 1 == float)
    let next = whole + 1
    #expect(
      whole != next && !arrayEqual(whole, next).item(Bool.self)
        && !arrayEqual(whole, next, equalNAN: true).item(Bool.self))
    #expect(
      !isClose(whole, next, rtol: 0, atol: 0.5).item(Bool.self)
        && isClose(whole, next, rtol: 0, atol: 1).item(Bool.self))
    #expect(!equal(whole, 16_777_216).item(Bool.self) && less(whole, 16_777_218).item(Bool.self))
    #expect((whole .< next).item(Bool.self) && (whole .!= 16_777_216).item(Bool.self))
  }

  @Test("are printed in full")
  func text() {
    #expect(Tensor([Int32.min, .max]).description == "[2] int32\n-2147483648   2147483647")
    #expect(Tensor([Int32.min, .max]).summary == "[2] int32 -2147483648 2147483647")
    #expect(Tensor(Int32.max).description == "2147483647" && Tensor([Int8.min]).description == "[1] int8\n-128")
  }

  @Test("have inner products of 0 over an empty axis")
  func empty() {
    #expect(inner(Tensor.zeros([3, 0]), Tensor.zeros([5, 0])) == Tensor.zeros([3, 5]))
    #expect(inner(Tensor.zeros([0], dtype: .int8), Tensor.zeros([0], dtype: .int8)).item(Int.self) == 0)
  }
}
