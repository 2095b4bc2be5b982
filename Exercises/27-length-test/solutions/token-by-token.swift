// attnlab exercise 27-length-test
import Tensors

/// Token by token: each is added to its bucket, in double precision.
func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let numbers = losses.asArray(Float.self)
  let count = (n + trainedLength - 1) / trainedLength
  var (sums, tokens) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
  for text in 0..<texts {
    for place in 0..<lengths[text] {
      sums[place / trainedLength] += Double(numbers[text * n + place])
      tokens[place / trainedLength] += 1
    }
  }
  let means = zip(sums, tokens).map { $0 / $1 }
  return exp(Tensor(means.map { Float($0 - means[0]) }))
}
