import Foundation
import Tensors
import Testing

/// An operation that must be refused, and the message that the learner must read.
struct Refusal: Sendable {
  var message: String
  var operation: @Sendable () -> Void

  init(_ message: String, _ operation: @escaping @Sendable () -> Void) {
    self.message = message
    self.operation = operation
  }
}

private let m23 = Tensor(0..<6, [2, 3])
private let v5 = Tensor(0..<5)

/// Every refusal of the module, with its exact words.
private let refusals: [Refusal] = [
  Refusal("arange: from 0.0 to inf by 1.0 there is no end") { _ = Tensor.arange(0, .infinity) },
  Refusal("arange: from 0.0 to nan by 1.0 there is no end") { _ = Tensor.arange(0, .nan) },
  Refusal("arange: from 0.0 to 1.0 by 1e-30 there is no end") { _ = Tensor.arange(0, 1, step: 1e-30) },
  Refusal("shape: [3, 9223372036854775807] has too many elements to count") {
    _ = Tensor.ones([3]).repeated(count: .max, axis: 0)
  },
  Refusal("shape: [2, 9223372036854775807] has too many elements to count") {
    _ = Tensor.ones([2, 3]).tiled(repetitions: [.max, 2])
  },
  Refusal("shape: [9223372036854775807, 2] has too many elements to count") { _ = Tensor.zeros([.max, 2]) },
  Refusal("shape: [2, 4611686018427387904] has too many elements to count") { _ = Tensor.eye(2, m: 1 << 62) },
  Refusal("shape: [3, 9223372036854775807] has too many elements to count") {
    _ = Tensor([1, 2]).reshaped([3, .max])
  },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [3, 7]  axis 1 is 7
      right  [5, 7]  axis 0 is 5
      try matmul(left, right.T)
    """
  ) { _ = matmul(.zeros([3, 7]), .zeros([5, 7])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [5, 7]  axis 1 is 7
      right  [5, 3]  axis 0 is 5
      try matmul(left.T, right)
    """
  ) { _ = matmul(.zeros([5, 7]), .zeros([5, 3])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [2, 3, 7]  axis 2 is 7
      right  [2, 5, 7]  axis 1 is 5
      try matmul(left, right.swappedAxes(-1, -2))
    """
  ) { _ = matmul(.zeros([2, 3, 7]), .zeros([2, 5, 7])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [3, 7]   axis 1 is 7
      right  [5, 11]  axis 0 is 5
    """
  ) { _ = matmul(.zeros([3, 7]), .zeros([5, 11])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [5, 7]  axis 1 is 7
      right  [5, 7]  axis 0 is 5
      try matmul(left, right.T): [5, 5], or matmul(left.T, right): [7, 7]
    """
  ) { _ = matmul(.zeros([5, 7]), .zeros([5, 7])) },
  Refusal(
    """
    matmul: the sizes 2 and 3 do not broadcast
      left   [2, 5, 7]   axis 0 is 2
      right  [3, 7, 11]  axis 0 is 3
    """
  ) { _ = matmul(.zeros([2, 5, 7]), .zeros([3, 7, 11])) },
  Refusal(
    """
    matmul: a scalar has no axis to multiply along
      left   []
      right  [2, 3]
      write left * right
    """
  ) { _ = matmul(Tensor(2), m23) },
  Refusal(
    """
    inner: the last sizes differ, 3 and 5
      left   [2, 3]  axis 1 is 3
      right  [5]     axis 0 is 5
    """
  ) { _ = inner(m23, v5) },
  Refusal(
    """
    +: the sizes 3 and 5 do not broadcast
      left   [2, 3]  axis 1 is 3
      right  [5]     axis 0 is 5
    """
  ) { _ = m23 + v5 },
  Refusal(
    """
    -: the sizes 3 and 2 do not broadcast
      left   [2, 3]  axis 1 is 3
      right  [2]     axis 0 is 2
      try right.expandedDimensions(axis: -1), shape [2, 1]; a reduction leaves the axis there with keepDims: true
    """
  ) { _ = m23 - m23.mean(axis: 1) },
  Refusal("*: the sizes 3 and 5 do not broadcast") { _ = m23 * v5 },
  Refusal("/: the sizes 3 and 5 do not broadcast") { _ = m23 / v5 },
  Refusal(".<: the sizes 3 and 5 do not broadcast") { _ = m23 .< v5 },
  Refusal(".<=: the sizes 3 and 5 do not broadcast") { _ = m23 .<= v5 },
  Refusal(".>: the sizes 3 and 5 do not broadcast") { _ = m23 .> v5 },
  Refusal(".>=: the sizes 3 and 5 do not broadcast") { _ = m23 .>= v5 },
  Refusal(".==: the sizes 3 and 5 do not broadcast") { _ = m23 .== v5 },
  Refusal(".!=: the sizes 3 and 5 do not broadcast") { _ = m23 .!= v5 },
  Refusal(
    """
    maximum: the sizes 3 and 5 do not broadcast
      a  [2, 3]  axis 1 is 3
      b  [5]     axis 0 is 5
    """
  ) { _ = maximum(m23, v5) },
  Refusal("minimum: the sizes 3 and 5 do not broadcast") { _ = minimum(m23, v5) },
  Refusal("pow: the sizes 3 and 5 do not broadcast") { _ = pow(m23, v5) },
  Refusal(
    """
    which: the sizes 3 and 5 do not broadcast
      condition  [2, 3]  axis 1 is 3
      a          [5]     axis 0 is 5
    """
  ) { _ = which(m23, v5, m23) },
  Refusal(
    """
    which: the sizes 3 and 5 do not broadcast
      condition  [2, 3]  axis 1 is 3
      b          [5]     axis 0 is 5
    """
  ) { _ = which(m23, m23, v5) },
  Refusal(
    """
    broadcast: the sizes 2 and 5 do not broadcast
      self  [2, 3]  axis 0 is 2
      to    [5, 3]  axis 0 is 5
    """
  ) { _ = m23.broadcast(to: [5, 3]) },
  Refusal(
    """
    broadcast: self has more axes than to
      self  [2, 3]
      to    [3]
    """
  ) { _ = m23.broadcast(to: [3]) },
  Refusal(
    """
    reshaped: 6 elements do not fill the shape [5, 2]
      self    [2, 3]
      given   6 elements
      wanted  [5, 2], 5 × 2 = 10 elements
    """
  ) { _ = m23.reshaped([5, 2]) },
  Refusal(
    """
    reshaped: 6 elements do not fill the shape [5, -1]
      self    [2, 3]
      given   6 elements
      wanted  [5, -1], a multiple of 5 elements
    """
  ) { _ = m23.reshaped(5, -1) },
  Refusal(
    """
    reshaped: a size is negative in [-2, -3]
      self  [2, 3]
    """
  ) { _ = m23.reshaped(-2, -3) },
  Refusal(
    """
    reshaped: -1 stands more than once in [-1, -1]
      self  [2, 3]
    """
  ) { _ = m23.reshaped(-1, -1) },
  Refusal(
    """
    Tensor: 5 values do not fill the shape [2, 3]
      given   5 elements
      wanted  [2, 3], 2 × 3 = 6 elements
    """
  ) { _ = Tensor([1, 2, 3, 4, 5], [2, 3]) },
  Refusal(
    """
    Tensor: the rows differ in length
      give every row the same number of elements
    """
  ) { _ = Tensor([[1, 2], [3]]) },
  Refusal("Tensor: the rows differ in length") { let _: Tensor = [[1, 2], [3]] },
  Refusal(
    """
    full: a size is negative, -2
      shape  [3, -2]
    """
  ) { _ = Tensor.full([3, -2], values: 1) },
  Refusal("arange: the step is zero") { _ = Tensor.arange(0, 1, step: 0) },
  Refusal("randInt: there is no whole number from 3 to below 3") { _ = Tensor.randInt(low: 3, high: 3, [2], seed: 1) },
  Refusal(
    """
    item: 6 elements, not one
      self  [2, 3]
      pick one by its index, self[0, 0]
    """
  ) { _ = m23.item() },
  Refusal("item: 3 elements, not one") { let _: Float = m23[0] },
  Refusal(
    """
    softmax: there is no axis 2
      self  [2, 3]
      axes  -2 to 1
    """
  ) { _ = softmax(m23, axis: 2) },
  Refusal(
    """
    softmax: there is no axis -1
      self  []
      axes  none, it is a scalar
    """
  ) { _ = softmax(Tensor(1), axis: -1) },
  Refusal("logSoftmax: there is no axis 2") { _ = logSoftmax(m23, axis: 2) },
  Refusal("logSumExp: there is no axis 2") { _ = logSumExp(m23, axis: 2) },
  Refusal("dim: there is no axis -3") { _ = m23.dim(-3) },
  Refusal("sum: there is no axis 2") { _ = m23.sum(axis: 2) },
  Refusal(
    """
    sum: an axis is named twice
      self  [2, 3]
      axes  [1, -1]
    """
  ) { _ = m23.sum(axes: [1, -1]) },
  Refusal("mean: there is no axis 2") { _ = m23.mean(axis: 2) },
  Refusal("prod: there is no axis 2") { _ = m23.prod(axis: 2) },
  Refusal("variance: there is no axis 2") { _ = m23.variance(axis: 2) },
  Refusal("std: there is no axis 2") { _ = m23.std(axis: 2) },
  Refusal(
    """
    max: there are no elements
      self  [2, 0]  axis 1 is 0
    """
  ) { _ = Tensor.zeros([2, 0]).max(axis: 1) },
  Refusal("max: there is no axis 2") { _ = m23.max(axis: 2) },
  Refusal("min: there are no elements") { _ = Tensor.zeros([0]).min() },
  Refusal("argMax: there are no elements") { _ = Tensor.zeros([0]).argMax() },
  Refusal("argMin: there is no axis 2") { _ = m23.argMin(axis: 2) },
  Refusal("sorted: there is no axis 2") { _ = m23.sorted(axis: 2) },
  Refusal("argSort: there is no axis 2") { _ = m23.argSort(axis: 2) },
  Refusal("cumsum: there is no axis 2") { _ = m23.cumsum(axis: 2) },
  Refusal("swappedAxes: there is no axis 2") { _ = m23.swappedAxes(0, 2) },
  Refusal("movedAxis: there is no axis 2") { _ = m23.movedAxis(source: 2, destination: 0) },
  Refusal("flattened: there is no axis 2") { _ = m23.flattened(start: 2) },
  Refusal(
    """
    transposed: [0, 0] is no order of 2 axes
      self  [2, 3]
      name each axis once
    """
  ) { _ = m23.transposed(0, 0) },
  Refusal(
    """
    expandedDimensions: there is no place for axis 3
      self    [2, 3]
      places  -3 to 2
    """
  ) { _ = m23.expandedDimensions(axis: 3) },
  Refusal(
    """
    squeezed: axis 1 has the size 3, not 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.squeezed(axis: 1) },
  Refusal(
    """
    subscript: the index 3 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  -3 to 2
    """
  ) { _ = m23[0, 3] as Tensor },
  Refusal(
    """
    subscript: the range 1..<4 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  0..<3
    """
  ) { _ = m23[0..., 1..<4] as Tensor },
  Refusal(
    """
    subscript: 3 indices for 2 axes
      self  [2, 3]
    """
  ) { _ = m23[0, 0, 0] as Tensor },
  Refusal("subscript: .ellipsis stands more than once") { _ = m23[.ellipsis, .ellipsis] as Tensor },
  Refusal(
    """
    subscript: the sizes 5 and 3 do not broadcast
      new   [5]  axis 0 is 5
      part  [3]  axis 0 is 3
    """
  ) {
    var copy = m23
    copy[0] = v5
  },
  Refusal(
    """
    take: the index 2 is outside axis 0
      self   [2, 3]  axis 0 is 2
      valid  -2 to 1
    """
  ) { _ = take(m23, Tensor([0, 2]), axis: 0) },
  Refusal("take: the index 0.5 is not a whole number") { _ = take(m23, Tensor(0.5), axis: 0) },
  Refusal(
    """
    diagonal: both axes are axis 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.diagonal(axis1: 1, axis2: -1) },
  Refusal("diagonal: there is no axis -2") { _ = v5.diagonal() },
  Refusal("concatenated: there are no tensors") { _ = concatenated([]) },
  Refusal(
    """
    concatenated: the sizes 3 and 5 differ
      tensor 0  [2, 3]  axis 1 is 3
      tensor 1  [2, 5]  axis 1 is 5
      axis      0 is joined; all others must agree
    """
  ) { _ = concatenated([m23, .zeros([2, 5])]) },
  Refusal(
    """
    concatenated: the numbers of axes differ, 2 and 1
      tensor 0  [2, 3]
      tensor 1  [5]
    """
  ) { _ = concatenated([m23, v5]) },
  Refusal("concatenated: there is no axis 2") { _ = concatenated([m23], axis: 2) },
  Refusal(
    """
    stacked: the shapes [2, 3] and [5] differ
      tensor 0  [2, 3]
      tensor 1  [5]
    """
  ) { _ = stacked([m23, v5]) },
  Refusal("stacked: there are no tensors") { _ = stacked([]) },
  Refusal(
    """
    split: 2 parts do not divide axis 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.split(parts: 2, axis: 1) },
  Refusal("split: the places [5, 2] do not rise within axis 0") { _ = m23.split(indices: [5, 2]) },
  Refusal("repeated: the count -1 is negative") { _ = m23.repeated(count: -1, axis: 0) },
  Refusal("repeated: there is no axis 2") { _ = m23.repeated(count: 2, axis: 2) },
  Refusal("tiled: the count -1 is negative") { _ = m23.tiled(repetitions: [-1]) },
  Refusal("tril: 1 axis, not at least two") { _ = v5.tril() },
  Refusal("triu: no axes, not at least two") { _ = Tensor(1).triu() },
]

@Suite("A refused operation")
struct RefusalTests {
  @Test("ends the process and says exactly why", arguments: refusals.indices)
  func refuses(index: Int) async {
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [index] in
      refusals[index].operation()
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Fatal error: " + refusals[index].message + (refusals[index].isWhole ? "\n" : "")), "\(said)")
  }

  @Test("has a headline that names the operation and ends without a point", arguments: refusals.indices)
  func headlineIsLowerCase(index: Int) {
    let headline = refusals[index].message.prefix { $0 != "\n" }
    #expect(headline.contains(": ") && !headline.hasSuffix("."))
  }
}

extension Refusal {
  /// Whether the whole message is given, and not its headline alone.
  var isWhole: Bool { message.contains("\n") }
}
