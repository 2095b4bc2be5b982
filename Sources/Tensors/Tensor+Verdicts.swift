extension Tensor {
  /// This tensor of ones and zeros in the form in which operations return truth values.
  ///
  /// Every question of this module that has a yes or a no for each element passes its answer through here.
  var asTruths: Tensor { asType(.bool) }

  /// This tensor of whole numbers in the form in which operations return indices and counts.
  var asIndices: Tensor { asType(.int32) }
}
