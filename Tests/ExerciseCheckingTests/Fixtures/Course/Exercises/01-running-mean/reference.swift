import ExerciseAuthoring

func step(value: DoubleTensor, state: [DoubleTensor]) -> (DoubleTensor, [DoubleTensor]) {
  let sum = stage("sum", state.isEmpty ? value : state[0] + value)
  let count = stage("count", (state.isEmpty ? DoubleTensor(0) : state[1]) + 1)
  return (sum / count, [sum, count])
}

let nothing: [Tensor] = []

let reference = Reference(step) {
  Case("one value", Tensor([1, 2]), nothing)
  Case(
    "three values",
    calls: [
      Call(Tensor([1, 2]), nothing), Call(Tensor([3, 5]), Handed(1)), Call(Tensor([-7, 0]), Handed(1)),
    ])
  Family("random, {count} of {size}") { sizes, seed in
    (0..<sizes.count).map { place in
      let value = Tensor.normal([sizes.size], seed: seed + place)
      return place == 0 ? Call(value, nothing) : Call(value, Handed(1))
    }
  }
  .drawn(["count": 5, "size": 3], seed: 1)
  .drawn(["count": 2, "size": 7], seed: 2)

  Law("the state holds the count behind the sum") {
    (result: (DoubleTensor, [DoubleTensor]), _: DoubleTensor, state: [DoubleTensor]) in
    .expect(result.1.count == 2, else: "it holds \(result.1.count) tensors")
  }
  Law(
    "twice the value, twice the mean",
    varying: { (value: Tensor, state: [Tensor]) in Call(value * 2, state) }
  ) { (result: (DoubleTensor, [Tensor]), twice: (DoubleTensor, [Tensor]), _: Tensor, _: [Tensor]) in
    .near(twice.0, result.0 * 2, "for twice the value, the mean")
  }
}
