import ExerciseAuthoring

/// Writing a mask of one convention in another, by way of what is allowed: of the type that the convention has.
func convertedMask(mask: DoubleTensor, from: String, to: String) -> Tensor {
  let numbers = converted(mask: mask, from: from, to: to)
  let mask = Tensor(numbers.elements.map { Float($0) }, numbers.shape)
  return to == "additive" ? mask : mask .!= 0
}

func converted(mask: DoubleTensor, from: String, to: String) -> DoubleTensor {
  let allowed = stage("allowed", allowed(mask, from))
  switch to {
  case "additive": return which(allowed, DoubleTensor(0), -.infinity)
  case "blocked": return 1 - allowed
  case "key padding": return (1 - allowed).reshaped([allowed.dim(0), allowed.dim(-1)])
  default: return allowed
  }
}

/// Returns 1 where a query may look: `[batch, 1, 1, m]` for a key padding mask.
func allowed(_ mask: DoubleTensor, _ convention: String) -> DoubleTensor {
  switch convention {
  case "additive": 1 - (mask .<= DoubleTensor(-1e4))
  case "blocked": 1 - mask
  case "key padding": (1 - mask).reshaped([mask.dim(0), 1, 1, mask.dim(1)])
  default: mask
  }
}

let causal = Tensor([[true, false], [true, true]])
let bias = Tensor([[0, -.infinity], [0, 0]])

let reference = Reference(convertedMask) {
  Case("allowed to blocked", causal, "allowed", "blocked")
  Case("allowed to additive", causal, "allowed", "additive")
  Case("allowed to itself", causal, "allowed", "allowed")
  Case("blocked to allowed", .!causal, "blocked", "allowed")
  Case("blocked to additive", .!causal, "blocked", "additive")
  Case("blocked to itself", .!causal, "blocked", "blocked")
  Case("additive to allowed", bias, "additive", "allowed")
  Case("additive to blocked", bias, "additive", "blocked")
  Case(
    "every number that is used for -∞",
    Tensor([[0, -1e4, -65_504, -1e9, -3.4e38, -.infinity, -9_999]]), "additive", "allowed")
  Case(
    "every number that is used for -∞, to additive",
    Tensor([[0, -1e4, -65_504, -1e9, -3.4e38, -.infinity, 0]]), "additive", "additive")
  Case(
    "one mask in one convention and in the other",
    calls: [Call(causal, "allowed", "additive"), Call(causal, "blocked", "additive")])
  Case("nothing hidden", Tensor.zeros([2, 3]), "additive", "blocked")
  Case("everything hidden", Tensor([[true, true, true]]), "blocked", "additive")
  Case("key padding to allowed", padding(2, 3), "key padding", "allowed")
  Case("key padding to additive", padding(3, 5), "key padding", "additive")
  Case("key padding to itself", padding(2, 3), "key padding", "key padding")
  Case("key padding, as many sentences as keys", padding(3, 3), "key padding", "blocked")
  Case("a mask for all queries to key padding", (.!padding(2, 5)).reshaped([2, 1, 1, 5]), "allowed", "key padding")
  Case(
    "an additive mask for all queries to key padding",
    which(padding(3, 2), -1e9, Tensor(0)).reshaped([3, 1, 1, 2]), "additive", "key padding")
  Case("one sentence to key padding", padding(1, 5).reshaped([1, 1, 1, 5]), "blocked", "key padding")
  Case("a blocked mask for all queries to key padding", padding(2, 5).reshaped([2, 1, 1, 5]), "blocked", "key padding")
  Family("random, heads of a batch, {queries} by {keys}") { sizes, seed in
    let numbers = Tensor.uniform([sizes.batch, sizes.heads, sizes.queries, sizes.keys], seed: seed)
    return Call(numbers .< 0.5, "blocked", "additive")
  }
  .drawn(["batch": 2, "heads": 3, "queries": 5, "keys": 7], seed: 141)
  Family("random, from additive, {queries} by {keys}") { sizes, seed in
    let numbers = Tensor.uniform([sizes.batch, sizes.queries, sizes.keys], seed: seed)
    return Call(which(numbers .< 0.5, -.infinity, Tensor(0)), "additive", "blocked")
  }
  .drawn(["batch": 3, "queries": 2, "keys": 103], seed: 142)

  Law("the type is that of the convention") { (result: Tensor, _: Tensor, _: String, to: String) in
    let right: DType = to == "additive" ? .float32 : .bool
    return .expect(result.dtype == right, else: "to \"\(to)\" the type is \(result.dtype) instead of \(right)")
  }
  Law(
    "the same keys may be seen, whatever they are written as",
    varying: { (mask: Tensor, from: String, _: String) in Call(mask, from, "allowed") }
  ) { (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: String, to: String) in
    .near(allowed(result, to).reshaped(other.shape), other, "read from \"\(to)\", whether a key may be seen")
  }
}

/// Returns a key padding mask in which sentence i ends with i + 1 tokens of padding, at most all but one.
func padding(_ batch: Int, _ keys: Int) -> Tensor {
  Tensor(0..<keys) .>= Tensor((0..<batch).map { max(1, keys - 1 - $0) }).reshaped([batch, 1])
}
