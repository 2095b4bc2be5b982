import ExerciseAuthoring

/// YaRN's frequencies, with the ramp of the paper, and its factor of queries and keys.
func yarn(
  dimensions: Int, base: Double, scale: Double, trainedLength: Int, slow: Double, fast: Double
) -> (DoubleTensor, Double) {
  let pairs = DoubleTensor(0..<dimensions / 2)
  let frequencies = stage("frequencies", exp(pairs * (-2 / Double(dimensions)) * log(DoubleTensor(base))))
  let turns = stage("turns", frequencies * (Double(trainedLength) / (2 * Double.pi)))
  let ramp = (turns - slow) / (fast - slow)
  let kept = stage("kept", minimum(maximum(ramp, DoubleTensor(0)), DoubleTensor(1)))
  return (kept * frequencies + (1 - kept) * frequencies / scale, 0.1 * log(scale) + 1)
}

let reference = Reference(yarn) {
  Case("four features", 4, Float(100), Float(2), 63, Float(1), Float(32))
  Case("one pair", 2, Float(10_000), Float(4), 100, Float(1), Float(32))
  Case("no stretching", 8, Float(10_000), Float(1), 64, Float(1), Float(32))
  Case("Llama 2, 16 times", 128, Float(10_000), Float(16), 4096, Float(1), Float(32))
  Case("the ramp of Llama 3.1", 128, Float(500_000), Float(8), 8192, Float(1), Float(4))
  Case("a text so short that no pair turns", 10, Float(10_000), Float(3), 2, Float(1), Float(32))
  Case("a text so long that every pair is kept", 6, Float(10), Float(5), 100_000, Float(1), Float(32))
  Case("a narrow ramp", 14, Float(1000), Float(7), 511, Float(2), Float(2.5))
  Case("a base just above 1", 10, Float(1.5), Float(2), 61, Float(1), Float(12))
  Case("stretched by a million", 22, Float(10_000), Float(1e6), 2048, Float(1), Float(32))
  Case(
    "one thing changed at a time",
    calls: [
      Call(8, Float(10_000), Float(4), 2048, Float(1), Float(32)),
      Call(12, Float(10_000), Float(4), 2048, Float(1), Float(32)),
      Call(8, Float(10_000), Float(8), 2048, Float(1), Float(32)),
      Call(8, Float(10_000), Float(4), 128, Float(1), Float(32)),
      Call(8, Float(500), Float(4), 2048, Float(1), Float(32)),
    ])
  Case("256 pairs", 512, Float(1e6), Float(1.5), 32_768, Float(1), Float(32))
  Family("random, {dimensions} features trained on {length}, {factor} times") { sizes, seed in
    let numbers = Tensor.uniform([3], seed: seed).asArray()
    return Call(
      sizes.dimensions as Int, 50 + 20_000 * numbers[0], Float(sizes.factor as Int), sizes.length as Int,
      0.3 + numbers[1], 3 + 20 * numbers[2])
  }
  .drawn(["dimensions": 6, "length": 101, "factor": 2], seed: 2601)
  .drawn(["dimensions": 10, "length": 997, "factor": 3], seed: 2602)
  .drawn(["dimensions": 14, "length": 61, "factor": 5], seed: 2603)
  .drawn(["dimensions": 22, "length": 4099, "factor": 7], seed: 2604)
  .drawn(["dimensions": 26, "length": 509, "factor": 11], seed: 2605)
  .drawn(["dimensions": 34, "length": 13, "factor": 13], seed: 2606)

  Law("each frequency lies between a trained one and that divided by s") {
    (
      result: (DoubleTensor, Double), dimensions: Int, base: Double, scale: Double, _: Int, _: Double, _: Double
    ) in
    let trained = exp(DoubleTensor(0..<dimensions / 2) * (-2 / Double(dimensions)) * log(base))
    guard result.0.shape == trained.shape else { return .broken("the frequencies have the shape \(result.0.shape)") }
    let wrong = trained.elements.indices.first {
      result.0.elements[$0] > trained.elements[$0] * 1.0001
        || result.0.elements[$0] < trained.elements[$0] / scale * 0.9999
    }
    guard let wrong else { return .holds }
    return .broken(
      "frequency \(wrong) is \(Float(result.0.elements[wrong])), and should lie between "
        + "\(Float(trained.elements[wrong] / scale)) and \(Float(trained.elements[wrong]))")
  }
  Law("without stretching the factor is 1") {
    (result: (DoubleTensor, Double), _: Int, _: Double, scale: Double, _: Int, _: Double, _: Double) in
    guard scale == 1 else { return .holds }
    return .near(DoubleTensor(result.1), 1, "the factor")
  }
}
