extension Tensor {
  /// The sizes of the two axes: `let (n, d) = queries.shape2`.
  ///
  /// - Refuses: another number of axes, as `shape2: 3 axes, not 2`.
  public var shape2: (Int, Int) {
    refuseUnless(2, "shape2")
    return (shape[0], shape[1])
  }

  /// The sizes of the three axes: `let (B, L, D) = x.shape3`.
  ///
  /// - Refuses: another number of axes, as `shape3: 2 axes, not 3`.
  public var shape3: (Int, Int, Int) {
    refuseUnless(3, "shape3")
    return (shape[0], shape[1], shape[2])
  }

  /// The sizes of the four axes: `let (B, H, L, D) = queries.shape4`.
  ///
  /// - Refuses: another number of axes, as `shape4: 3 axes, not 4`.
  public var shape4: (Int, Int, Int, Int) {
    refuseUnless(4, "shape4")
    return (shape[0], shape[1], shape[2], shape[3])
  }

  private func refuseUnless(_ rank: Int, _ name: String) {
    if ndim == rank { return }
    refuse(ShapeError(name, "\(counted(ndim, "axis", "axes")), not \(rank)", operands: [.init("self", shape)]))
  }
}
