import WorkerProtocol

extension PortableValue {
  /// Returns the tensor with these entries along each axis alone; nil stands for all of an axis. A value that isn't a tensor
  /// stays as it is.
  func taking(_ places: [[Int]?]) -> PortableValue {
    func taken<Number>(_ shape: [Int], _ elements: [Number]) -> (shape: [Int], elements: [Number]) {
      let kept = zip(shape, places).map { size, chosen in chosen ?? Array(0..<size) }
      var starts = [0]
      for (size, chosen) in zip(shape, kept) { starts = starts.flatMap { start in chosen.map { start * size + $0 } } }
      return (kept.map(\.count), starts.map { elements[$0] })
    }
    switch self {
    case .tensor(let shape, let elements) where shape.count == places.count:
      let part = taken(shape, elements)
      return .tensor(shape: part.shape, elements: part.elements)
    case .typed(let type, let shape, let elements) where shape.count == places.count:
      let part = taken(shape, elements)
      return .typed(type, shape: part.shape, elements: part.elements)
    default: return self
    }
  }

  /// Returns the tensor without its first axis, which has the size 1.
  var withoutFirstAxis: PortableValue {
    switch self {
    case .tensor(let shape, let elements) where shape.first == 1:
      .tensor(shape: Array(shape.dropFirst()), elements: elements)
    case .typed(let type, let shape, let elements) where shape.first == 1:
      .typed(type, shape: Array(shape.dropFirst()), elements: elements)
    default: self
    }
  }

  /// Returns the value with the numbers of its tensors changed one by one.
  func mapNumbers(_ change: (Double) -> Double) -> PortableValue {
    switch self {
    case .tensor(let shape, let elements):
      .tensor(shape: shape, elements: elements.map { Float(change(Double($0))) })
    case .typed(let type, let shape, let elements): .typed(type, shape: shape, elements: elements.map(change))
    case .list(let items): .list(items.map { $0.mapNumbers(change) })
    default: self
    }
  }

  /// The numbers of its tensors.
  var tensorNumbers: [Double] {
    switch self {
    case .tensor(_, let elements): elements.map(Double.init)
    case .typed(_, _, let elements), .exact(_, let elements, _): elements
    case .list(let items): items.flatMap(\.tensorNumbers)
    default: []
    }
  }

  /// How long its numbers are to read, those of large magnitude longer.
  var digitCount: Int {
    if case .list(let items) = self { return items.reduce(0) { $0 + $1.digitCount } }
    return (wide?.elements ?? []).reduce(0) { digits, number in
      digits + (number.rounded() == number && abs(number) < 10 ? abs(Int(number)) : "\(Float(number))".utf8.count * 10)
    }
  }

  /// How many numbers, words and flags it has in all.
  var entryCount: Int {
    switch self {
    case .none: 0
    case .list(let items): items.reduce(0) { $0 + $1.entryCount }
    default: wide?.elements.count ?? words?.count ?? 1
    }
  }
}
