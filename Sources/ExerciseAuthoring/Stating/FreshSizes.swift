/// Other sizes for a case of a family, within what its stated cases allow.
struct FreshSizes {
  /// The sizes, in the order of the stated ones.
  let sizes: [DrawnSize]

  /// How often sizes are drawn that turn out to be out of order before the stated ones are taken.
  private static let tries = 40

  init(of family: Family, from stated: [DrawnSize], using numbers: inout DrawnNumbers) {
    if family.isFreshByRanges {
      sizes = stated.map { size in
        guard let range = family.ranges[size.name] else { return size }
        return DrawnSize(name: size.name, numbers: size.numbers.map { _ in Int.random(in: range, using: &numbers) })
      }
      return
    }
    let lists = stated.map { size in
      size.numbers.count == 1 ? size : DrawnSize(name: size.name, numbers: size.numbers.shuffled(using: &numbers))
    }
    let places = lists.indices.filter { lists[$0].numbers.count == 1 && lists[$0].numbers[0] > 1 }
    let old = places.map { lists[$0].numbers[0] }
    // Sizes that are alike or have divisors may depend on one another.
    guard Set(old).count == old.count, old.allSatisfy(Self.isPrime) else {
      sizes = lists
      return
    }
    // What a list holds, such as lengths, may be bounded by a size.
    let onlyGrow = lists.contains { $0.numbers.count != 1 }
    for _ in 0..<Self.tries {
      let new = old.map { Self.near($0, onlyGrow).randomElement(using: &numbers) ?? $0 }
      let keepsOrder = old.indices.allSatisfy { a in
        old.indices.allSatisfy { b in (old[a] < old[b]) == (new[a] < new[b]) && (a == b || new[a] != new[b]) }
      }
      guard keepsOrder else { continue }
      var changed = lists
      for (place, number) in zip(places, new) { changed[place].numbers = [number] }
      sizes = changed
      return
    }
    sizes = lists
  }

  /// Returns sizes of which those that may vary are different primes above 16, in their order: all of them first, then all but
  /// the least, and so on to the greatest alone; none if no size may vary.
  static func wide(_ family: Family, _ stated: [DrawnSize]) -> [[DrawnSize]] {
    guard !family.isFreshByRanges else { return [] }
    let places = stated.indices.filter { stated[$0].numbers.count == 1 && stated[$0].numbers[0] > 1 }
    let old = places.map { stated[$0].numbers[0] }
    guard Set(old).count == old.count, old.allSatisfy({ isPrime($0) && $0 < 200 }) else { return [] }
    let ordered = places.sorted { stated[$0].numbers[0] < stated[$1].numbers[0] }
    return ordered.indices.map { first in
      let new = Dictionary(uniqueKeysWithValues: zip(ordered[first...], (17...199).filter(isPrime)))
      return stated.indices.map { place in
        DrawnSize(name: stated[place].name, numbers: new[place].map { [$0] } ?? stated[place].numbers)
      }
    }
  }

  /// Returns the primes of about the size of another one: from half to twice a small one, within a quarter of a large one.
  private static func near(_ prime: Int, _ onlyGrow: Bool) -> [Int] {
    let (least, most) = prime < 40 ? (prime / 2, 2 * prime) : (prime * 3 / 4, prime * 5 / 4)
    return (max(2, onlyGrow ? prime : least)...max(3, most)).filter(isPrime)
  }

  private static func isPrime(_ number: Int) -> Bool {
    number > 1 && !(2..<number).prefix { $0 * $0 <= number }.contains { number.isMultiple(of: $0) }
  }
}
