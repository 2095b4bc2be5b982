import ExerciseAuthoring

/// The learned numbers of one block of a decoder.
func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  /// A matrix from one width to another, with a number more for each output if there are biases.
  func matrix(_ inputs: Int, _ outputs: Int) -> Int { inputs * outputs + (biases ? outputs : 0) }

  let queries = stage("queries and output", matrix(width, heads * headWidth) + matrix(heads * headWidth, width))
  let keys = stage("keys and values", 2 * matrix(width, keyHeads * headWidth))
  let forward = stage("feed-forward", (gated ? 2 : 1) * matrix(width, hidden) + matrix(hidden, width))
  let norms = stage("norms", 2 * (biases ? 2 * width : width))
  return queries + keys + forward + norms
}

let reference = Reference(parameterCount) {
  Case("all sizes 1", 1, 1, 1, 1, 1, false, false)
  Case("all sizes 1, with all there is", 1, 1, 1, 1, 1, true, true)
  Case("the example", 6, 2, 1, 3, 16, true, false)
  Case("one head", 4, 1, 1, 4, 8, false, false)
  Case("as many heads of keys, no biases", 10, 5, 5, 2, 7, false, false)
  Case("as many heads of keys, with biases", 10, 5, 5, 2, 7, false, true)
  Case("as many heads of keys, gated", 10, 5, 5, 2, 7, true, false)
  Case("one head of keys for all", 14, 7, 1, 2, 11, false, false)
  Case("grouped heads, with biases", 12, 6, 3, 2, 17, false, true)
  Case("grouped heads, gated, with biases", 12, 6, 2, 2, 19, true, true)
  Case("heads wider than their share", 6, 2, 1, 7, 13, true, false)
  Case("heads narrower than their share, with biases", 22, 3, 3, 5, 13, false, true)
  Case("a narrow feed-forward network", 35, 5, 5, 7, 3, false, false)
  Case("GPT-2: 12 heads, biases, a feed-forward network of 4 times the width", 768, 12, 12, 64, 3072, false, true)
  Case("Llama 2 7B", 4096, 32, 32, 128, 11008, true, false)
  Case("Llama 3 8B: 8 heads of keys", 4096, 32, 8, 128, 14336, true, false)
  Case("more than 32 bits can count, and than a Float tells apart", 30011, 7, 1, 101, 100_003, true, true)
  Case(
    "the example, with one size changed at a time",
    calls: [
      Call(6, 2, 1, 3, 16, true, false), Call(10, 2, 1, 3, 16, true, false), Call(6, 4, 1, 3, 16, true, false),
      Call(6, 2, 2, 3, 16, true, false), Call(6, 2, 1, 5, 16, true, false), Call(6, 2, 1, 3, 17, true, false),
      Call(6, 2, 1, 3, 16, false, false), Call(6, 2, 1, 3, 16, true, true),
    ])
  Case("Gemma 7B: heads wider than their share", 3072, 16, 16, 256, 24576, true, false)

  Family("random, {heads} heads of {headWidth}, gated") { sizes, _ in
    Call(
      sizes.width as Int, sizes.heads as Int, sizes.keyHeads as Int, sizes.headWidth as Int, sizes.hidden as Int, true,
      false)
  }
  .drawn(["width": 11, "heads": 7, "keyHeads": 1, "headWidth": 5, "hidden": 13], seed: 111)
  Family("random, {heads} heads of {headWidth}, biases") { sizes, _ in
    Call(
      sizes.width as Int, sizes.heads as Int, sizes.keyHeads as Int, sizes.headWidth as Int, sizes.hidden as Int, false,
      true)
  }
  .drawn(["width": 17, "heads": 5, "keyHeads": 5, "headWidth": 3, "hidden": 7], seed: 112)

  Law(
    "twice the hidden width adds the feed-forward matrices once more",
    varying: { (width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool) in
      Call(width, heads, keyHeads, headWidth, hidden * 2, gated, biases)
    }
  ) { (count: Int, wider: Int, width: Int, _: Int, _: Int, _: Int, hidden: Int, gated: Bool, biases: Bool) in
    let (ups, bias) = (gated ? 2 : 1, biases ? 1 : 0)
    let more = hidden * width * (ups + 1) + hidden * ups * bias
    return .expect(
      wider - count == more, else: "with the hidden width doubled there are \(wider - count) more instead of \(more)")
  }
}
