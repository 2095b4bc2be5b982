import Tensors

/// Keeps elements above zero and replaces those below by zero.
///
///     relu(x) = max(x, 0)
///
/// Its slope is 1 or 0: a hidden unit that is below zero on every input learns nothing more.
///
///     relu(Tensor([-2, 0, 3]))    // [0, 0, 3]
///
/// - Parameter x: any shape.
/// - Returns: the same shape. NaN stays NaN.
/// - Cost: one comparison per element.
/// - Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
public func relu(_ x: Tensor) -> Tensor { maximum(x, 0) }

/// Keeps elements above zero and makes those below small: a ReLU with a slope everywhere.
///
///     leakyRelu(x) = x  for x > 0,  s x  for x ≤ 0
///
/// Graph attention has it before its softmax, with s = 0.2.
///
///     leakyRelu(Tensor([-2, 0, 3]))    // [-0.02, 0, 3]
///
/// - Parameters:
///   - x: any shape.
///   - negativeSlope: s, the slope below zero.
/// - Returns: the same shape. NaN stays NaN.
/// - Cost: one comparison and one multiplication per element.
/// - Numerics: with a slope of 0 it is ``relu(_:)``, also at -∞.
/// - Source: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public func leakyRelu(_ x: Tensor, negativeSlope: Float = 0.01) -> Tensor {
  negativeSlope == 0 ? relu(x) : which(x .> 0, x, x * negativeSlope)
}

/// Squares elements above zero and replaces those below by zero.
///
///     reluSquared(x) = max(x, 0)²
///
/// Its slope has no jump.
///
///     reluSquared(Tensor([-2, 0, 3]))    // [0, 0, 9]
///
/// - Parameter x: any shape.
/// - Returns: the same shape. NaN stays NaN.
/// - Cost: one comparison and one multiplication per element.
/// - Source: So et al., "Primer: searching for efficient transformers for language modeling", 2021.
public func reluSquared(_ x: Tensor) -> Tensor { relu(x).square() }
