// attnlab exercise 14-mask-converter
import Tensors

/// Writes a mask of one convention in another.
///
/// - mask: as the convention `from` has it; "key padding" is [batch, m], the others broadcast to [batch, h, n, m]
/// - from, to: "allowed", "blocked", "additive" or "key padding"
/// - returns: as the convention `to` has it
func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor {
  // allowed: true where a query may look, whatever it was written as
  let allowed: Tensor
  switch from {
  case "additive": allowed = mask .> -1e4
  case "blocked": allowed = .!mask
  case "key padding": allowed = (.!mask).expandedDimensions(axes: [1, 2])  // [batch, 1, 1, m]
  default: allowed = mask
  }
  // result: the same in the other convention
  switch to {
  case "additive": return which(allowed, Tensor(0), -.infinity)
  case "blocked": return .!allowed
  case "key padding": return (.!allowed).reshaped([allowed.dim(0), allowed.dim(-1)])
  default: return allowed
  }
}
