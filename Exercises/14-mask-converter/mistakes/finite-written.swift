// attnlab exercise 14-mask-converter
// a converter that writes a large finite number instead of -∞
import Tensors

func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor {
  let allowed: Tensor
  switch from {
  case "additive": allowed = mask .> -1e4
  case "blocked": allowed = .!mask
  case "key padding": allowed = (.!mask).expandedDimensions(axes: [1, 2])
  default: allowed = mask
  }
  switch to {
  case "additive": return which(allowed, Tensor(0), -1e9)
  case "blocked": return .!allowed
  case "key padding": return (.!allowed).reshaped([allowed.dim(0), allowed.dim(-1)])
  default: return allowed
  }
}
