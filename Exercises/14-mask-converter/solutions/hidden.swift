// attnlab exercise 14-mask-converter
import Tensors

/// Writes a mask of one convention in another.
///
/// - mask: as the convention `from` has it; "key padding" is [batch, m], the others broadcast to [batch, h, n, m]
/// - from, to: "allowed", "blocked", "additive" or "key padding"
/// - returns: as the convention `to` has it
func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor {
  var hidden = from == "additive" ? mask .<= -1e4 : mask
  if from == "allowed" { hidden = hidden .== false }
  if from == "key padding" { hidden = hidden.reshaped([mask.dim(0), 1, 1, mask.dim(1)]) }
  if to == "key padding" { return hidden.squeezed(axes: [1, 2]) }
  if to == "additive" { return which(hidden, -.infinity, Tensor(0)) }
  return to == "blocked" ? hidden : hidden .== false
}
