import Kernels
import Testing

@testable import Tensors

@Suite("The matrix product of each set of fast loops")
struct ProductKernelTests {
  /// Sizes whose tails differ: of rows, of the depth, of columns, for tiles of any width; and those of vectors.
  static let sizes = [
    (1, 1, 1), (1, 7, 5), (3, 1, 2), (8, 256, 96), (5, 257, 97), (13, 3, 193), (31, 521, 23), (2, 300, 33),
    (67, 29, 64),
    (1, 263, 101), (1, 5, 4099), (107, 269, 1), (4099, 3, 1), (4, 2, 1), (12, 0, 7), (0, 3, 5), (3, 5, 0),
  ]

  /// Whether a and b are transposed, whether there is a bias, and the numbers of c from one row to the next beyond its columns.
  struct Form {
    var isLeftTransposed = false
    var isRightTransposed = false
    var hasBias = false
    var gap = 0
    var isAtEnd = true

    static let all: [Form] = (0..<16).map { bits in
      Form(
        isLeftTransposed: bits & 1 > 0, isRightTransposed: bits & 2 > 0, hasBias: bits & 4 > 0,
        gap: bits & 8 > 0 ? 3 : 0, isAtEnd: bits % 3 > 0)
    }
  }

  @Test("is within k ε Σ |ab| of double precision, reads nothing else, and writes nothing else", arguments: sizes)
  func product(n: Int, k: Int, m: Int) {
    let (a, b, bias) = (numbers(n * k, seed: 1), numbers(k * m, seed: 2), numbers(m, seed: 3))
    for kernels in FastLoops.all {
      for form in Form.all {
        let c = computed(a, b, form.hasBias ? bias : nil, (n, k, m), form, by: kernels)
        for i in 0..<n {
          for j in 0..<m {
            var (sum, magnitude) = (form.hasBias ? Double(bias[j]) : 0, form.hasBias ? Double(abs(bias[j])) : 0)
            for p in 0..<k {
              let x = a[form.isLeftTransposed ? p * n + i : i * k + p]
              let y = b[form.isRightTransposed ? j * k + p : p * m + j]
              sum += Double(x) * Double(y)
              magnitude += abs(Double(x) * Double(y))
            }
            let difference = abs(Double(c[i * (m + form.gap) + j]) - sum)
            if difference > Double(k + 1) * 0x1p-24 * magnitude {
              Issue.record("\(kernels.name) \((n, k, m)) \(form) [\(i), \(j)]: off by \(difference)")
              return
            }
          }
          for beside in 0..<form.gap { #expect(c[i * (m + form.gap) + m + beside] == 77) }
        }
      }
    }
  }

  @Test("has NaN and infinities where the sum of products has them, and nowhere else")
  func special() {
    let (n, k, m) = (9, 37, 35)
    for kernels in FastLoops.all {
      var (a, b) = (numbers(n * k, seed: 1), numbers(k * m, seed: 2))
      a[2 * k + 5] = .nan
      a[4 * k + 7] = .infinity
      b[7 * m + 3] = 0
      b[11 * m + 34] = -.infinity
      let c = computed(a, b, nil, (n, k, m), Form(), by: kernels)
      for i in 0..<n {
        for j in 0..<m {
          var sum = 0.0
          for p in 0..<k { sum += Double(a[i * k + p]) * Double(b[p * m + j]) }
          let got = c[i * m + j]
          #expect(got.isNaN == sum.isNaN && (sum.isNaN || got.isInfinite == sum.isInfinite), "\(i) \(j)")
          if sum.isInfinite { #expect(Double(got) == sum) }
        }
      }
    }
  }

  @Test("is the same whatever parts it is cut into, and whatever products stand beside it")
  func parts() {
    let (n, k, m, count) = (577, 131, 257, 3)
    let (a, b) = (numbers(count * n * k, seed: 1), numbers(k * m, seed: 2))
    for kernels in FastLoops.all {
      var (shared, single) = ([Float](repeating: 0, count: count * n * m), [Float](repeating: 0, count: count * n * m))
      let places = (0..<count).map { (result: $0 * n * m, left: (count - 1 - $0) * n * k, right: 0) }
      withTask(a, b, &shared, (n, k, m)) { SharedProduct($0, at: places, by: kernels).compute() }
      for index in 0..<count {
        let reversed = count - 1 - index
        var one = [Float](repeating: 0, count: n * m)
        withTask(Array(a[(reversed * n * k)..<((reversed + 1) * n * k)]), b, &one, (n, k, m)) { task in
          let scratch = ScratchMemory(kernels.scratchForProduct(task), threads: 1)
          kernels.multiply(task, in: scratch.memory(of: 0))
        }
        single.replaceSubrange((index * n * m)..<((index + 1) * n * m), with: one)
      }
      #expect(shared == single, "\(kernels.name)")
    }
  }

  private func withTask(
    _ a: [Float], _ b: [Float], _ c: inout [Float], _ size: (n: Int, k: Int, m: Int), _ body: (ProductTask) -> Void
  ) {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          body(
            ProductTask(
              left: .init(a.baseAddress!, stride: size.k), right: .init(b.baseAddress!, stride: size.m),
              result: .init(c.baseAddress!, stride: size.m), rows: size.n, depth: size.k, columns: size.m))
        }
      }
    }
  }

  private func numbers(_ count: Int, seed: Int) -> [Float] { Tensor.normal([count], seed: seed).asArray() }

  /// Returns c, whose gaps are 77, and so is what nobody wrote.
  private func computed(
    _ a: [Float], _ b: [Float], _ bias: [Float]?, _ size: (n: Int, k: Int, m: Int), _ form: Form,
    by kernels: any KernelSet.Type
  ) -> [Float] {
    let (n, k, m) = size
    let (x, y) = (GuardedMatrix(a, isAtEnd: form.isAtEnd), GuardedMatrix(b, isAtEnd: form.isAtEnd))
    let d = bias.map { GuardedMatrix($0, isAtEnd: form.isAtEnd) }
    let count = max(0, n * (m + form.gap) - form.gap)
    let c = GuardedMatrix([Float](repeating: 77, count: count), isAtEnd: form.isAtEnd)
    let task = ProductTask(
      left: .init(x.start, stride: form.isLeftTransposed ? n : k, isTransposed: form.isLeftTransposed),
      right: .init(y.start, stride: form.isRightTransposed ? k : m, isTransposed: form.isRightTransposed),
      result: .init(c.start, stride: m + form.gap), bias: d.map { UnsafePointer($0.start) }, rows: n, depth: k,
      columns: m)
    let scratch = GuardedMatrix(kernels.scratchForProduct(task), isAtEnd: true)
    kernels.multiply(task, in: scratch.start)
    return Array(UnsafeBufferPointer(start: c.start, count: count)) + [Float](repeating: 77, count: form.gap)
  }
}
