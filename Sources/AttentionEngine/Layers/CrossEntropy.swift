import Tensors

/// The way in which the losses of many targets become one.
public enum LossReduction: String, Sendable, CaseIterable {
  /// The mean of all losses.
  case mean
  /// The sum of all losses.
  case sum
  /// The losses as they are.
  case none

  /// Returns the losses reduced in this way.
  public func reduce(loss: Tensor) -> Tensor {
    switch self {
    case .mean: loss.mean()
    case .sum: loss.sum()
    case .none: loss
    }
  }
}

/// Computes how surprising targets are under the softmax of logits, in nats.
///
///     loss = -Σᵢ pᵢ log softmax(x)ᵢ,  p = (1 - s) · target + s / classes
///
/// For the number of a class it is -log softmax(x)[class]: the loss of a language model that has these logits for the
/// next token. Smoothing s moves a part of the target to all classes alike, so that the logits need not grow for ever.
///
///     crossEntropy(logits: x, targets: Tensor([3, 0, 2, 1, 1]))                      // x [5, 7]: [5]
///     crossEntropy(logits: x, targets: Tensor([3, 0, 2, 1, 1]), reduction: .mean)    // one number
///
/// - Parameters:
///   - logits: scores of the classes along the axis, `[…, classes]`.
///   - targets: the number of each class, the shape of the logits without the axis; or probabilities that sum to 1 along
///     it, the shape of the logits.
///   - weights: a factor of each loss, the shape of the logits without the axis.
///   - axis: the axis of the classes.
///   - labelSmoothing: s, from 0 to below 1.
///   - reduction: how the losses become one. The mean is that of weighted losses, divided by their number.
/// - Returns: the shape of the logits without the axis, or one number.
/// - Refuses: a smoothing out of range, as `crossEntropy: the smoothing 1.0 is not from 0 to below 1`; a target that is no
///   class, as `crossEntropy: the target 7 is not a class from 0 to 6`; shapes that do not fit.
/// - Cost: an exponential per logit.
/// - Numerics: by ``logSoftmax(_:axis:)``, finite also where the weight of the target is rounded to 0. A class with the
///   logit -∞ costs nothing if its target is 0.
/// - Source: MLX, `nn.losses.cross_entropy`; smoothing: Szegedy et al., "Rethinking the Inception architecture for
///   computer vision", 2016, section 7.
public func crossEntropy(
  logits: Tensor, targets: Tensor, weights: Tensor? = nil, axis: Int = -1, labelSmoothing: Float = 0,
  reduction: LossReduction = .none
) -> Tensor {
  guard labelSmoothing >= 0 && labelSmoothing < 1 else {
    refuse(ShapeError("crossEntropy", "the smoothing \(labelSmoothing) is not from 0 to below 1"))
  }
  let logarithms = logSoftmax(logits, axis: axis)
  let along = axis < 0 ? axis + logits.ndim : axis
  let remaining = logits.shape.enumerated().filter { $0.offset != along }.map(\.element)
  var loss: Tensor
  if targets.ndim == logits.ndim {
    refuseOther(targets, "targets", logits.shape, of: logits)
    loss = -which(targets .== 0, 0, targets * logarithms).sum(axis: axis)
  } else {
    refuseOther(targets, "targets", remaining, of: logits)
    let isClass = (targets .>= 0) .&& (targets .< Float(logits.dim(axis))) .&& (targets .== floor(targets))
    if let target = targets.firstNumber(unless: isClass) {
      let shown = Int(exactly: target).map { "\($0)" } ?? "\(target)"
      refuse(
        ShapeError(
          "crossEntropy", "the target \(shown) is not a class from 0 to \(logits.dim(axis) - 1)",
          operands: [.init("targets", targets.shape), .init("logits", logits.shape, axes: [along])]))
    }
    loss = -takeAlong(logarithms, targets.expandedDimensions(axis: along), axis: along).squeezed(axis: along)
  }
  if labelSmoothing > 0 { loss = (1 - labelSmoothing) * loss - labelSmoothing * logarithms.mean(axis: axis) }
  if let weights {
    refuseOther(weights, "weights", remaining, of: logits)
    loss *= weights
  }
  return reduction.reduce(loss: loss)
}

private func refuseOther(_ tensor: Tensor, _ name: String, _ shape: [Int], of logits: Tensor) {
  if tensor.shape == shape { return }
  refuse(
    ShapeError(
      "crossEntropy", "the \(name) are not one for each loss",
      operands: [.init(name, tensor.shape), .init("logits", logits.shape)]))
}
