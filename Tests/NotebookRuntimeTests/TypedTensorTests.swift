import Foundation
import Reports
import Tensors
import TerminalRendering
import Testing

@testable import NotebookRuntime

/// Tensors of every type with the numbers at its ends, on both sides of the limit beyond which a sample is sent.
private let tensors: [Tensor] = {
  let ends: [Tensor] = [
    Tensor([true, false]), Tensor([Int8.min, 0, .max]), Tensor([Int32.min, -1, 16_777_217, .max]),
    Tensor([Float16.leastNonzeroMagnitude, -65504, .infinity, .nan, -0.0, 0.3333]),
    Tensor([BFloat16(3.3895e38), BFloat16(bitPattern: 1), BFloat16(-.infinity), BFloat16(0.1)]),
    Tensor([Float.leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1, 16_777_218, -0.0, .nan]),
    Tensor([2_147_483_648, 4_294_967_296, 0.5]), Tensor(Int32.min), Tensor(true), Tensor(Float16(0.1)),
  ]
  return ends
    + ends.flatMap { end in
      [[0], [3, 0, 5], [7], [2, 3, 5], [41, 53], [7, 5, 3, 29]].map { shape in
        end.flattened().tiled(repetitions: [shape.reduce(1, *) / end.size + 1])[..<shape.reduce(1, *)].reshaped(shape)
      }
    }
}()

@Suite("A tensor of any type as data")
struct TypedTensorTests {
  @Test("prints as itself, sent as bytes and as JSON too", arguments: tensors.indices)
  func prints(number: Int) throws {
    let tensor = tensors[number]
    let value = ValueCapture.full(tensor)
    var reader = ByteReader(value.bytes[...])
    let sent = [
      value, try ReportedValue(&reader),
      try JSONDecoder().decode(ReportedValue.self, from: JSONEncoder().encode(value)),
    ]
    for copy in sent {
      #expect(copy == value)
      let text = ValueText(copy)
      for width in [20, 80, 400] { #expect(text.text(width: width) == tensor.description(width: width)) }
      #expect(tensor.summary.hasSuffix(" \(text.summary)"))
    }
    #expect(ValueText(ValueCapture.full([tensor])).text(width: 400).contains(tensor.summary))
  }

  @Test("differs from the same numbers in another type")
  func types() {
    let ones = DType.allCases.map { Tensor.ones([3000], dtype: $0) }
    for (i, first) in ones.enumerated() {
      for (j, second) in ones.enumerated() {
        #expect((ValueCapture.noted(first) == ValueCapture.noted(second)) == (i == j), "\(first.dtype) \(second.dtype)")
      }
    }
  }
}
