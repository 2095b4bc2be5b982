import ExerciseAuthoring

func chunks(row: DoubleTensor, size: Int) -> [DoubleTensor] {
  stride(from: 0, to: row.size, by: size).map { row.sliced(axis: 0, $0..<min($0 + size, row.size)) }
}

let reference = Reference(chunks) {
  Case("a row that fits", Tensor([1, 2, 3, 4]), 2)
  Case("a row with a rest", Tensor([1, 2, 3, 4, 5]), 2)
  Case("a row in one piece", Tensor([1, 2, 3]), 3)
  Family("random, {n} in chunks of {size}") { sizes, seed in
    Call(Tensor.normal([sizes.n], seed: seed), sizes.size as Int)
  }
  .drawn(["n": 7, "size": 3], seed: 3)
  .drawn(["n": 11, "size": 5], seed: 4)
}
