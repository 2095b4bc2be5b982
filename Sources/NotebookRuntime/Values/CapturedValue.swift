internal import Reports

/// A value as data, and a digest of the elements of its tensors that are not in the data.
struct CapturedValue: Equatable {
  /// The value.
  var value: ReportedValue
  /// The digest of what was left out.
  var leftOut: TensorDigest

  /// Creates a captured value.
  init(_ value: ReportedValue, leftOut: TensorDigest = TensorDigest()) {
    self.value = value
    self.leftOut = leftOut
  }
}
