import WorkerProtocol

/// What holds for the inputs of all cases that an author states, and is therefore kept when a case is made smaller: a statement
/// allows no more keys than tokens, only even widths, lengths up to the longest, rows that sum to 1, and no one but its
/// reader knows where that is said.
struct InputRules {
  private let names: [String]
  private let stated: StatedShapes
  private var least: [String: Int] = [:]
  private var even: Set<String> = []
  /// Pairs of which the first is never greater, and pairs of which the first divides the second.
  private var ordered: [(String, String)] = [], dividing: [(String, String)] = []
  private var lists: [Int: ListRules] = [:]
  private var tensors: [Int: TensorRules] = [:]

  /// Finds what holds for all of some inputs.
  init(of all: [[PortableValue]], names: [String], as stated: StatedShapes) {
    (self.names, self.stated) = (names, stated)
    let sizes = all.compactMap { InputSizes(of: $0, names: names, as: stated)?.sizes }
    for symbol in Set(sizes.flatMap(\.keys)).sorted() {
      let found = sizes.compactMap { $0[symbol] }
      least[symbol] = found.min()
      if found.allSatisfy({ $0.isMultiple(of: 2) }) { even.insert(symbol) }
      for other in Set(sizes.flatMap(\.keys)) where other != symbol {
        let pairs = sizes.compactMap { sizes in sizes[symbol].flatMap { a in sizes[other].map { (a, $0) } } }
        guard !pairs.isEmpty else { continue }
        if pairs.allSatisfy({ $0 <= $1 }) { ordered.append((symbol, other)) }
        if pairs.allSatisfy({ $0 > 0 && $1.isMultiple(of: $0) }) { dividing.append((symbol, other)) }
      }
    }
    for place in names.indices {
      let observed = all.compactMap { inputs -> ([Int], [String: Int])? in
        guard inputs.indices.contains(place), case .ints(let numbers) = inputs[place] else { return nil }
        return (numbers, InputSizes(of: inputs, names: names, as: stated)?.sizes ?? [:])
      }
      if !observed.isEmpty { lists[place] = ListRules(of: observed) }
      let tensors = all.compactMap { $0.indices.contains(place) ? $0[place] : nil }.filter { !$0.tensors.isEmpty }
      if !tensors.isEmpty { self.tensors[place] = TensorRules(of: tensors) }
    }
  }

  /// Returns whether inputs keep everything that was found.
  func allow(_ inputs: [PortableValue]) -> Bool {
    guard let sizes = InputSizes(of: inputs, names: names, as: stated)?.sizes else { return false }
    func both(_ pair: (String, String)) -> (Int, Int)? { sizes[pair.0].flatMap { a in sizes[pair.1].map { (a, $0) } } }
    return sizes.allSatisfy { $0.value >= least[$0.key] ?? 1 }
      && even.allSatisfy { sizes[$0]?.isMultiple(of: 2) ?? true }
      && ordered.allSatisfy { both($0).map { $0 <= $1 } ?? true }
      && dividing.allSatisfy { both($0).map { $0 > 0 && $1.isMultiple(of: $0) } ?? true }
      && inputs.enumerated().allSatisfy { place, input in
        if case .ints(let numbers) = input { return lists[place]?.allow(numbers, sizes) ?? true }
        return tensors[place]?.allow(input) ?? true
      }
  }

  /// Returns inputs whose lists of numbers are made to fit the sizes: cut at a size that they never exceed.
  func fitted(_ inputs: [PortableValue]) -> [PortableValue] {
    guard let sizes = InputSizes(of: inputs, names: names, as: stated) else { return inputs }
    return inputs.enumerated().map { place, input in
      guard case .ints(let numbers) = input, let rules = lists[place] else { return input }
      return .ints(rules.fitted(numbers, sizes.sizes, hasLength: sizes.symbols[place] != nil))
    }
  }
}

/// What holds for a list of whole numbers in all cases.
private struct ListRules {
  private let least: Int
  private let isDistinct: Bool
  /// The symbols whose size no number exceeds, and those that every number stays below, as an index does.
  private var limits: [String], bounds: [String]
  /// The symbols whose size is the greatest number.
  private var greatest: [String]

  init(of all: [(numbers: [Int], sizes: [String: Int])]) {
    least = all.flatMap(\.numbers).min() ?? 0
    isDistinct = all.allSatisfy { Set($0.numbers).count == $0.numbers.count }
    let symbols = Set(all.flatMap(\.sizes.keys)).sorted()
    func holds(_ symbol: String, _ rule: ([Int], Int) -> Bool) -> Bool {
      all.allSatisfy { each in each.sizes[symbol].map { rule(each.numbers, $0) } ?? false }
    }
    limits = symbols.filter { holds($0) { numbers, size in numbers.allSatisfy { $0 <= size } } }
    bounds = symbols.filter { holds($0) { numbers, size in numbers.allSatisfy { $0 < size } } }
    greatest = symbols.filter { holds($0) { numbers, size in numbers.max() == size } }
  }

  func allow(_ numbers: [Int], _ sizes: [String: Int]) -> Bool {
    numbers.allSatisfy { $0 >= least } && (!isDistinct || Set(numbers).count == numbers.count)
      && limits.allSatisfy { symbol in sizes[symbol].map { size in numbers.allSatisfy { $0 <= size } } ?? true }
      && bounds.allSatisfy { symbol in sizes[symbol].map { size in numbers.allSatisfy { $0 < size } } ?? true }
      && greatest.allSatisfy { symbol in sizes[symbol].map { numbers.max() == $0 } ?? true }
  }

  func fitted(_ numbers: [Int], _ sizes: [String: Int], hasLength: Bool) -> [Int] {
    let indexed = bounds.compactMap { sizes[$0] }.min(), limit = limits.compactMap { sizes[$0] }.min()
    if let indexed { return hasLength ? numbers.map { min($0, indexed - 1) } : numbers.filter { $0 < indexed } }
    return limit.map { limit in numbers.map { min($0, limit) } } ?? numbers
  }
}

/// What holds for the numbers of a tensor in all cases.
private struct TensorRules {
  private let isPositive: Bool, isWhole: Bool, isFinite: Bool, hasRowsOfOne: Bool

  init(of all: [PortableValue]) {
    let numbers = all.flatMap(\.tensorNumbers)
    isPositive = numbers.allSatisfy { $0 >= 0 }
    isWhole = numbers.allSatisfy { $0.rounded() == $0 }
    isFinite = numbers.allSatisfy(\.isFinite)
    hasRowsOfOne = all.allSatisfy(Self.hasRowsOfOne)
  }

  func allow(_ value: PortableValue) -> Bool {
    let numbers = value.tensorNumbers
    return (!isPositive || numbers.allSatisfy { $0 >= 0 }) && (!isWhole || numbers.allSatisfy { $0.rounded() == $0 })
      && (!isFinite || numbers.allSatisfy(\.isFinite)) && (!hasRowsOfOne || Self.hasRowsOfOne(value))
  }

  private static func hasRowsOfOne(_ value: PortableValue) -> Bool {
    guard let (shape, elements, _) = value.wide, let width = shape.last, width > 0 else { return false }
    return stride(from: 0, to: elements.count, by: width).allSatisfy { start in
      abs(elements[start..<start + width].reduce(0, +) - 1) < 1e-4
    }
  }
}
