// attnlab tests 11-parameter-count
import ExerciseTesting

/// Counts with one thing changed at a time.
func count(
  _ width: Int = 8, heads: Int = 4, keyHeads: Int = 2, hidden: Int = 20, gated: Bool = true, biases: Bool = true
) -> Int {
  parameterCount(
    width: width, heads: heads, keyHeads: keyHeads, headWidth: 3, hidden: hidden, gated: gated, biases: biases)
}

test("by hand, without biases and gate") {
  // attention 8·12 · 2 + 8·6 · 2 = 288; network 2 · 8·20 = 320; norms 16
  expect(count(gated: false, biases: false), equals: 624)
}

test("a gate is one matrix more") {
  expect(count(biases: false), equals: 624 + 160)
}

test("biases: one for each output of a matrix and each feature of a norm") {
  // attention 12 + 6 + 6 + 8 = 32; network 20 + 20 + 8 = 48, or 28; norms 16
  expect(count(), equals: 784 + 32 + 48 + 16)
  expect(count(gated: false), equals: 624 + 32 + 28 + 16)
}

test("a law: a head of keys more is two matrices of its width") {
  expect(count(keyHeads: 4, biases: false) - count(biases: false), equals: 2 * 2 * 3 * 8)
}
