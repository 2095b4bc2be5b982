import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Sinusoidal positions")
struct SinusoidalPositionalEncodingTests {
  @Test("of the paper are as long as 2π base^((d - 2)/d) at most", arguments: [2, 8, 512])
  func slowestWave(dimensions: Int) {
    let encoding = SinusoidalPositionalEncoding.vaswani(dimensions: dimensions)
    let wavelengths = encoding.frequencies.map { 2 * Double.pi / $0 }
    let longest = 2 * Double.pi * Foundation.pow(10_000, Double(dimensions - 2) / Double(dimensions))
    #expect(abs(wavelengths.max()! / longest - 1) < 1e-12 && abs(wavelengths.min()! - 2 * Double.pi) < 1e-12)
  }

  @Test("are sines and cosines of places times powers of the base")
  func definition() {
    let table = SinusoidalPositionalEncoding.vaswani(dimensions: 6, base: 1000).table(count: 5, offset: 90_000)
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
    let waves = SinusoidalPositionalEncoding.vaswani(dimensions: 14)
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
    let interleaved = SinusoidalPositionalEncoding.vaswani(dimensions: 10).table(count: 7, offset: 3)
    let concatenated = SinusoidalPositionalEncoding.vaswani(dimensions: 10, layout: .concatenated).table(
      count: 7, offset: 3)
    #expect(take(interleaved, order, axis: 1) == concatenated)
  }

  @Test("are added to embeddings, from an offset as to the end of a longer text")
  func addition() {
    let waves = SinusoidalPositionalEncoding.vaswani(dimensions: 6)
    let x = Tensor.normal([3, 11, 6], seed: 1)
    #expect(waves.added(to: x) == x + waves.table(count: 11))
    #expect(waves.added(to: x[0..., 4...], offset: 4) == waves.added(to: x)[0..., 4...])
    #expect(waves.table(count: 0).shape == [0, 6])
  }

  @Test("by default are MLX's: sines, then cosines, from frequency 1 down to 0.0001, in rows of length 1")
  func geometric() {
    // The five frequencies 1, 0.1, …, 0.0001 of a width of 10, times √(2/10).
    let positions: [Float] = [0, 1, 2.5, -3, 70_000]
    let rows = SinusoidalPositionalEncoding(dimensions: 10)(Tensor(positions))
    #expect(rows.shape == [5, 10] && rows.square().sum(axis: -1).allClose(.ones([5])))
    for (row, position) in positions.enumerated() {
      for i in 0..<5 {
        // The frequency 0.0001 is that of `Float`, by 5e-13 from the decimal one.
        let angle = Double(position) * pow(Double(Float(0.0001)), Double(i) / 4)
        #expect(abs(Double(rows[row, i] as Float) - sin(angle) * 0.2.squareRoot()) < 1e-7)
        #expect(abs(Double(rows[row, i + 5] as Float) - cos(angle) * 0.2.squareRoot()) < 1e-7)
      }
    }
  }

  @Test("have positions of any shape, and a scale, an order and turns as asked")
  func options() {
    let positions = Tensor.normal([2, 3, 5], scale: 9, seed: 1)
    func encode(cosineFirst: Bool = false, fullTurns: Bool = false, scale: Float? = 1) -> Tensor {
      SinusoidalPositionalEncoding(
        dimensions: 6, minFrequency: 0.02, maxFrequency: 0.5, scale: scale, cosineFirst: cosineFirst,
        fullTurns: fullTurns)(positions)
    }
    let plain = encode()
    #expect(plain.shape == [2, 3, 5, 6] && encode(scale: 3).allClose(plain * 3))
    #expect(encode(cosineFirst: true) == take(plain, Tensor([3, 4, 5, 0, 1, 2]), axis: -1))
    let turned = SinusoidalPositionalEncoding(dimensions: 6, minFrequency: 0.02, maxFrequency: 0.5, scale: 1)(
      positions * (2 * .pi))
    #expect(encode(fullTurns: true).allClose(turned, rtol: 0, atol: 1e-5))
    #expect(
      SinusoidalPositionalEncoding(dimensions: 6, cosineFirst: true).cosineFirst
        && !SinusoidalPositionalEncoding.vaswani(dimensions: 6).cosineFirst)
    #expect(SinusoidalPositionalEncoding(dimensions: 2).frequencies == [1])  // one wave has the greatest frequency
  }

  @Test("of the paper are those of positions, too")
  func positions() {
    let waves = SinusoidalPositionalEncoding.vaswani(dimensions: 6)
    #expect(waves(Tensor(3..<14)) == waves.table(count: 11, offset: 3))
    #expect(waves(Tensor(3..<14).asType(.int32)).dtype == .float32)
  }
}
