import Tensors

extension Tensor {
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
