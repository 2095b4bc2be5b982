/// Throws a fair coin for each element, true or false: a scalar if no shape is given.
public func bernoulli(_ shape: [Int] = [], key: RandomKey) -> Tensor { bernoulli(0.5, shape, seed: key.seed) }

/// Throws a fair coin for each element: ``bernoulli(_:key:)``.
public func bernoulli(_ shape: [Int] = [], seed: Int) -> Tensor { bernoulli(0.5, shape, seed: seed) }

/// Returns true with the probability p for each element: a dropout mask is made of it.
///
///     let kept = bernoulli(0.9, [5, 8], key: k)
///
/// - Parameters:
///   - p: the probability of true; with 0 and 1 there is no chance left.
///   - shape: the size of each axis.
///   - key: a key that nothing else uses.
/// - Refuses: a probability outside 0 to 1, as `bernoulli: the probability 1.5 is outside 0 to 1`.
/// - Numerics: compares the 53 bits of ``SplitMix64/unit()`` with p: the same on every platform.
public func bernoulli(_ p: Float, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  bernoulli(p, shape, seed: key.seed)
}

/// Returns true with the probability p for each element: ``bernoulli(_:_:key:)-(Float,_,_)``.
public func bernoulli(_ p: Float, _ shape: [Int] = [], seed: Int) -> Tensor {
  bernoulli(Tensor(p), shape, seed: seed)
}

/// Returns true with the probability beside it for each element.
///
/// - Parameters:
///   - p: the probabilities of true.
///   - shape: the size of each axis, to which `p` broadcasts; that of `p` if omitted.
///   - key: a key that nothing else uses.
/// - Refuses: a probability outside 0 to 1, as `bernoulli: the probability 1.5 is outside 0 to 1`; probabilities that do
///   not broadcast to the shape.
public func bernoulli(_ p: Tensor, _ shape: [Int]? = nil, key: RandomKey) -> Tensor {
  bernoulli(p, shape, seed: key.seed)
}

/// Returns true with the probability beside it: ``bernoulli(_:_:key:)-(Tensor,_,_)``.
public func bernoulli(_ p: Tensor, _ shape: [Int]? = nil, seed: Int) -> Tensor {
  if let wrong = p.asArray().first(where: { !($0 >= 0 && $0 <= 1) }) {
    refuse(
      ShapeError(
        "bernoulli", "the probability \(shortText(wrong)) is outside 0 to 1", operands: [.init("p", p.shape)]))
  }
  let shape = shape ?? p.shape
  guard Tensor.broadcastShape(p.shape, shape) == shape else {
    refuse(.oneWay("bernoulli", .init("p", p.shape), to: .init("shape", shape)))
  }
  var generator = SplitMix64(seed: seed)
  return p.broadcast(to: shape).mapped { generator.unit() < Double($0) ? 1 : 0 }.asTruths
}

/// Returns true with a probability of any type of number: ``bernoulli(_:_:key:)-(Float,_,_)``.
@_disfavoredOverload
public func bernoulli(_ p: some TensorScalar, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  bernoulli(p.scalar.float, shape, key: key)
}

/// Returns true with a probability of any type of number: ``bernoulli(_:_:key:)-(Float,_,_)``.
@_disfavoredOverload
public func bernoulli(_ p: some TensorScalar, _ shape: [Int] = [], seed: Int) -> Tensor {
  bernoulli(p.scalar.float, shape, seed: seed)
}
