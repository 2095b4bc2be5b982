import Tensors
import Testing

@Suite("Tensors of a type")
struct TypedCreationTests {
  @Test("hold the numbers as asType converts them, without rounding whole ones to Float")
  func numbers() {
    #expect(Tensor(77, dtype: .int32).dtype == .int32 && Tensor(16_777_217, dtype: .int32).item(Int.self) == 16_777_217)
    #expect(Tensor([2, 0, 1], dtype: .int32).asArray(Int.self) == [2, 0, 1])
    #expect(Tensor([1.7, -1.7, .nan, 1e30], dtype: .int32).asArray(Int.self) == [1, -1, 0, 2_147_483_647])
    #expect(Tensor([300, -300.5], dtype: .int8).asArray(Int.self) == [127, -128])
    #expect(Tensor([[0, 0.5], [.nan, 0]], dtype: .bool) == Tensor([[false, true], [true, false]]))
    #expect(Tensor([1, 2, 3, 4], [2, 2], dtype: .float16).dtype == .float16)
    #expect(Tensor([true, false], dtype: .float32) == Tensor([1, 0]))
  }

  @Test("are made from sequences")
  func sequences() {
    #expect(Tensor(1...4) == Tensor([1, 2, 3, 4]) && Tensor(1...6, [2, 3]).shape == [2, 3])
    #expect(Tensor(stride(from: 0, to: 1, by: 0.25)) == Tensor([0, 0.25, 0.5, 0.75]))
    #expect(Tensor([Int32(3), 5].lazy.map { $0 * 2 }).dtype == .int32)
    #expect(Tensor([1, 2, 3, 4] as [Double], [2, 2]) == Tensor([[1, 2], [3, 4]]))
    #expect(Tensor((1...2).map { [$0, $0 + 1] }) == Tensor([[1, 2], [2, 3]]))
  }

  @Test("are made by the functions that fill them, by name or by Swift type")
  func filled() {
    let whole: [Tensor] = [
      zeros([2], dtype: .int32), zeros([2], type: Int32.self), .zeros([2], type: Int32.self), ones([2], dtype: .int32),
      ones([2], type: Int32.self), .ones([2], type: Int32.self), full([2], values: 7, dtype: .int32),
      full([2], values: 7, type: Int32.self), .full([2], values: 7, type: Int32.self), arange(5, dtype: .int32),
      arange(5, type: Int32.self), arange(1, 5, step: 2, dtype: .int32), arange(1, 5, step: 2, type: Int32.self),
      .arange(5, type: Int32.self), .arange(1, 5, type: Int32.self), eye(2, dtype: .int32), eye(2, type: Int32.self),
      .eye(2, type: Int32.self), tri(2, dtype: .int32), tri(2, type: Int32.self), .tri(2, type: Int32.self),
      identity(2, dtype: .int32), identity(2, type: Int32.self), linspace(0, 4, count: 5, dtype: .int32),
      linspace(0, 4, count: 5, type: Int32.self),
      .linspace(0, 4, count: 5, type: Int32.self), full([2], values: Tensor(7), dtype: .int32),
    ]
    #expect(whole.allSatisfy { $0.dtype == .int32 })
    #expect(arange(1, 5, step: 2, type: Int32.self).asArray(Int.self) == [1, 3])
    #expect(linspace(0, 4, count: 5, dtype: .int32).asArray(Int.self) == [0, 1, 2, 3, 4])
  }

  @Test("hold the random numbers of float32, rounded")
  func random() {
    let half = normal([3, 5], dtype: .float16, loc: 1, scale: 2, seed: 7)
    #expect(half.dtype == .float16 && half == normal([3, 5], loc: 1, scale: 2, seed: 7).asType(.float16))
    #expect(normal([3, 5], type: Float16.self, loc: 1, scale: 2, key: key(7)) == half)
    #expect(Tensor.normal([3, 5], dtype: .float16, loc: 1, scale: 2, seed: 7) == half)
    #expect(uniform(-1..<1, [5], dtype: .float16, seed: 3) == uniform(-1..<1, [5], seed: 3).asType(.float16))
    #expect(uniform(low: 2, high: 3, [5], type: Float16.self, seed: 3).dtype == .float16)
    #expect(randInt(1..<7, [5], dtype: .int8, seed: 3) == randInt(1..<7, [5], seed: 3).asType(.int8))
    #expect(randInt(low: 1, high: 7, [5], type: Int8.self, key: key(3)).dtype == .int8)
    #expect(gumbel([5], dtype: .bfloat16, seed: 3) == gumbel([5], seed: 3).asType(.bfloat16))
    #expect(truncatedNormal(low: -1, high: 1, [5], type: Float16.self, seed: 3).dtype == .float16)
    let narrow = truncatedNormal(-1..<1, [5], seed: 3).asType(.float16)
    #expect(truncatedNormal(-1..<1, [5], type: Float16.self, seed: 3) == narrow && narrow.dtype == .float16)
    #expect(truncatedNormal(-1..<1, [5], type: Float16.self, key: key(3)) == narrow)
  }
}
