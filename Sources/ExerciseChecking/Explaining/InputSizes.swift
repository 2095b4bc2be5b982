import WorkerProtocol

/// The sizes of a function's inputs, by the symbols of the statement: in inputs of the shapes `[n, d]` and `[m, d]` there are
/// n, m and d. A whole number that is a size of its own (`heads`) is among them.
struct InputSizes: Equatable {
  /// The size of each symbol.
  private(set) var sizes: [String: Int] = [:]
  /// The axes of each input's tensors, each with its factors; nil if the statement says nothing of them. The outer list has
  /// the inputs, the next one their tensors.
  private(set) var axes: [[[[String]]]?] = []
  /// The symbol of each input that is a list of numbers, or one number.
  private(set) var symbols: [String?] = []
  /// The symbols whose size must stay, since an axis depends on it in a way that isn't understood.
  private(set) var fixed: Set<String> = []

  /// Reads the sizes of inputs; nil if they contradict the statement.
  ///
  /// - Parameter names: the names of the parameters, in the order of the inputs.
  init?(of inputs: [PortableValue], names: [String], as stated: StatedShapes) {
    for (name, input) in zip(names, inputs) {
      let row = stated.parameter(name)
      axes.append(Self.axes(of: input, row, isAlone: names.count == 1 || stated.parameters.count { $0.isAny } == 1))
      switch input {
      case .int(let number):
        symbols.append(row?.symbol ?? name)
        sizes[row?.symbol ?? name] = number
      case .ints(let numbers):
        symbols.append(row?.length)
        if let length = row?.length { guard bind(length, numbers.count) else { return nil } }
      default: symbols.append(nil)
      }
    }
    // Axes of one factor tell the sizes; those of several are what is left.
    for isProduct in [false, true] {
      for (input, tensors) in zip(inputs, axes) {
        for (tensor, axes) in zip(input.tensors, tensors ?? []) {
          for (size, factors) in zip(tensor, axes) where (factors.count > 1) == isProduct {
            guard bind(factors, size) else { return nil }
          }
        }
      }
    }
  }

  private static func axes(of input: PortableValue, _ row: StatedShapes.Row?, isAlone: Bool) -> [[[String]]]? {
    let shapes = input.tensors
    guard let row, !shapes.isEmpty else { return nil }
    if row.isAny, isAlone, shapes.count == 1 { return [shapes[0].indices.map { ["axis \($0)"] }] }
    guard row.shapes.count == shapes.count else { return nil }
    let axes = zip(row.shapes, shapes).map { $0.axes(count: $1.count) }
    return axes.contains { $0 == nil } ? nil : axes.compactMap { $0 }
  }

  private mutating func bind(_ symbol: String, _ size: Int) -> Bool {
    // What stands before the stated axes may be 1 and be repeated.
    if symbol.hasPrefix("…") {
      sizes[symbol] = max(size, sizes[symbol] ?? 1)
      return true
    }
    if let number = Int(symbol) { return number == size }
    guard symbol.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) else {
      fixed.formUnion(symbol.split { !$0.isLetter }.map(String.init))
      return true
    }
    defer { sizes[symbol] = size }
    return sizes[symbol].map { $0 == size } ?? true
  }

  private mutating func bind(_ factors: [String], _ size: Int) -> Bool {
    if factors.count == 1 { return bind(factors[0], size) }
    let unknown = factors.filter { self[$0] == nil }
    let known = factors.compactMap { self[$0] }.reduce(1, *)
    guard unknown.count == 1 else {
      fixed.formUnion(factors)
      return unknown.count > 1 || known == size
    }
    guard known > 0, size.isMultiple(of: known) else { return false }
    return bind(unknown[0], size / known)
  }

  /// The size of a symbol, or the number that it is.
  subscript(_ symbol: String) -> Int? { sizes[symbol] ?? Int(symbol) }

  /// The symbols of tensors' axes that may be made smaller, in a fixed order: those before the stated axes first.
  var shrinkable: [String] {
    let all = axes.flatMap { $0 ?? [] }.flatMap { $0 }.flatMap { $0 }
    let own = Set(all).subtracting(fixed).filter { sizes[$0] ?? 0 > 1 && Int($0) == nil }
    return own.sorted { ($0.hasPrefix("…") ? 0 : 1, $0) < ($1.hasPrefix("…") ? 0 : 1, $1) }
  }
}

extension PortableValue {
  /// The shapes of the tensors in it: its own, or those of a list.
  var tensors: [[Int]] {
    switch self {
    case .tensor(let shape, _), .typed(_, let shape, _), .exact(let shape, _, _): [shape]
    case .list(let items): items.flatMap(\.tensors)
    default: []
    }
  }
}
