import Tensors

/// Moves and stretches each token's features to mean 0 and variance 1: a layer norm that has learned nothing yet.
func normed(_ x: Tensor) -> Tensor {
  let centred = x - x.mean(axis: -1, keepDims: true)
  return centred / sqrt((centred * centred).mean(axis: -1, keepDims: true) + 1e-5)
}

/// Attention of tokens [n, d] to a source [m, d], with the four matrices W_Q, W_K, W_V and W_O, [in, out].
///
/// - causal: whether token i may see places 0 … i of the source only.
func attention(_ tokens: Tensor, to source: Tensor, _ matrices: [Tensor], causal: Bool) -> Tensor {
  let queries = matmul(tokens, matrices[0])
  let keys = matmul(source, matrices[1])
  let values = matmul(source, matrices[2])
  let scores = matmul(queries, keys.T) / Float(keys.dim(-1)).squareRoot()
  let masked = causal ? which(Tensor.tri(tokens.dim(0), m: source.dim(0)), scores, -.infinity) : scores
  return matmul(matmul(softmax(masked, axis: -1), values), matrices[3])
}
