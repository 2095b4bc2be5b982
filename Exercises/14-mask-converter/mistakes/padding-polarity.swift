// attnlab exercise 14-mask-converter
// a converter that reads true in a key padding mask as a real token: it marks the padding
// convention In the `attention_mask` of transformers 1 is a real token. In a key padding mask, as PyTorch has it, true
// is padding.
import Tensors

func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor {
  let allowed: Tensor
  switch from {
  case "additive": allowed = mask .> -1e4
  case "blocked": allowed = .!mask
  case "key padding": allowed = mask.expandedDimensions(axes: [1, 2])
  default: allowed = mask
  }
  switch to {
  case "additive": return which(allowed, Tensor(0), -.infinity)
  case "blocked": return .!allowed
  case "key padding": return allowed.reshaped([allowed.dim(0), allowed.dim(-1)])
  default: return allowed
  }
}
