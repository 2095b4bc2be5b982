import Foundation
import Synchronization
import Testing

@testable import Tensors

/// A way to write to a tensor of the shape [3, 5] that changes it, whatever its type.
private struct Writing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let write: @Sendable (inout Tensor) -> Void

  static let all = [
    Writing(testDescription: "a row") { $0[1] = Tensor([1, 1, 0, 1, 1]) },
    Writing(testDescription: "one number") { $0[1, 3] = 1 },
    Writing(testDescription: "a range") { $0[0..., 1..<3] = Tensor(1) },
    Writing(testDescription: "a stride") { $0[.stride(by: 2), .stride(by: -1)] = Tensor(1) },
    Writing(testDescription: "a list") { $0[[2, 0], [1, 3]] = Tensor([1, 1]) },
    Writing(testDescription: "a mask") { $0[$0 .== 0] = Tensor(1) },
    Writing(testDescription: "everything") { $0[.ellipsis] = Tensor(1) },
    Writing(testDescription: "+=") { $0 += 1 },
    Writing(testDescription: "-=") { $0 -= Tensor.ones([5]) },
    Writing(testDescription: "*=") { $0 *= 0 },
    Writing(testDescription: "/=") { $0 /= 7 },
    Writing(testDescription: "+= of a part") { $0[1] += 1 },
    Writing(testDescription: "itself, the other way") { $0[.stride(by: -1)] = $0 },
  ]
}

/// The owner of memory that a storage borrows; it counts how often it has ended.
private final class Owner {
  let memory: UnsafeMutableRawBufferPointer
  let ends: Counter

  init(_ bytes: [UInt8], _ ends: Counter) {
    memory = .allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    self.ends = ends
  }

  deinit {
    ends.value.add(1, ordering: .relaxed)
    memory.deallocate()
  }
}

private final class Counter: Sendable { let value = Atomic(0) }

@Suite("A tensor is a value")
struct StorageTests {
  /// Eleven zeros and four ones, in every type.
  func made(_ type: DType) -> Tensor {
    Tensor((0..<15).map { [0, 0, 1, 0, 0][$0 % 5] + ($0 == 14 ? 1 : 0) }, [3, 5]).asType(type)
  }

  func bytes(_ tensor: Tensor) -> [UInt8] { tensor.withUnsafeBytes { Array($0) } }

  @Test("whose copies and views stay as they are, however it is written to", arguments: Writing.all, DType.allCases)
  private func writing(writing: Writing, type: DType) {
    var t = made(type)
    let before = bytes(t)
    let views = [
      t, t.reshaped([15]), t.reshaped(5, 3), t.flattened(), t.expandedDimensions(axis: 1), t.squeezed(), t.asType(type),
      t.broadcast(to: [3, 5]), t.transposed(0, 1), t.reshaped([15]).T, t.reshaped([1, 15]).T.T, t[0...],
      t.split(parts: 1)[0],
    ]
    writing.write(&t)
    #expect(t.shape == [3, 5] && (bytes(t) != before || t.dtype != type))
    for (number, view) in views.enumerated() { #expect(bytes(view) == before, "view \(number)") }
    // And the other way round: a written view leaves the tensor alone.
    let original = made(type)
    var (first, second) = (original, original.reshaped([15]).reshaped([3, 5]))
    writing.write(&first)
    #expect(bytes(original) == before && bytes(second) == before)
    writing.write(&second)
    #expect(bytes(original) == before && bytes(first) == bytes(second))
  }

  @Test("written to in place if nothing else holds it")
  func inPlace() {
    var t = made(.float32)
    let address = t.withUnsafeBytes { $0.baseAddress }
    t[1] = Tensor(7)
    t[0, 3] = 2
    #expect(t.withUnsafeBytes { $0.baseAddress } == address)
    let copy = t
    #expect(copy.withUnsafeBytes { $0.baseAddress } == address)
    t[2] = Tensor(1)
    #expect(t.withUnsafeBytes { $0.baseAddress } != address && copy.withUnsafeBytes { $0.baseAddress } == address)
  }

  @Test("over memory of another owner, copied when it is written to", arguments: Writing.all, DType.allCases)
  private func borrowed(writing: Writing, type: DType) {
    let ends = Counter()
    let before = bytes(made(type))
    do {
      let owner = Owner(before, ends)
      var t = Tensor(
        Tensor.Storage.borrowed(type, count: 15, at: UnsafeRawPointer(owner.memory.baseAddress!), owner: owner), [3, 5])
      #expect(t == made(type) && t.withUnsafeBytes { $0.baseAddress } == UnsafeRawPointer(owner.memory.baseAddress))
      let other = t
      writing.write(&t)
      #expect(Array(owner.memory) == before && bytes(other) == before && (bytes(t) != before || t.dtype != type))
      t = other.reshaped([15])
      #expect(ends.value.load(ordering: .relaxed) == 0)
    }
    #expect(ends.value.load(ordering: .relaxed) == 1)
  }

  @Test("whose borrowed memory lives as long as any view of it")
  func owners() {
    let ends = Counter()
    var view: Tensor?
    do {
      let owner = Owner(bytes(made(.int32)), ends)
      let t = Tensor(
        Tensor.Storage.borrowed(.int32, count: 15, at: UnsafeRawPointer(owner.memory.baseAddress!), owner: owner),
        [3, 5])
      view = t.reshaped([5, 3])
    }
    #expect(ends.value.load(ordering: .relaxed) == 0 && view! == made(.int32).reshaped([5, 3]))
    view![0, 0] = 9
    #expect(ends.value.load(ordering: .relaxed) == 1 && view![0, 0].item() == 9 && view![4, 2].item() == 1)
  }

  @Test("whose memory ends with its last holder")
  func ends() {
    weak var storage: Tensor.Storage?
    do {
      var holders = [made(.float32)]
      storage = holders[0].storage
      holders += [holders[0].reshaped([15]), holders[0]]
      holders[2][0] = Tensor(1)
      holders.removeFirst()
      #expect(storage != nil)
      holders.removeFirst()
      #expect(storage == nil)
    }
  }

  @Test("that threads share and each write to")
  func threads() {
    let shared = Tensor(0..<1009)
    let sums = Mutex<[Int: Float]>([:])
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      var mine = shared
      for place in 0..<101 { mine[place] = Float(number) }
      mine[.stride(from: 101, by: 7)] = Tensor(Float(-number))
      mine += shared
      let sum = (mine - shared).sum().item()
      sums.withLock { $0[number] = sum }
    }
    #expect(shared == Tensor(0..<1009))
    let kept = (101..<1009).filter { ($0 - 101) % 7 != 0 }.reduce(0, +)
    #expect(
      sums.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<64).map { ($0, Float(101 * $0 - 130 * $0 + kept)) })
    )
  }

  @Test("read row by row, with its neighbours, in every type", arguments: DType.allCases)
  func rows(type: DType) {
    let t = made(type)
    #expect(t.map { $0 } == [t[0], t[1], t[2]] && t.allSatisfy { $0.dtype == type && $0.shape == [5] })
    for (number, (row, same)) in zip(t, t).enumerated() { #expect(row == same && row == t[number]) }
    #expect(Array(t[2]) == [0, 0, 1, 0, 1].map { Tensor($0).asType(type) } && t.underestimatedCount == 3)
    #expect(Array(Tensor.zeros([0, 5], dtype: type)).isEmpty)
    var changed = t
    for row in t { changed[0] = row }
    #expect(changed[0] == t[2] && t == made(type))
  }

  @Test("read as another type without changing it", arguments: DType.allCases)
  func read(type: DType) {
    let t = made(type)
    let before = bytes(t)
    #expect(t.withUnsafeElements(as: Float.self) { Array($0) } == t.asArray())
    #expect(t.withUnsafeElements(as: Int32.self) { $0.reduce(0, +) } == 4)
    #expect(
      t.withUnsafeElements { (truths: UnsafeBufferPointer<Bool>) in truths.filter { $0 }.count }
        == 4)
    #expect(t.withUnsafeElements(as: BFloat16.self) { Float($0[14]) } == 1)
    #expect(bytes(t) == before && t.dtype == type)
  }
}
