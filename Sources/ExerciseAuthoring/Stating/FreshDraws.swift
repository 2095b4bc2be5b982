/// The cases that one verdict draws for itself: of up to three families one each, with other sizes and another seed than any
/// that the author has stated, one more of a stated case's sizes where the first has others, and one with more than sixteen of
/// what may vary, so that a buffer of sixteen is found.
///
/// All of it follows from the seed.
struct FreshDraws {
  /// The draws.
  let all: [ReferenceSheet.Draw]

  /// The most families that a verdict draws from, and the most numbers that go into a case.
  private static let mostFamilies = 3, mostNumbers = 12_000

  init(of families: [Family], seed: Int) {
    var numbers = DrawnNumbers(seed: seed)
    let drawn = families.indices.filter { !families[$0].draws.isEmpty }
    let chosen = drawn.shuffled(using: &numbers).prefix(Self.mostFamilies).sorted()
    let fresh = chosen.flatMap { place -> [ReferenceSheet.Draw] in
      let family = families[place]
      func draw(_ sizes: [DrawnSize], _ purpose: ReferenceSheet.Draw.Purpose) -> ReferenceSheet.Draw {
        ReferenceSheet.Draw(
          family: place, sizes: sizes, seed: Int.random(in: 1_000...999_999_999, using: &numbers), purpose: purpose)
      }
      // Large cases stay the author's: a verdict that draws several of them takes too long.
      let stated = family.draws.map(\.sizes.all)
      guard let base = stated.filter({ Self.isModest(family, $0) }).randomElement(using: &numbers) else { return [] }
      let sizes = FreshSizes(of: family, from: base, using: &numbers).sizes
      guard sizes != base, Self.isModest(family, sizes) else { return [draw(base, .fresh)] }
      return [draw(sizes, .fresh), draw(base, .likeStated)]
    }
    all = fresh + Self.wide(families)
  }

  /// Returns a draw of each of the two families with the most sizes, with as many of them wide as keep it from being large.
  private static func wide(_ families: [Family]) -> [ReferenceSheet.Draw] {
    let all = families.indices.compactMap { place -> ReferenceSheet.Draw? in
      let family = families[place]
      for stated in family.draws {
        guard let sizes = FreshSizes.wide(family, stated.sizes.all).first(where: { isModest(family, $0) }) else {
          continue
        }
        return ReferenceSheet.Draw(family: place, sizes: sizes, seed: stated.seed + 1, purpose: .likeStated)
      }
      return nil
    }
    return Array(all.sorted { $0.sizes.count > $1.sizes.count }.prefix(2))
  }

  private static func isModest(_ family: Family, _ sizes: [DrawnSize]) -> Bool {
    // Before anything is made: a product of seven sizes is more than there is memory.
    let product = sizes.flatMap(\.numbers).reduce(1.0) { $0 * Double(max(1, $1)) }
    guard product < 2e7 else { return false }
    let calls = family.make(Sizes(all: sizes), 1)
    let count = calls.flatMap(\.arguments).reduce(0) { sum, argument in
      if case .value(let value) = argument { sum + value.numberCount } else { sum }
    }
    return count <= mostNumbers
  }
}

extension PortableValue {
  /// How many numbers of tensors are in it.
  fileprivate var numberCount: Int {
    switch self {
    case .tensor(let shape, _), .exact(let shape, _, _), .typed(_, let shape, _): shape.reduce(1, *)
    case .list(let values): values.reduce(0) { $0 + $1.numberCount }
    default: 0
    }
  }
}
