extension PortableValue {
  /// The value as a submission gets it: exact numbers rounded to `Float`.
  var rounded: PortableValue {
    switch self {
    case .exact(let shape, let elements, _): .tensor(shape: shape, elements: elements.map(Float.init))
    case .list(let values): .list(values.map(\.rounded))
    default: self
    }
  }
}
