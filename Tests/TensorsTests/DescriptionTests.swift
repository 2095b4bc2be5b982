import Tensors
import Testing

/// A tensor and how it must print.
struct Printed: Sendable {
  var tensor: Tensor
  var text: String

  init(_ tensor: Tensor, _ text: String) {
    self.tensor = tensor
    self.text = text
  }
}

private let printed: [Printed] = [
  Printed(Tensor(0.1), "0.1000"),
  Printed(Tensor(3), "3"),
  Printed(Tensor(-.infinity), "-inf"),
  Printed(.zeros([0]), "[0] empty"),
  Printed(.zeros([2, 0, 3]), "[2, 0, 3] empty"),
  Printed([-0.0, 0, 5], "[3]\n-0   0   5"),
  Printed([16_777_216, 2], "[2]\n16777216         2"),
  Printed(Tensor(true), "true"),
  Printed(Tensor([[true, false], [false, false]]), "[2, 2] bool\n true  false\nfalse  false"),
  Printed(Tensor([Int8.min, 7]), "[2] int8\n-128     7"),
  Printed(Tensor([Int32.min, .max]), "[2] int32\n-2147483648   2147483647"),
  Printed(Tensor(Int32.min), "-2147483648"),
  Printed(Tensor([Float16.leastNonzeroMagnitude, 65504]), "[2] float16\n5.9605e-08  6.5504e+04"),
  Printed(Tensor([Float16.leastNonzeroMagnitude]), "[1] float16\n5.9605e-08"),
  Printed(Tensor([BFloat16(0.1), BFloat16(-.infinity)]), "[2] bfloat16\n0.1001    -inf"),
  Printed(Tensor([BFloat16(3.3895e38)]), "[1] bfloat16\n3.3895e+38"),
  Printed(.zeros([3, 0], dtype: .float16), "[3, 0] float16 empty"),
  Printed(
    Tensor([[-.infinity, 0], [.nan, -1]]),
    """
    [2, 2]
    -inf     0
     nan    -1
    """),
  Printed(
    Tensor([[1, -0.5, -.infinity], [12.25, 0, 1 / 3]]),
    """
    [2, 3]
     1.0000  -0.5000     -inf
    12.2500   0.0000   0.3333
    """),
  Printed([0.00012, -0.5, 1e-9, -1e-9], "[4]\n 0.0001  -0.5000   0.0000  -0.0000"),
  Printed([9.99996, 0], "[2]\n10.0000   0.0000"),
  Printed([123_456.78, 0.5], "[2]\n123456.8       0.5"),
  Printed([1000, 0.5], "[2]\n1000.0     0.5"),
  Printed([1000, 0.0015], "[2]\n1.0000e+03  1.5000e-03"),
  Printed([1_234_567, 0.5, 0], "[3]\n1.2346e+06  5.0000e-01  0.0000e+00"),
  Printed([1e-7, -3e-6], "[2]\n 1.0000e-07  -3.0000e-06"),
  Printed([3e38, 1e-37, 1e20], "[3]\n3.0000e+38  1.0000e-37  1.0000e+20"),
  Printed(
    Tensor(0..<12, [2, 3, 2]),
    """
    [2, 3, 2]
    [0]
     0   1
     2   3
     4   5
    [1]
     6   7
     8   9
    10  11
    """),
]

@Suite("A tensor prints")
struct DescriptionTests {
  @Test("its shape, and numbers in columns that are aligned for all rows", arguments: printed)
  func prints(sample: Printed) {
    #expect(sample.tensor.description == sample.text)
  }

  @Test("no line wider than it is told, with the middle left out")
  func width() {
    #expect(Tensor(0..<30).description(width: 40, limit: 30) == "[30]\n 0   1   2   3   4  …  26  27  28  29")
    for (width, columns) in [(20, 3), (33, 7), (80, 97), (80, 9), (10, 5)] {
      let text = Tensor.normal([2, columns], seed: 1).description(width: width, limit: 100)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= max(width, 20) }, "\(text)")
    }
  }

  @Test("at most as many entries of an axis as the limit")
  func limit() {
    let text = """
      [5, 9]
       0   1  …   7   8
       9  10  …  16  17
      …
      27  28  …  34  35
      36  37  …  43  44
      """
    #expect(Tensor(0..<45, [5, 9]).description(limit: 4) == text)
    let blocks = Tensor(0..<7, [7, 1, 1]).description(limit: 4)
    #expect(blocks == "[7, 1, 1]\n[0]\n0\n…\n[6]\n6")
  }

  @Test(
    "a summary of one line",
    arguments: [
      (Tensor([0.12, -0.5, 1 / 3, 1.25, 7, 1.2]), "[6] 0.12 -0.5 0.333 1.25 7 1.2"),
      (Tensor(0..<12, [3, 4]) / 7, "[3, 4] 0 0.143 0.286 0.429 … 1.57"),
      (Tensor([1e-7, -.infinity, .nan, 1234.5]), "[4] 1.00e-07 -inf nan 1234"), (Tensor(2), "[] 2"),
      (Tensor([true, false]), "[2] bool true false"), (Tensor([Int32.max, .min]), "[2] int32 2147483647 -2147483648"),
      (Tensor([Float16.leastNonzeroMagnitude]), "[1] float16 5.96e-08"), (.zeros([0], dtype: .int8), "[0] int8 empty"),
      (Tensor(false), "[] bool false"),
      (Tensor.zeros([0]), "[0] empty"), (Tensor([0.0123, 123_456.78, -0.0]), "[3] 0.0123 123457 -0"),
    ])
  func summary(tensor: Tensor, text: String) {
    #expect(tensor.summary == text)
  }
}
