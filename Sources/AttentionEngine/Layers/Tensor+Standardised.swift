import Tensors

extension Tensor {
  /// Shifts and scales each row along the last axis by two numbers computed from the row: (x - shift) · scale.
  ///
  /// The computation is in `Double` and rounded once: neither a mean far from zero nor a square beyond `Float` costs a
  /// digit.
  func standardised(by statistics: (ArraySlice<Float>) -> (shift: Double, scale: Double)) -> Tensor {
    let length = dim(-1)
    var numbers: [Float] = []
    numbers.reserveCapacity(size)
    for start in Swift.stride(from: 0, to: size, by: Swift.max(1, length)) {
      let row = elements[start..<(start + length)]
      let (shift, scale) = statistics(row)
      for x in row { numbers.append(Float((Double(x) - shift) * scale)) }
    }
    return Tensor(numbers, shape)
  }

  /// Refuses an input or parameters that do not fit a normalisation over a number of features.
  func refuseUnlessNormalisable(_ operation: String, _ dimensions: Int, weight: Tensor?, bias: Tensor? = nil) {
    if let error = ShapeError.features(operation, input: shape, "the layer takes", dimensions) { refuse(error) }
    for (name, parameter) in [("weight", weight), ("bias", bias)] {
      guard let parameter, parameter.shape != [dimensions] else { continue }
      refuse(
        ShapeError(
          operation, "the \(name) is not one number for each of \(dimensions) features",
          operands: [.init(name, parameter.shape)]))
    }
  }
}
