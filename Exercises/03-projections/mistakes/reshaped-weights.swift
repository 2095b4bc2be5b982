// attnlab exercise 03-projections
// weights whose rows were read as columns: reshaped twice instead of used as is
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, turned(wq)), matmul(tokens, turned(wk)), matmul(tokens, turned(wv))])
}

func turned(_ weights: Tensor) -> Tensor {
  weights.T.reshaped(weights.shape)
}
