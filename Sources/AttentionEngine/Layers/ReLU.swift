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
