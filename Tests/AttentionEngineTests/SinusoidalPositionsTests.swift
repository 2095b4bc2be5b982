import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Sinusoidal positions")
struct SinusoidalPositionsTests {
  @Test("are sines and cosines of places times powers of the base")
  func definition() {
    let table = SinusoidalPositions(dimensions: 6, base: 1000).table(count: 5, offset: 90_000)
    for p in 0..<5 {
      for i in 0..<3 {
        let angle = Double(90_000 + p) / pow(1000, Double(i) / 3)
        #expect(abs(Double(table[p, 2 * i] as Float) - sin(angle)) < 1e-7)
        #expect(abs(Double(table[p, 2 * i + 1] as Float) - cos(angle)) < 1e-7)
      }
    }
  }

  @Test("k tokens later are a rotation, the same one at every place")
  func rotation() {
    let waves = SinusoidalPositions(dimensions: 14)
    for k in [1, 5, 31] {
      // The rotation is read off the row of place k, which is PE(0) = (0, 1, 0, 1, …) turned.
      let turn = waves.table(count: 1, offset: k)[0] as Tensor
      let (here, later) = (waves.table(count: 23), waves.table(count: 23, offset: k))
      for p in 0..<23 {
        for i in stride(from: 0, to: 14, by: 2) {
          let (sine, cosine): (Float, Float) = (turn[i], turn[i + 1])
          let (x, y): (Float, Float) = (here[p, i], here[p, i + 1])
          #expect(abs(x * cosine + y * sine - (later[p, i] as Float)) < 1e-6)
          #expect(abs(y * cosine - x * sine - (later[p, i + 1] as Float)) < 1e-6)
        }
      }
    }
  }

  @Test("in both layouts are the same numbers in another order")
  func layouts() {
    let order: Tensor = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    let interleaved = SinusoidalPositions(dimensions: 10).table(count: 7, offset: 3)
    let concatenated = SinusoidalPositions(dimensions: 10, layout: .concatenated).table(count: 7, offset: 3)
    #expect(take(interleaved, order, axis: 1) == concatenated)
  }

  @Test("are added to embeddings, from an offset as to the end of a longer text")
  func addition() {
    let waves = SinusoidalPositions(dimensions: 6)
    let x = Tensor.normal([3, 11, 6], seed: 1)
    #expect(waves(x) == x + waves.table(count: 11))
    #expect(waves(x[0..., 4...], offset: 4) == waves(x)[0..., 4...])
    #expect(waves.table(count: 0).shape == [0, 6])
  }
}
