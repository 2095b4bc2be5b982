import Foundation
import Tensors
import Testing

@Suite("Functions of pairs of elements")
struct PairwiseTests {
  let a = sample([2, 1, 5], seed: 4)
  let b = sample([3, 1], seed: 5)

  func naive(_ function: (Float, Float) -> Float) -> Tensor {
    tensor([2, 3, 5]) { function(a.at([$0[0], 0, $0[2]]), b.at([$0[1], 0])) }
  }

  @Test("broadcast, and take numbers on either side")
  func broadcasting() {
    let two = Tensor(2)
    #expect(add(a, b) == a + b && add(a, 2) == a + two && add(2, a) == two + a)
    #expect(subtract(a, b) == a - b && subtract(a, 2) == a - two && subtract(2, a) == two - a)
    #expect(multiply(a, b) == a * b && multiply(a, 2) == a * two && multiply(2, a) == two * a)
    #expect(divide(a, b) == a / b && divide(a, 2) == a / two && divide(2, a) == two / a)
    #expect(atan2(a, b).allClose(naive { Float(Foundation.atan2(Double($0), Double($1))) }))
    #expect(
      logAddExp(a, b).allClose(naive { Float(Foundation.log(Foundation.exp(Double($0)) + Foundation.exp(Double($1)))) })
    )
    #expect(logAddExp(a, 2) == logAddExp(a, two) && logAddExp(2, a) == logAddExp(two, a))
    let x = abs(a)
    #expect((x ** b).allClose(tensor([2, 3, 5]) { powf(x.at([$0[0], 0, $0[2]]), b.at([$0[1], 0])) }))
    let (square, exponential) = (a ** 2, 2 ** b)
    #expect(square == a * a && exponential == pow(two, b) && pow(2, b) == exponential)
    #expect(a % b == remainder(a, b) && a % 2 == remainder(a, two) && 2 % a == remainder(two, a))
    #expect(remainder(a, 2) == remainder(a, two) && remainder(2, a) == remainder(two, a))
    #expect(
      floorDivide(a, 2) == a.floorDivide(two) && floorDivide(2, a) == two.floorDivide(a)
        && a.floorDivide(2) == floorDivide(a, two))
  }

  @Test("`**` binds tighter than `*` and looser than a sign")
  func precedence() {
    let x = Tensor([2, 3])
    let (doubled, negated, rest) = (2 * x ** 2, -x ** 2, 10 - x % 2 * 3)
    #expect(doubled == Tensor([8, 18]) && negated == Tensor([4, 9]) && rest == Tensor([10, 7]))
  }

  @Test("the quotient and the remainder are NumPy's")
  func division() {
    let (x, y) = (
      Tensor([7, -7, 1, 0, 5, -5, 5, .infinity, 3, 0, -1e-30, 1e-30]),
      Tensor([-2, 2, 0.1, -3, .infinity, .infinity, -.infinity, 3, 0, 0, 3, -3])
    )
    let (quotient, rest) = divmod(x, y)
    let expected = Tensor([-4, -4, 9, 0, 0, -1, -1, .nan, .infinity, .nan, -1, -1])
    #expect(arrayEqual(quotient, expected, equalNAN: true) == Tensor(1), "\(quotient)")
    let left = Tensor([-1, 1, 0.09999999, 0, 5, .infinity, -.infinity, .nan, .nan, .nan, 3, -3])
    #expect(arrayEqual(rest, left, equalNAN: true) == Tensor(1), "\(rest)")
    #expect(arrayEqual(x.floorDivide(y), quotient, equalNAN: true) == Tensor(1))
    #expect(divmod(x, 3).1.asArray()[1] == 2 && divmod(7, Tensor(-2)).0 == Tensor(-4))
  }

  @Test("a whole number is quotient × divisor + remainder, the remainder on the divisor's side")
  func euclid() {
    for m in -13...13 {
      for n in -7...7 where n != 0 {
        let (quotient, rest) = divmod(Tensor(m), Tensor(n))
        #expect(quotient * Tensor(n) + rest == Tensor(m) && (rest * Tensor(n)).item() >= 0)
        #expect(abs(rest).item() < Float(abs(n)))
      }
    }
  }

  @Test("logAddExp is finite where the exponentials are not")
  func logAddExpRange() {
    let big = logAddExp(Tensor([1000, -1000, 1000]), Tensor([1000, -1000, -1000]))
    #expect(big.allClose(Tensor([1000.6931, -999.3069, 1000])))
    let infinite = logAddExp(Tensor([-.infinity, -.infinity, .infinity]), Tensor([3, -.infinity, .infinity]))
    #expect(infinite == Tensor([3, -.infinity, .infinity]))
    #expect(logAddExp(Tensor(.nan), Tensor(1)).item().isNaN && logAddExp(Tensor(1), Tensor(.nan)).item().isNaN)
    let x = sample([2, 7])
    #expect(
      logAddExp(x[0..., ..<3].logSumExp(axis: 1), x[0..., 3...].logSumExp(axis: 1)).allClose(x.logSumExp(axis: 1)))
  }
}
