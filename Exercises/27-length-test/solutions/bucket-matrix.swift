// attnlab exercise 27-length-test
// a matrix that says which place is in which bucket adds everything up at once
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let count = (n + trainedLength - 1) / trainedLength
  let bucket = Tensor((0..<n).map { $0 / trainedLength })
  let belongs = which(bucket.reshaped([n, 1]) .== Tensor(0..<count), 1, Tensor.zeros([n, count]))
  let ends = Tensor(lengths).reshaped([texts, 1])
  let isToken = Tensor(0..<n) .< ends
  let sums = matmul(which(isToken, losses, 0), belongs).sum(axis: 0)  // [buckets]
  let tokens = matmul(which(isToken, 1, Tensor.zeros([texts, n])), belongs).sum(axis: 0)
  let means = sums / tokens
  return exp(means - means[0])
}
