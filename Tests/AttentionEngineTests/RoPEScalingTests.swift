import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Stretched rotary positions")
struct RoPEScalingTests {
  static let scalings: [RoPEScaling] = [
    .none, .linear(factor: 4), .ntkAware(factor: 4), .dynamicNTK(factor: 2, trainedLength: 32, length: 96),
    .yarn(factor: 4, trainedLength: 512), .llama3(factor: 8, trainedLength: 128),
  ]

  func frequencies(_ scaling: RoPEScaling, base: Double = 10_000) -> [Double] {
    RoPE(dimensions: 16, base: base, scaling: scaling).inverseFrequencies
  }

  /// base^(-2i/d), by multiplying.
  let plain: [Double] = (0..<8).map { i in
    (0..<i).reduce(1) { product, _ in product / 10_000.0.squareRoot().squareRoot().squareRoot() }
  }

  func close(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) }
  }

  @Test("have positive frequencies that fall from 1", arguments: scalings)
  func fall(scaling: RoPEScaling) {
    let found = frequencies(scaling)
    #expect(found.count == 8 && found[0] == 1 && found.allSatisfy { $0 > 0 })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("without a stretching turn by powers of the base")
  func none() {
    #expect(close(frequencies(.none), plain))
  }

  @Test("interpolated by s are those whose positions are multiplied by 1/s, to the bit")
  func linear() {
    let x = Tensor.normal([3, 5, 6], seed: 1)
    let linear = RoPE(dimensions: 6, scaling: .linear(factor: 4))
    #expect(linear(x, offset: 7) == RoPE(dimensions: 6, scale: 0.25)(x, offset: 7))
    #expect(linear(x, positions: [0, 4, 8, 12, 16]) == RoPE(dimensions: 6)(x))
  }

  @Test("NTK-aware leave the fastest pair alone, interpolate the slowest, and multiply alike in between")
  func ntkAware() {
    let ratios = zip(frequencies(.ntkAware(factor: 4)), plain).map { $0 / $1 }
    #expect(close(ratios, (0..<8).map { exp(-log(4) * Double($0) / 7) }))
    #expect(RoPE(dimensions: 2, scaling: .ntkAware(factor: 4)).inverseFrequencies == [1])
  }

  @Test("dynamic do nothing up to the trained length, and go on as NTK-aware with s n/L - (s - 1)")
  func dynamic() {
    for length in [0, 31, 32] {
      #expect(close(frequencies(.dynamicNTK(factor: 2, trainedLength: 32, length: length)), plain))
    }
    for factor in [1.1, 3.7, 1e17, 1e300] {
      #expect(frequencies(.dynamicNTK(factor: factor, trainedLength: 32, length: 31)) == frequencies(.none))
    }
    let stretched = frequencies(.dynamicNTK(factor: 2, trainedLength: 32, length: 96))
    #expect(close(stretched, frequencies(.ntkAware(factor: 5))))
  }

  @Test("YaRN leave pairs with many turns alone, interpolate those with less than one, and ramp in between")
  func yarn() {
    let found = frequencies(.yarn(factor: 4, trainedLength: 512))
    for (i, ratio) in zip(found, plain).map({ $0 / $1 }).enumerated() {
      let turns = 512 * plain[i] / (2 * .pi)
      if turns > 32 { #expect(ratio == 1) }
      if i >= 4 { #expect(turns < 1 && abs(ratio - 0.25) < 1e-12) }
    }
    // Turns 32 and 1 are at the pairs 0.81 and 3.82, rounded outwards 0 and 4: the ramp is i / 4.
    let ramp = [1, 1 - 0.75 / 4, 1 - 0.75 / 2, 1 - 0.75 * 3 / 4]
    #expect(close(Array(found[..<4]), zip(plain, ramp).map { $0 * $1 }))
    #expect(RoPEScaling.yarn(factor: 2, trainedLength: 256).attentionFactor == 1.0693147180559945)
    #expect(RoPEScaling.yarn(factor: 1, trainedLength: 256).attentionFactor == 1)
    #expect(RoPEScaling.yarn(factor: 2, trainedLength: 256, attentionFactor: 3).attentionFactor == 3)
  }

  @Test("YaRN is a step where the trained length is so short that no pair turns once")
  func yarnShort() {
    let found = frequencies(.yarn(factor: 4, trainedLength: 1))
    #expect(close(Array(found[1...]), plain[1...].map { $0 / 4 }))
  }

  @Test("Llama 3's are plain, interpolated, or between, by their turns in the trained length")
  func llama3() {
    let found = frequencies(.llama3(factor: 8, trainedLength: 128))
    for (i, ratio) in zip(found, plain).map({ $0 / $1 }).enumerated() {
      let turns = 128 * plain[i] / (2 * .pi)
      if turns > 4 { #expect(ratio == 1) }
      if turns < 1 { #expect(abs(ratio - 1.0 / 8) < 1e-12) }
      if turns > 1 && turns < 4 { #expect(abs(ratio - (1.0 / 8 + (turns - 1) / 3 * 7 / 8)) < 1e-12) }
    }
    #expect(found.indices.contains { (1...4).contains(128 * plain[$0] / (2 * .pi)) })
  }
}
