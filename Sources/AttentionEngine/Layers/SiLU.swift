import Tensors

/// Weights each element by its own sigmoid.
///
///     silu(x) = x σ(x) = x / (1 + e⁻ˣ)
///
/// Also called swish. It is not monotonic: it falls to -0.278 at x = -1.278 and returns to 0 from below.
///
///     silu(Tensor([-1, 0, 1]))    // [-0.26894143, 0, 0.7310586]
///
/// - Parameter x: any shape.
/// - Returns: the same shape.
/// - Cost: one exponential per element.
/// - Numerics: finite for every finite x, and 0 at -∞, its limit, where the product would be -∞ · 0.
/// - Source: Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units for neural network function approximation in
///   reinforcement learning", 2017; Ramachandran, Zoph and Le, "Searching for activation functions", 2017, with β = 1.
public func silu(_ x: Tensor) -> Tensor { x.weightedBySigmoid() }
