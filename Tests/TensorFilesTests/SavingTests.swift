import Foundation
import Tensors
import Testing

@testable import TensorFiles

@Suite("A saved file") struct SavingTests {
  let workshop: Workshop
  init() throws { workshop = try Workshop() }

  /// Tensors of different primes, with an empty one, a scalar, and numbers that are easily changed.
  private let arrays = [
    "weights": Tensor(Fixture.sample(.float32), [2, 3, 5]), "ü/日本": Tensor(0..<77, [7, 11]),
    "none": Tensor([], [0, 13]),
    "../scalar": Tensor([-0.0], []), "special": Tensor([.infinity, -.infinity, .leastNonzeroMagnitude]),
  ]

  @Test("is byte for byte what NumPy writes for the same array", arguments: ["row-major", "scalar", "empty"])
  func numPyBytes(name: String) throws {
    let fixture = try Fixture.bytes("\(name).npy")
    let path = try workshop.file("a.npy")
    try save(array: try loadArray(path: Fixture.path("\(name).npy")), path: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(fixture))
  }

  @Test("is byte for byte what the safetensors package writes for the same arrays")
  func safetensorsBytes() throws {
    let (arrays, metadata) = try loadArraysAndMetadata(path: Fixture.path("floats.safetensors"))
    let path = try workshop.file("a.safetensors")
    try save(arrays: arrays, metadata: metadata, path: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(try Fixture.bytes("floats.safetensors")))
  }

  @Test("gives back each array under its name", arguments: ["a.npz", "a.safetensors"], [false, true])
  func roundTrip(name: String, compressed: Bool) throws {
    let path = try workshop.file(name)
    try save(arrays: arrays, path: path, compressed: compressed && name.hasSuffix("npz"))
    let back = try loadArrays(path: path)
    #expect(back.mapValues(\.shape) == arrays.mapValues(\.shape))
    #expect(back.mapValues { $0.asArray().map(\.bitPattern) } == arrays.mapValues { $0.asArray().map(\.bitPattern) })
    #expect(try workshop.names == [name])
  }

  /// A tensor of each type, with numbers that are exact in all of them.
  private let types = Dictionary(
    uniqueKeysWithValues: DType.allCases.map { ($0.rawValue, Tensor(0..<77, [7, 11]).asType($0)) })

  @Test("keeps the type of each array", arguments: ["a.npz", "a.safetensors"])
  func dtypes(name: String) throws {
    let path = try workshop.file(name)
    let arrays = name == "a.npz" ? types.filter { $0.key != "bfloat16" } : types
    try save(arrays: arrays, path: path)
    let back = try loadArrays(path: path)
    #expect(back.mapValues(\.dtype) == arrays.mapValues(\.dtype))
    #expect(back.mapValues { $0.asArray() } == arrays.mapValues { $0.asArray() })
    let first = try workshop.file("a.npy")
    for array in arrays.values where array.dtype != .bfloat16 {
      try save(array: array, path: first)
      #expect(try loadArray(path: first).dtype == array.dtype && loadArray(path: first).asArray() == array.asArray())
    }
  }

  @Test("of no arrays is a file too", arguments: ["a.npz", "a.safetensors"])
  func nothing(name: String) throws {
    let path = try workshop.file(name)
    try save(arrays: [:], path: path)
    #expect(try loadArrays(path: path).isEmpty)
  }

  @Test("keeps a NaN's bits", arguments: ["a.npz", "a.safetensors"])
  func nan(name: String) throws {
    let path = try workshop.file(name)
    try save(arrays: ["n": Tensor([Float(bitPattern: 0xFFC1_2345)])], path: path)
    #expect(try loadArrays(path: path)["n"]?.asArray()[0].bitPattern == 0xFFC1_2345)
  }

  @Test("is smaller if compressed")
  func compression() throws {
    let (plain, packed) = (try workshop.file("a.npz"), try workshop.file("b.npz"))
    let zeros = ["zeros": Tensor([Float](repeating: 0, count: 10_007))]
    try save(arrays: zeros, path: plain)
    try save(arrays: zeros, path: packed, compressed: true)
    let sizes = try [plain, packed].map { try Data(contentsOf: URL(filePath: $0)).count }
    #expect(sizes[0] > 40_028 && sizes[1] < 1000)
  }

  @Test("lays numbers out so that each array begins at a multiple of their size")
  func alignment() throws {
    let kinds: [ElementType] = [.bool, .int8, .float16, .bfloat16, .int32, .float32]
    let header = SafetensorsHeader.laidOut(
      kinds.map { ($0.rawValue, $0, [7], 7 * $0.size) }, metadata: ["a": "b"])
    #expect(header.entries.map(\.type) == [.float32, .int32, .bfloat16, .float16, .int8, .bool])
    #expect(header.entries.allSatisfy { $0.bytes.lowerBound % $0.type.size == 0 })
    #expect(header.written.count % 8 == 0)
    let text = header.written.dropFirst(8)
    #expect(try text.withUnsafeBytes { try SafetensorsHeaderParser.parse($0) } == header)
  }

  @Test("of NumPy's leaves room in its header for the first axis to grow to 21 digits, and no more than fills 64 bytes")
  func room() throws {
    for rank in 1...64 {
      let header = try NPYHeader.written(type: .float32, shape: [0] + Array(repeating: 1, count: rank - 1))
      #expect(header.count % 64 == 0)
      let spaces = header.dropLast().reversed().prefix { $0 == UInt8(ascii: " ") }.count
      #expect((20 + 1...20 + 64).contains(spaces), "rank \(rank)")
    }
  }

  @Test("can't have a type that NumPy doesn't")
  func bfloat16() throws {
    let path = workshop.folder.appending(path: "a").path
    let refused = TensorFileError.Trouble.typeNotStorable("bfloat16")
    #expect(
      trouble { () throws(TensorFileError) in try save(array: types["bfloat16"]!, path: path + ".npy") } == refused)
    #expect(trouble { () throws(TensorFileError) in try save(arrays: types, path: path + ".npz") } == refused)
    #expect(try workshop.names == [])
  }
}
