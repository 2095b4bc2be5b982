extension Tensor {
  /// This tensor of ones and zeros as Booleans, the form in which operations answer yes or no.
  var asTruths: Tensor { asType(.bool) }

  /// This tensor of whole numbers as `int32`, the form in which operations return indices.
  var asIndices: Tensor { asType(.int32) }
}
