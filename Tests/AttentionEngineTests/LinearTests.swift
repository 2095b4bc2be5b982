import AttentionEngine
import Tensors
import Testing

@Suite("A linear map")
struct LinearTests {
  @Test("adds up weight times feature, a row of the weight for each output")
  func definition() {
    let map = Linear(7, 3, seed: 1)
    let x = Tensor.normal([2, 5, 7], seed: 2)
    var want = Tensor.zeros([2, 5, 3])
    for b in 0..<2 {
      for n in 0..<5 {
        for i in 0..<3 {
          var sum = Double(map.bias![i] as Float)
          for j in 0..<7 { sum += Double(map.weight[i, j] as Float) * Double(x[b, n, j] as Float) }
          want[b, n, i] = Float(sum)
        }
      }
    }
    #expect(map(x).allClose(want) && map(x[1, 3]).allClose(want[1, 3]))
  }

  @Test("without a bias sends zero to zero")
  func noBias() {
    #expect(Linear(7, 3, bias: false, seed: 1)(.zeros([7])) == .zeros([3]))
    #expect(Linear(7, 3, seed: 1)(.zeros([7])) == Linear(7, 3, seed: 1).bias!)
  }

  @Test("draws numbers that fill the range from -1/√in to 1/√in, the same for the same seed")
  func random() {
    let map = Linear(16, 997, seed: 3)
    #expect(abs(map.weight.max().item() - 0.25) < 1e-3 && abs(map.weight.min().item() + 0.25) < 1e-3)
    #expect(map.bias!.max().item() <= 0.25 && map == Linear(16, 997, seed: 3))
    #expect(map.inputDimensions == 16 && map.outputDimensions == 997)
  }

  @Test("shares no number between weight and bias, nor with the map of the next seed")
  func unrelated() {
    let numbers = (1...3).flatMap { seed in
      let map = Linear(5, 7, seed: seed)
      return map.weight.asArray() + map.bias!.asArray()
    }
    #expect(Set(numbers).count == 3 * 42)
  }

  @Test("costs in times out multiply-adds a token")
  func work() {
    #expect(counting { Linear(7, 3, seed: 1)(.ones([2, 5, 7])) }.work == Work(multiplyAdds: 2 * 5 * 7 * 3))
  }
}
