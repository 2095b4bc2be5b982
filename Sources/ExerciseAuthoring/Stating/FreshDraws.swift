/// The cases that one verdict draws for itself: of up to three families one each, with other sizes and another seed than any
/// that the author has stated, and one more of a stated case's sizes where the first has others.
///
/// All of it follows from the seed.
struct FreshDraws {
  /// The draws, in the order of the families.
  let all: [ReferenceSheet.Draw]

  /// The most families that a verdict draws from.
  private static let mostFamilies = 3

  init(of families: [Family], seed: Int) {
    var numbers = DrawnNumbers(seed: seed)
    let drawn = families.indices.filter { !families[$0].draws.isEmpty }
    let chosen = drawn.shuffled(using: &numbers).prefix(Self.mostFamilies).sorted()
    let drawnCases = chosen.flatMap { place -> [ReferenceSheet.Draw] in
      let family = families[place]
      func draw(_ sizes: [DrawnSize], _ purpose: ReferenceSheet.Draw.Purpose) -> ReferenceSheet.Draw {
        ReferenceSheet.Draw(
          family: place, sizes: sizes, seed: Int.random(in: 1_000...999_999_999, using: &numbers), purpose: purpose)
      }
      // The longest case stays the author's: a verdict that draws several of that size takes too long.
      let stated = family.draws.map(\.sizes.all).filter(Self.isModest)
      guard let base = (stated.isEmpty ? family.draws.map(\.sizes.all) : stated).randomElement(using: &numbers) else {
        return []
      }
      let sizes = FreshSizes(of: family, from: base, using: &numbers).sizes
      return sizes == base
        ? [draw(sizes, .fresh)] : [draw(sizes, .fresh), draw(base, .likeStated)]
    }
    // One case has more than sixteen of everything that may vary: the largest that is no burden.
    let wide = drawn.flatMap { place in
      families[place].draws.compactMap { stated -> (draw: ReferenceSheet.Draw, numbers: Int)? in
        guard let sizes = FreshSizes.wide(families[place], stated.sizes.all) else { return nil }
        let draw = ReferenceSheet.Draw(family: place, sizes: sizes, seed: stated.seed + 1, purpose: .likeStated)
        return (draw, Self.numbers(of: families[place].make(Sizes(all: sizes), draw.seed)))
      }
    }
    let widest = wide.filter { $0.numbers <= Self.mostNumbers }.max { $0.numbers < $1.numbers }
    all = drawnCases + (widest.map { [$0.draw] } ?? [])
  }

  /// The most numbers that go into the wide case.
  private static let mostNumbers = 12_000

  private static func numbers(of calls: [Call]) -> Int {
    calls.flatMap(\.arguments).reduce(0) { sum, argument in
      if case .value(.tensor(let shape, _)) = argument { sum + shape.reduce(1, *) } else { sum }
    }
  }

  private static func isModest(_ sizes: [DrawnSize]) -> Bool { sizes.flatMap(\.numbers).allSatisfy { $0 < 200 } }
}

/// Numbers that follow from a seed, the same on every machine (SplitMix64).
struct DrawnNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
