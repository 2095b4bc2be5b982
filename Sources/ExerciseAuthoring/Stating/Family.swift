/// Cases that are drawn at random: inputs as a function of sizes and a seed.
///
///     Family("random, {queries} by {keys}") { sizes, seed in
///       Call(
///         Tensor.normal([sizes.queries, sizes.features], seed: seed),
///         Tensor.normal([sizes.keys, sizes.features], seed: seed + 100))
///     }
///     .drawn(["queries": 3, "keys": 5, "features": 2], seed: 51)
///     .drawn(["queries": 7, "keys": 2, "features": 13], seed: 53)
///
/// `{queries}` in the name is replaced by the size. The sizes that are drawn should all differ, best as primes, so that
/// no exchanged axis passes. Since the inputs are a function, other seeds and smaller sizes can be drawn as well.
public struct Family {
  let name: String
  let make: (Sizes, Int) -> [Call]
  private(set) var draws: [(sizes: Sizes, seed: Int, line: Int)] = []
  /// The sizes that fresh cases may have, if the author says so.
  private(set) var ranges: [String: ClosedRange<Int>] = [:]

  /// Creates a family whose cases are one call each.
  public init(_ name: String, _ make: @escaping (_ sizes: Sizes, _ seed: Int) -> Call) {
    self.name = name
    self.make = { [make($0, $1)] }
  }

  /// Creates a family whose cases are several calls, which run one after the other in one process.
  public init(_ name: String, calls make: @escaping (_ sizes: Sizes, _ seed: Int) -> [Call]) {
    self.name = name
    self.make = make
  }

  /// Returns the family with one case more.
  public func drawn(_ sizes: KeyValuePairs<String, Size>, seed: Int, line: Int = #line) -> Family {
    var family = self
    let all = sizes.map { DrawnSize(name: $0.key, numbers: $0.value.numbers) }
    family.draws.append((Sizes(all: all), seed, line))
    return family
  }

  /// Returns the family with a word on the sizes of the fresh cases that each verdict draws.
  ///
  ///     .fresh(["tokens": 2...9, "heads": 1...4])
  ///
  /// A size that is named is drawn from its range, and all others stay as in one of the stated cases. Without this, sizes
  /// vary where they are different primes: each becomes another prime of about its size, and their order stays, so
  /// that a window which is shorter than its sequence is so still. Sizes 0 and 1 stay. Lists are shuffled, and where
  /// there is one the single sizes only grow. `.fresh([:])` says that no size may vary.
  public func fresh(_ ranges: [String: ClosedRange<Int>]) -> Family {
    var family = self
    family.ranges = ranges
    family.isFreshByRanges = true
    return family
  }

  /// Whether the author has said which sizes vary.
  private(set) var isFreshByRanges = false
}
