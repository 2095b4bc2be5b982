import AttentionEngine
import Tensors
import Testing

@Suite("Numbers in few bits")
struct QuantizedTensorTests {
  @Test(
    "each number is off by at most half a step",
    arguments: [2, 3, 4, 8, 16], QuantizedTensor.Granularity.allCases)
  func halfStep(bits: Int, granularity: QuantizedTensor.Granularity) {
    for isSymmetric in [true, false] {
      for scale in [0.01, 1, 300] as [Float] {
        let x = Tensor.normal([2, 11, 7], loc: isSymmetric ? 0 : scale, scale: scale, seed: bits)
        let coded = QuantizedTensor(x, bits: bits, per: granularity, isSymmetric: isSymmetric)
        let excess = abs(coded.dequantized - x) - coded.scale * 0.5
        #expect(excess.max().item() <= 1e-6 * abs(x).max().item())
      }
    }
  }

  @Test("codes are whole numbers that the bits hold, and the ends are used", arguments: [2, 4, 8])
  func range(bits: Int) {
    let x = Tensor.normal([13, 7], seed: 3)
    let (most, all) = (Float((1 << (bits - 1)) - 1), Float((1 << bits) - 1))
    let symmetric = QuantizedTensor(x, bits: bits, per: .token).codes
    #expect(abs(symmetric).max(axis: -1) == .full([13], values: most))
    let asymmetric = QuantizedTensor(x, bits: bits, per: .channel, isSymmetric: false).codes
    #expect(asymmetric.min(axis: 0) == .zeros([7]) && asymmetric.max(axis: 0) == .full([7], values: all))
    for code in symmetric.asArray() + asymmetric.asArray() { #expect(code == code.rounded()) }
  }

  @Test("per channel is per token of the transposed")
  func transposed() {
    let x = Tensor.normal([3, 11, 7], seed: 5)
    let channel = QuantizedTensor(x, bits: 4, per: .channel)
    let token = QuantizedTensor(x.swappedAxes(-1, -2), bits: 4, per: .token)
    #expect(channel.dequantized == token.dequantized.swappedAxes(-1, -2))
    #expect(channel.scale.shape == [3, 1, 7] && token.scale.shape == [3, 7, 1])
  }

  @Test("what is coded is coded as itself", arguments: [2, 4, 8])
  func twice(bits: Int) {
    let x = Tensor.normal([11, 7], seed: 7)
    let once = QuantizedTensor(x, bits: bits, per: .token)
    #expect(QuantizedTensor(once.dequantized, bits: bits, per: .token).codes == once.codes)
  }

  @Test("halves go to the even code")
  func ties() {
    let coded = QuantizedTensor([[0.5, 1.5, 2.5, -0.5, -1.5, 127]], per: .token)
    #expect(coded.codes == [[0, 2, 2, 0, -2, 127]] && coded.scale == [[1]])
    #expect(!coded.codes.asArray().contains { $0 == 0 && $0.sign == .minus })
  }

  @Test("rows of one number are exact, rows of nothing stay so")
  func constants() {
    let zeros = QuantizedTensor(.zeros([3, 5]), per: .token)
    #expect(zeros.codes == .zeros([3, 5]) && zeros.scale == .zeros([3, 1]) && zeros.dequantized == .zeros([3, 5]))
    let sevens = QuantizedTensor(.full([3, 5], values: 7.3), bits: 2, per: .channel, isSymmetric: false)
    #expect(sevens.dequantized == .full([3, 5], values: 7.3))
    #expect(QuantizedTensor(.zeros([0, 5]), per: .token).dequantized.shape == [0, 5])
    #expect(QuantizedTensor(.zeros([5, 0]), per: .token).bytes == 4 * 5)
  }

  @Test("a large channel costs the others their digits per token, and not per channel")
  func outliers() {
    var x = Tensor.normal([11, 7], seed: 9)
    x[0..., 3] = Tensor.normal([11], scale: 100, seed: 10)
    func error(_ granularity: QuantizedTensor.Granularity) -> Float {
      let off = abs(QuantizedTensor(x, per: granularity).dequantized - x)
      return concatenated([off[0..., ..<3], off[0..., 4...]], axis: 1).mean().item()
    }
    #expect(error(.token) > 10 * error(.channel))
  }

  @Test("its bytes are those of packed codes and their scales")
  func bytes() {
    let x = Tensor.normal([2, 11, 7], seed: 1)
    #expect(QuantizedTensor(x, bits: 8, per: .token).bytes == 2 * 11 * 7 + 4 * 2 * 11)
    #expect(QuantizedTensor(x, bits: 2, per: .channel, isSymmetric: false).bytes == 2 * 11 * 2 + 2 * 4 * 2 * 7)
  }
}
