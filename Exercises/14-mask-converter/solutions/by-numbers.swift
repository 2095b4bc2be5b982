// attnlab exercise 14-mask-converter
import Tensors

/// Whatever the mask is written as, it is numbers to be added first: 0, or -∞ to hide.
func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor {
  var bias: Tensor
  switch from {
  case "additive": bias = which(mask .<= -1e4, -.infinity, Tensor(0))
  case "allowed": bias = which(mask, Tensor(0), -.infinity)
  default: bias = which(mask, -.infinity, Tensor(0))
  }
  if from == "key padding" { bias = bias.expandedDimensions(axis: 1).expandedDimensions(axis: 1) }
  switch to {
  case "additive": return bias
  case "allowed": return bias .== 0
  case "blocked": return bias .< 0
  default: return (bias .< 0).squeezed(axis: 1).squeezed(axis: 1)
  }
}
