import AttentionEngine
import Tensors
import Testing

@Suite("A feed-forward layer")
struct FeedForwardTests {
  @Test("with two units of opposite sign is the identity: relu(x) - relu(-x) = x")
  func identity() {
    let both = concatenated([Tensor.identity(5), -Tensor.identity(5)])  // [10, 5]
    let layer = FeedForward(up: Linear(weight: both), down: Linear(weight: both.T))
    let x = Tensor.normal([3, 5], seed: 1)
    #expect(layer(x) == x)
  }

  @Test("is a sum over hidden units, each looked at alone")
  func units() {
    let layer = FeedForward(dimensions: 5, hiddenDimensions: 11, activation: .gelu, seed: 2)
    let x = Tensor.normal([3, 5], seed: 3)
    var want = layer.down.bias! + .zeros([3, 5])
    for unit in 0..<11 {
      let hidden = gelu((x * layer.up.weight[unit]).sum(axis: -1) + layer.up.bias![unit])  // [3]
      want += outer(hidden, layer.down.weight[0..., unit])
    }
    #expect(layer(x).allClose(want))
  }

  @Test("treats each token by itself")
  func tokens() {
    let x = Tensor.normal([2, 3, 5], seed: 4)
    let plain = FeedForward(dimensions: 5, hiddenDimensions: 11, activation: .silu, seed: 5)
    let gated = GatedFeedForward(dimensions: 5, hiddenDimensions: 7, seed: 6)
    for b in 0..<2 {
      for n in 0..<3 { #expect(plain(x)[b, n] == plain(x[b, n]) && gated(x)[b, n].allClose(gated(x[b, n]))) }
    }
  }

  @Test("gated: the activation is on the gate alone, and gates of 0 let nothing through")
  func gates() {
    var layer = GatedFeedForward(dimensions: 5, hiddenDimensions: 7, activation: .sigmoid, seed: 7)
    layer.gate.weight = .zeros([7, 5])
    let x = Tensor.normal([3, 5], seed: 8)
    #expect(layer(x).allClose(layer.down(layer.up(x)) * 0.5))  // sigmoid(0) = ½
    layer.activation = .silu
    #expect(layer(x) == .zeros([3, 5]))
  }

  @Test("costs two products a token, gated three")
  func work() {
    let x = Tensor.ones([3, 5])
    let plain = counting { FeedForward(dimensions: 5, hiddenDimensions: 11, seed: 1)(x) }.work
    let gated = counting { GatedFeedForward(dimensions: 5, hiddenDimensions: 7, seed: 1)(x) }.work
    #expect(plain == Work(multiplyAdds: 3 * 2 * 5 * 11))
    #expect(gated == Work(multiplyAdds: 3 * 3 * 5 * 7, exponentials: 3 * 7))
  }
}
