import Tensors

/// Applies the identity above zero, and an exponential that levels off at -α below.
///
///     elu(x) = x  for x > 0,  α (eˣ - 1)  for x ≤ 0
///
/// Unlike ReLU it is negative below zero, and with α = 1 its slope has no jump. elu(x) + 1, the feature map of linear
/// attention, is positive on paper; as a sum of two `Float` it is 0 below -17.33, see ``linearAttentionFeatures(_:)``.
///
///     elu(Tensor([-1, 0, 2]))    // [-0.63212055, 0, 2]
///
/// - Parameters:
///   - x: any shape.
///   - alpha: α, the depth below zero where it levels off.
/// - Returns: the same shape.
/// - Cost: one exponential per element.
/// - Numerics: eˣ - 1 is one function, `expm1`: near 0 the difference would cancel all digits.
/// - Source: Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential linear units
///   (ELUs)", 2015.
public func elu(_ x: Tensor, alpha: Float = 1) -> Tensor { x.levelledBelowZero(at: alpha) }
