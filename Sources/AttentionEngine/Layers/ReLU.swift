import Tensors

/// What is above zero stays, what is below becomes zero.
///
///     relu(x) = max(x, 0)
///
/// Its slope is 1 or 0: a hidden unit that is below zero on every input learns nothing more.
///
///     relu(Tensor([-2, 0, 3]))    // [0, 0, 3]
///
/// - Parameter x: any shape.
/// - Returns: the same shape. NaN stays NaN.
/// - Cost: one comparison an element.
/// - Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
public func relu(_ x: Tensor) -> Tensor { maximum(x, 0) }
