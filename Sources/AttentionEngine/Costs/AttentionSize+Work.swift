import Tensors

extension AttentionSize {
  /// The work of scaled dot-product attention that makes the whole grid of scores, masked or not.
  ///
  ///     h n m d + h n m dᵥ multiply-adds,  h n m exponentials,  4 h n m bytes of scores
  public var denseWork: Work {
    let scores = heads * queries * keys
    return Work(multiplyAdds: scores * (features + valueFeatures), exponentials: scores, scoreBytes: 4 * scores)
  }
}
