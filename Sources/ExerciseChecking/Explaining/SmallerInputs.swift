import WorkerProtocol

/// Makes inputs smaller and rounder, in every way that the statement's shapes and the rules of the author's cases allow.
struct SmallerInputs {
  let names: [String]
  let stated: StatedShapes
  let rules: InputRules

  /// Returns inputs with fewer tokens, heads, features: fewer axes or shorter ones.
  func fewer(than inputs: [PortableValue]) -> [[PortableValue]] {
    guard let sizes = InputSizes(of: inputs, names: names, as: stated) else { return [] }
    let symbols = sizes.shrinkable
    var found: [[PortableValue]] = []
    for size in 1...3 {
      // All at once, as far as each may go.
      let all = symbols.filter { sizes[$0] ?? 0 > size }.reduce(inputs) { made, symbol in
        let next = InputSizes(of: made, names: names, as: stated).map { cut(made, symbol, to: 0..<size, $0) } ?? made
        return rules.allow(next) ? next : made
      }
      found.append(all)
    }
    if let outer = sizes.axes.flatMap({ $0 ?? [] }).compactMap(\.first?.first).filter({ $0.hasPrefix("…") }).max() {
      let last = max(0, (sizes[outer] ?? 1) - 1)
      found += Set([0, last]).sorted().map { withoutAxis(cut(inputs, outer, to: $0..<$0 + 1, sizes), outer, sizes) }
    }
    for symbol in symbols {
      let size = sizes[symbol] ?? 1
      let lengths = Set([1, 2, 3, size / 2, size * 3 / 4, size - 2, size - 1].filter { $0 > 0 && $0 < size })
      for length in lengths.sorted() {
        found.append(cut(inputs, symbol, to: 0..<length, sizes))
        found.append(cut(inputs, symbol, to: size - length..<size, sizes))
      }
    }
    return allowed(found, other: inputs)
  }

  /// Returns inputs with rounder numbers, the roundest first.
  func rounder(than inputs: [PortableValue]) -> [[PortableValue]] {
    let ways: [(Double) -> Double] = [
      { max(-2, min(2, $0.rounded())) }, { $0.rounded() }, { ($0 * 2).rounded() / 2 }, { ($0 * 10).rounded() / 10 },
    ]
    func rounded(_ change: (Double) -> Double, _ isMeant: (Int) -> Bool) -> [PortableValue] {
      inputs.enumerated().map { place, input in
        guard isMeant(place) else { return input }
        return input.mapNumbers { $0.isFinite ? change($0) : $0 }
      }
    }
    let all = ways.map { rounded($0) { _ in true } }
    return allowed(all + inputs.indices.flatMap { own in ways.map { rounded($0) { $0 == own } } }, other: inputs)
  }

  /// Returns inputs with smaller single numbers.
  func plainer(than inputs: [PortableValue]) -> [[PortableValue]] {
    let sizes = InputSizes(of: inputs, names: names, as: stated)
    let axes = Set((sizes?.axes ?? []).flatMap { $0 ?? [] }.flatMap { $0 }.flatMap { $0 })
    var found: [[PortableValue]] = []
    for (place, input) in inputs.enumerated() {
      func put(_ value: PortableValue) {
        var changed = inputs
        changed[place] = value
        found.append(changed)
      }
      switch input {
      case .int(let number) where !axes.contains(sizes?.symbols[place] ?? ""):
        for less in [0, 1, 2, number / 2, number - 2, number - 1] where abs(less) < abs(number) { put(.int(less)) }
      case .float(let number): for round in Self.plainer(than: Double(number)) { put(.float(Float(round))) }
      case .double(let number): for round in Self.plainer(than: number) { put(.double(round)) }
      default: break
      }
    }
    return allowed(found, other: inputs)
  }

  /// Returns plainer numbers than one, the plainest first: 1, 2, a whole one.
  private static func plainer(than number: Double) -> [Double] {
    guard number.isFinite else { return [] }
    let all = [1, 2, number.rounded()]
    return Array(all.prefix { $0 != number })
  }

  private func allowed(_ found: [[PortableValue]], other inputs: [PortableValue]) -> [[PortableValue]] {
    var kept: [[PortableValue]] = []
    for each in found.map(rules.fitted) where each != inputs && !kept.contains(each) && rules.allow(each) {
      kept.append(each)
    }
    return kept
  }

  // MARK: - Cutting

  /// Returns inputs with a stretch of a symbol's places alone, in every tensor and list that has it.
  private func cut(
    _ inputs: [PortableValue], _ symbol: String, to places: Range<Int>, _ sizes: InputSizes
  ) -> [PortableValue] {
    inputs.enumerated().map { place, input in
      if sizes.symbols[place] == symbol {
        switch input {
        case .int: return .int(places.count)
        case .ints(let numbers): return .ints(Array(numbers[places.clamped(to: numbers.indices)]))
        default: return input
        }
      }
      guard let axes = sizes.axes[place] else { return input }
      guard case .list(let items) = input else { return cut(input, axes[0], symbol, to: places, sizes) }
      return .list(zip(items, axes).map { cut($0, $1, symbol, to: places, sizes) })
    }
  }

  private func cut(
    _ tensor: PortableValue, _ axes: [[String]], _ symbol: String, to places: Range<Int>, _ sizes: InputSizes
  ) -> PortableValue {
    guard let shape = tensor.tensors.first else { return tensor }
    return tensor.taking(
      zip(axes, shape).map { factors, size in
        guard factors.contains(symbol) else { return nil }
        // An axis before the stated ones that is repeated has one place.
        if symbol.hasPrefix("…"), size == 1 { return [0] }
        var kept = [0]
        for factor in factors {
          let whole = sizes[factor] ?? 1
          kept = kept.flatMap { start in (factor == symbol ? places : 0..<whole).map { start * whole + $0 } }
        }
        return kept
      })
  }

  private func withoutAxis(_ inputs: [PortableValue], _ symbol: String, _ sizes: InputSizes) -> [PortableValue] {
    zip(inputs, sizes.axes).map { input, axes in
      axes?.first?.first == [symbol] ? input.withoutFirstAxis : input
    }
  }
}
