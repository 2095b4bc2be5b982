internal import Glibc
import Tensors

extension RoPEScaling {
  /// The factor that multiplies cos and sin: YaRN's 0.1 ln s + 1 or the number it was given, 1 otherwise.
  public var attentionFactor: Double {
    guard case .yarn(let factor, _, _, _, let given) = self else { return 1 }
    return given ?? 0.1 * log(factor) + 1
  }

  /// Returns the angle by which each pair turns per token, in radians, the fastest pair first.
  ///
  /// - Parameters:
  ///   - dimensions: the rotated features, d; checked to be even.
  ///   - base: checked to be above 0.
  /// - Returns: d/2 numbers.
  func frequencies(dimensions: Int, base: Double) -> [Double] {
    let d = Double(dimensions)
    func plain(_ base: Double) -> [Double] { (0..<(dimensions / 2)).map { 1 / pow(base, 2 * Double($0) / d) } }
    switch self {
    case .none, .linear:
      return plain(base)
    case .ntkAware(let factor):
      return plain(base * pow(factor, d / (d - 2)))
    case .dynamicNTK(let factor, let trained, let length):
      let stretch = factor * (Double(Swift.max(length, trained)) / Double(trained) - 1) + 1
      return plain(base * pow(stretch, d / (d - 2)))
    case .yarn(let factor, let trained, let fast, let slow, _):
      // Returns the pair, a fractional index, that turns a number of times in the trained length.
      func pair(turns: Double) -> Double { d * log(Double(trained) / (turns * 2 * .pi)) / (2 * log(base)) }
      let first = Swift.max(pair(turns: fast).rounded(.down), 0)
      let last = Swift.max(Swift.min(pair(turns: slow).rounded(.up), d - 1), first)
      let length = last == first ? 0.001 : last - first
      return plain(base).enumerated().map { i, frequency in
        let interpolated = Swift.min(Swift.max((Double(i) - first) / length, 0), 1)
        return interpolated * frequency / factor + (1 - interpolated) * frequency
      }
    case .llama3(let factor, let trained, let low, let high):
      return plain(base).map { frequency in
        let turns = Double(trained) * frequency / (2 * .pi)
        let kept = Swift.min(Swift.max((turns - low) / (high - low), 0), 1)
        return (1 - kept) * frequency / factor + kept * frequency
      }
    }
  }
}
