/// What the machine can do at most, with as many threads as the sides have.
public struct MachinePeaks: Sendable {
  /// The set of instructions that this was measured with.
  public var set: String
  /// `Float` operations in a second with one thread, and with all; a multiply-add is two.
  public var multiplyAddsOfOne: Double, multiplyAdds: Double
  /// Bytes that are read in a second with one thread, and with all.
  public var bandwidthOfOne: Double, bandwidth: Double

  /// Creates the figures of a machine.
  public init(
    set: String, multiplyAddsOfOne: Double, multiplyAdds: Double, bandwidthOfOne: Double, bandwidth: Double
  ) {
    self.set = set
    self.multiplyAddsOfOne = multiplyAddsOfOne
    self.multiplyAdds = multiplyAdds
    self.bandwidthOfOne = bandwidthOfOne
    self.bandwidth = bandwidth
  }

  /// Takes the greater figures of two measurements: whatever else the machine did made them smaller.
  public mutating func merge(_ other: MachinePeaks) {
    multiplyAddsOfOne = max(multiplyAddsOfOne, other.multiplyAddsOfOne)
    multiplyAdds = max(multiplyAdds, other.multiplyAdds)
    bandwidthOfOne = max(bandwidthOfOne, other.bandwidthOfOne)
    bandwidth = max(bandwidth, other.bandwidth)
  }
}
