import Tensors
import Testing

@Suite("Questions with a yes or no for each element")
struct VerdictTests {
  let odd = Tensor([.nan, .infinity, -.infinity, 0, -1])

  @Test("find NaN and infinities")
  func finiteness() {
    #expect(isNaN(odd) == Tensor([1, 0, 0, 0, 0]) && isInf(odd) == Tensor([0, 1, 1, 0, 0]))
    #expect(isFinite(odd) == Tensor([0, 0, 0, 1, 1]))
    #expect(isPosInf(odd) == Tensor([0, 1, 0, 0, 0]) && isNegInf(odd) == Tensor([0, 0, 1, 0, 0]))
  }

  @Test("NaN and infinities are replaced by the numbers given")
  func replaced() {
    let greatest = Float.greatestFiniteMagnitude
    #expect(nanToNum(odd) == Tensor([0, 0, 0, 0, -1]))
    #expect(nanToNum(odd, nan: 5, posInf: nil, negInf: nil) == Tensor([5, greatest, -greatest, 0, -1]))
    #expect(nanToNum(odd, posInf: 7, negInf: 8) == Tensor([0, 7, 8, 0, -1]))
  }

  @Test("compare as the operators do")
  func comparisons() {
    let (a, b) = (Tensor([1, 2, 3]), Tensor([[2], [3]]))
    #expect(equal(a, b) == (a .== b) && notEqual(a, b) == (a .!= b) && less(a, b) == (a .< b))
    #expect(lessEqual(a, b) == (a .<= b) && greater(a, b) == (a .> b) && greaterEqual(a, b) == (a .>= b))
    #expect(
      equal(a, 2) == Tensor([0, 1, 0]) && notEqual(a, 2) == Tensor([1, 0, 1]) && less(a, 2) == Tensor([1, 0, 0]))
    #expect(lessEqual(a, 2) == Tensor([1, 1, 0]) && greater(a, 2) == Tensor([0, 0, 1]))
    #expect(greaterEqual(a, 2) == Tensor([0, 1, 1]))
  }

  @Test("are joined by and, or and not")
  func logic() {
    let (a, b) = (Tensor([0, 2, 0, .nan]), Tensor([[0], [-1]]))
    let (and, or, not) = (a .&& b, a .|| b, .!a)
    #expect(and == Tensor([[0, 0, 0, 0], [0, 1, 0, 1]]) && logicalAnd(a, b) == and)
    #expect(or == Tensor([[0, 1, 0, 1], [1, 1, 1, 1]]) && logicalOr(a, b) == or)
    #expect(not == Tensor([1, 0, 1, 0]) && logicalNot(a) == not)
    let x = Tensor([-1, 0.5, 2])
    let chosen = x .> 0 .&& x .< 1 .|| x .== 2
    #expect(chosen == Tensor([0, 1, 1]))
  }

  @Test("hold for all or any of a lane")
  func quantifiers() {
    let x = Tensor([[1, 0, 2], [3, .nan, -1]])
    #expect(x.all() == Tensor(0) && x.any() == Tensor(1))
    #expect(all(x, axis: 0) == Tensor([1, 0, 1]) && x.all(axis: 1) == Tensor([0, 1]))
    #expect(any(x, axis: -1, keepDims: true) == Tensor([[1], [1]]) && any(x .< 0, axes: [1]) == Tensor([0, 1]))
    #expect(x.any(axes: [0, 1]) == Tensor(1) && all(x, axes: [1, 0], keepDims: true) == Tensor([[0]]))
    #expect(Tensor.zeros([2, 0]).all(axis: 1) == Tensor([1, 1]) && Tensor.zeros([0]).any() == Tensor(0))
  }

  @Test("find what is close, broadcasting")
  func closeness() {
    let b = Tensor([1, 100, 0, .infinity, .nan])
    let a = Tensor([1.000009, 100.002, 1e-9, .infinity, .nan])
    #expect(isClose(a, b) == Tensor([1, 0, 1, 1, 0]) && isClose(a, b, equalNaN: true) == Tensor([1, 0, 1, 1, 1]))
    #expect(isClose(a, b, rtol: 1e-4, atol: 0) == Tensor([1, 1, 0, 1, 0]))
    #expect(isClose(Tensor([.infinity, 1, -.infinity]), Tensor([1, .infinity, .infinity])) == Tensor([0, 0, 0]))
    #expect(isClose(Tensor([[1], [2]]), Tensor([1, 2, 3])) == Tensor([[1, 0, 0], [0, 1, 0]]))
  }

  @Test("are one if whole tensors are compared")
  func wholes() {
    let x = Tensor([[1, .nan]])
    #expect(arrayEqual(x, x) == Tensor(0) && x.arrayEqual(x, equalNAN: true) == Tensor(1))
    #expect(arrayEqual(Tensor([1, 2]), Tensor([1, 2])) == Tensor(1))
    #expect(
      arrayEqual(Tensor([1, 1]), Tensor(1)) == Tensor(0) && arrayEqual(Tensor.zeros([0]), .zeros([0])) == Tensor(1))
  }
}
