import ExerciseAuthoring

/// Masking, so that each token sees what is in its document and not later; positions begin again with each document.
func packedWeights(scores: DoubleTensor, documents: [Int]) -> (DoubleTensor, DoubleTensor) {
  let n = documents.count
  let numbers = DoubleTensor(documents.map(Double.init))
  let allowed = stage("allowed", (numbers.reshaped([n, 1]) .== numbers) * DoubleTensor.tri(n))
  let masked = stage("masked", which(allowed, scores, -.infinity))
  let positions = stage(
    "positions", DoubleTensor(documents.indices.map { Double($0 - documents.firstIndex(of: documents[$0])!) }))
  return (softmax(masked, axis: -1), positions)
}

/// What libraries write for -∞, and a score like any other here.
let least = -Float.greatestFiniteMagnitude

let reference = Reference(packedWeights) {
  Case("one token", Tensor([[3]]), [5])
  Case("one document", Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [1, 1, 1])
  Case("each token a document", Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [0, 1, 2])
  Case("equal scores", Tensor.zeros([3, 3]), [4, 4, 1])
  Case("numbers that fall", Tensor.normal([5, 5], seed: 131), [9, 9, 2, 2, 2])
  Case("numbers below zero", Tensor.normal([5, 5], seed: 132), [-3, -3, -7, 0, 0])
  Case("a million in what is hidden", Tensor([[0, 1e6, 1e6], [1, 2, 1e6], [1e6, 1e6, -1e6]]), [1, 1, 2])
  Case(
    "scores far below any mask of a finite number", Tensor([[-1e30, 0, 0], [0, -1e30, 5], [3, -1e30, -1e30]]),
    [1, 2, 2])
  Case(
    "the least finite score in what may be seen", Tensor([[least, 0, 0], [0, least, 5], [3, least, least]]), [1, 2, 2])
  Case(
    "numbers far from 0 and close together", Tensor.normal([7, 7], seed: 140),
    [1000, 1000, 999, 488, 488, -1000, -999])
  Case("rows of very different height", Tensor([[1e4, 0, 0], [-1e4, -1e4 - 1, 3], [0.5, 0, -0.5]]), [6, 6, 6])
  Case("scores between 80 and 200", Tensor([[90, 0, 0], [85, 200, 0], [120, 90, 119]]), [1, 1, 1])
  Family("documents of {lengths}") { sizes, seed in
    let documents = documents(sizes.lengths)
    return Call(Tensor.normal([documents.count, documents.count], scale: 2, seed: seed), documents)
  }
  .drawn(["lengths": [2, 3]], seed: 133)
  .drawn(["lengths": [3, 1, 3]], seed: 134)
  .drawn(["lengths": [1, 5, 2, 3]], seed: 135)
  Family("a row of {lengths}") { sizes, seed in
    let documents = documents(sizes.lengths)
    return Call(Tensor.normal([documents.count, documents.count], scale: 3, seed: seed), documents)
  }
  .drawn(["lengths": [47, 2, 54]], seed: 136)
  Family("a batch of {batch}, documents {lengths}") { sizes, seed in
    let documents = documents(sizes.lengths)
    return Call(Tensor.normal([sizes.batch, documents.count, documents.count], scale: 2, seed: seed), documents)
  }
  .drawn(["batch": 3, "lengths": [2, 5]], seed: 137)
  .drawn(["batch": 5, "lengths": [2, 3]], seed: 138)
  Family("heads of a batch") { sizes, seed in
    let documents = documents(sizes.lengths)
    return Call(
      Tensor.normal([sizes.batch, sizes.heads, documents.count, documents.count], scale: 2, seed: seed), documents)
  }
  .drawn(["batch": 2, "heads": 3, "lengths": [4, 1]], seed: 139)

  Law("the weights of a row sum to 1") {
    (result: (DoubleTensor, DoubleTensor), _: DoubleTensor, _: [Int]) in
    .near(result.0.sum(axis: -1), 1, "the sum of the row")
  }
  Law(
    "a score between documents changes nothing",
    varying: { (scores: Tensor, documents: [Int]) in
      let numbers = Tensor(documents)
      return Call(which(numbers.reshaped([documents.count, 1]) .== numbers, scores, 77), documents)
    }
  ) { (result: (DoubleTensor, DoubleTensor), other: (DoubleTensor, DoubleTensor), _: Tensor, _: [Int]) in
    .near(other.0, result.0, "with other scores between documents, the weight")
  }
  Law(
    "documents with other numbers are the same documents",
    varying: { (scores: Tensor, documents: [Int]) in Call(scores, documents.map { 3 - 2 * $0 }) }
  ) { (result: (DoubleTensor, DoubleTensor), other: (DoubleTensor, DoubleTensor), _: Tensor, _: [Int]) in
    .near(other.1, result.1, "with other numbers, the position")
  }
}

/// Returns documents of given lengths, with numbers in no order.
func documents(_ lengths: [Int]) -> [Int] {
  lengths.enumerated().flatMap { Array(repeating: [5, -2, 8, 1][$0.offset], count: $0.element) }
}
