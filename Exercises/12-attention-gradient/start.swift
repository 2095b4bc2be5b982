// attnlab exercise 12-attention-gradient
import Tensors

/// The gradient of a loss with respect to queries, keys and values of scaled attention.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - values: [..., m, v]
/// - upstream: ∂L/∂output, [..., n, v]
/// - returns: ∂L/∂queries, ∂L/∂keys, ∂L/∂values
func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  [Tensor.zeros(like: queries), Tensor.zeros(like: keys), Tensor.zeros(like: values)]
}
