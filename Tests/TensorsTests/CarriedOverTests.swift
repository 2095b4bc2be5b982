import Tensors
import Testing

@Suite("Calls carried over from mlx-swift")
struct CarriedOverTests {
  let x = sample([3, 5])

  @Test("softmax without an axis lets all scores compete, and precise makes no difference")
  func softmaxes() {
    #expect(softmax(x) == softmax(x.flattened(), axis: 0).reshaped([3, 5]) && softmax(Tensor(3)) == Tensor(1))
    #expect(softmax(x, axis: 0, precise: true) == softmax(x, axis: 0) && softmax(x, precise: true) == softmax(x))
    #expect(softmax(x, axes: [0, 1], precise: true) == softmax(x) && logSoftmax(x) == logSoftmax(x, axis: 1))
  }

  @Test("eval, stopGradient and contiguous change nothing")
  func unchanged() {
    x.eval()
    eval(x, x)
    eval([x])
    eval((x, [x]), ["x": x])
    eval([x, (x, 1)] as [Any])
    #expect(stopGradient(x) == x && contiguous(x) == x && x.contiguous(allowColMajor: true) == x)
    #expect(x[0].transposed(axis: 0) == x[0])
  }

  @Test("numbers of any type stand in where, clip, full, linspace, logAddExp and bernoulli")
  func numbers() {
    let (half, two) = (0.5, 2)
    #expect(`where`(x .> 0, x, half) == which(x .> 0, x, 0.5) && `where`(x .> 0, half, x) == which(x .> 0, 0.5, x))
    #expect(`where`(x .> 0, two, 0).dtype == .int32 && `where`(x .> 0, half, half) == full([3, 5], values: half))
    #expect(
      `where`(x .> 0, -.infinity, x) == which(x .> 0, -.infinity, x) && `where`(x .> 0, x, two) == which(x .> 0, x, 2))
    #expect(clip(x, min: -half, max: two) == clip(x, min: -0.5, max: 2) && clip(x, min: two) == clip(x, min: 2))
    #expect(clip(x, max: half) == clip(x, max: 0.5) && full([7], values: two).dtype == .float32)
    #expect(full([7], values: two, type: Int32.self) == full([7], values: 2) && logAddExp(x, half) == logAddExp(x, 0.5))
    #expect(linspace(half, 3 * half, count: 3) == [0.5, 1, 1.5] && logAddExp(two, x) == logAddExp(2, x))
    #expect(bernoulli(half, [7], seed: 5) == bernoulli(0.5, [7], seed: 5))
    #expect(bernoulli(half, [7], key: key(5)) == bernoulli(0.5, [7], seed: 5))
  }

  @Test("addMM adds to a product")
  func addedProduct() {
    let (a, b) = (sample([3, 2], seed: 2), sample([2, 5], seed: 3))
    #expect(addMM(x, a, b) == x + a.matmul(b))
    #expect(addMM(x[0], a, b, alpha: 2, beta: 3).allClose(3 * x[0] + 2 * a.matmul(b)))
  }

  @Test("where chooses as which does")
  func choosing() {
    #expect(`where`(x .> 0, x, -x) == abs(x) && Tensors.where(x .> 0, x, 0) == maximum(x, 0))
    #expect(`where`(x .> 0, 0, x) == minimum(x, 0) && `where`(x .> 0, 1, 0) == (x .> 0))
  }

  @Test("clip takes tensors as bounds")
  func bounds() {
    let (low, high) = (sample([5], seed: 2), sample([3, 1], seed: 3))
    let expected = tensor([3, 5]) { min(max(x.at($0), low.at([$0[1]])), high.at([$0[0], 0])) }
    #expect(clip(x, min: low, max: high) == expected && clip(x, min: low) == maximum(x, low))
    #expect(clip(x, max: high) == minimum(x, high))
  }

  @Test("a stride is an index with and without the dot, and Swift's own elsewhere")
  func strides() {
    #expect(x[stride(by: 2)] == x[.stride(by: 2)] && x[0..., stride(from: 3, to: 0, by: -2)] == x[0..., [3, 1]])
    var places: [Int] = []
    for place in stride(from: 0, to: 5, by: 2) { places.append(place) }
    #expect(places == [0, 2, 4] && Array(stride(from: 0.0, through: 1, by: 0.5)) == [0, 0.5, 1])
  }
}
