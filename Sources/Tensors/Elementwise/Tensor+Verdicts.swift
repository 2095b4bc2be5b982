extension Tensor {
  /// This tensor of ones and zeros in the form in which operations return truth values.
  ///
  /// Answers of yes or no for each element, and random ones, pass through here.
  var asTruths: Tensor { asType(.bool) }

  /// This tensor of whole numbers in the form in which operations return indices, and take them.
  var asIndices: Tensor { asType(.int32) }
}
