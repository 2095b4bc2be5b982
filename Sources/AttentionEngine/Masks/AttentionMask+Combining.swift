import Tensors

extension AttentionMask {
  /// Returns a mask that allows a key if both masks do. Additive numbers are added; the shapes broadcast. The left rule
  /// for empty rows is kept.
  ///
  /// - Parameter other: a mask that this one broadcasts with.
  /// - Returns: a mask of the joint shape, Boolean if both are; causal if either is ``causal``.
  /// - Refuses: shapes that do not broadcast, as `&&: the sizes 5 and 7 do not broadcast`; a padding mask and one with
  ///   an axis of its own in the same place, as `&&: one mask is for 2 sequences, and in the other their axis may be that
  ///   of heads`.
  /// - Cost: a pass over the numbers of the joint shape.
  public func and(_ other: AttentionMask) -> AttentionMask {
    refuseUnlessBroadcasting("&&", other)
    if form == .boolean && other.form == .boolean {
      return joined(with: other, .boolean, numbers .&& other.numbers)
    }
    let permitted = truths .&& other.truths
    return joined(with: other, .additive, which(permitted, addends + other.addends, -.infinity))
  }

  /// Returns a mask that allows a key if either mask does. Both must be Boolean: two numbers to add have no "or".
  ///
  /// - Parameter other: a Boolean mask that this one broadcasts with.
  /// - Returns: a Boolean mask of the joint shape.
  /// - Refuses: an additive mask, as `||: an additive mask cannot be combined by ||`; shapes that do not broadcast.
  /// - Cost: a pass over the numbers of the joint shape.
  public func or(_ other: AttentionMask) -> AttentionMask {
    refuseUnlessWhole("||")
    other.refuseUnlessWhole("||")
    guard form == .boolean && other.form == .boolean else {
      refuse(Self.notBoolean("||", "combined by ||", self, other))
    }
    refuseUnlessBroadcasting("||", other)
    return joined(with: other, .boolean, numbers .|| other.numbers)
  }

  /// Allows a key if both masks do: ``and(_:)``.
  public static func && (left: AttentionMask, right: AttentionMask) -> AttentionMask { left.and(right) }

  /// Allows a key if either mask does: ``or(_:)``.
  public static func || (left: AttentionMask, right: AttentionMask) -> AttentionMask { left.or(right) }

  /// Allows the keys that the mask forbids, and forbids the others.
  ///
  /// - Returns: a Boolean mask of the same shape.
  /// - Refuses: an additive mask, as `!: an additive mask cannot be turned round`.
  public static prefix func ! (mask: AttentionMask) -> AttentionMask {
    mask.refuseUnlessWhole("!")
    guard mask.form == .boolean else { refuse(notBoolean("!", "turned round", mask)) }
    return mask.joined(with: mask, .boolean, .!mask.numbers)
  }

  private func refuseUnlessBroadcasting(_ operation: String, _ other: AttentionMask) {
    if Tensor.broadcastShape(shape, other.shape) == nil {
      refuse(.broadcasting(operation, .init("left", shape), .init("right", other.shape)))
    }
    refuseUnlessAligned(operation, other)
  }

  private static func notBoolean(_ operation: String, _ verb: String, _ masks: AttentionMask...) -> ShapeError {
    let names = masks.count == 1 ? ["mask"] : ["left", "right"]
    return ShapeError(
      operation, "an additive mask cannot be \(verb)",
      operands: zip(names, masks).map { .init($0, $1.shape) },
      repair: "make it Boolean with AttentionMask.allowing(mask.allowed)")
  }
}

extension AttentionMask: CustomStringConvertible {
  /// The kind, and the Booleans or the numbers.
  public var description: String {
    if isCausal && self == .causal { return "mask, causal" }
    return (isCausal ? "causal " : "") + (form == .boolean ? "mask, 1 = may attend " : "mask, added to the scores ")
      + numbers.asType(.float32).description
  }
}
