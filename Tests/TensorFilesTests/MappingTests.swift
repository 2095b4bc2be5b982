import Foundation
import Tensors
import Testing

@testable import TensorFiles

@Suite("The numbers of a mapped file") struct MappingTests {
  let workshop: Workshop
  init() throws { workshop = try Workshop() }

  private func address(of tensor: Tensor) -> UnsafeRawPointer? { tensor.withBytes { $0.baseAddress } }

  @Test("stay where they lie if each is at a multiple of its size")
  func mapped() throws {
    for name in ["row-major.npy", "column-major.npy"] {
      let file = try MappedFile(Fixture.path(name))
      let tensor = try Tensor(npy: file.bytes, owner: file)
      #expect((address(of: tensor) == file.bytes.baseAddress! + 128) == (name == "row-major.npy"))
    }
    let file = try MappedFile(Fixture.path("types.safetensors"))
    let (arrays, _) = try SafetensorsFile.read(file, path: "")
    let start = UnsafeRawPointer(file.bytes.baseAddress!)
    let inside = arrays.filter { _, array in
      address(of: array).map { start <= $0 && $0 < start + file.bytes.count } ?? false
    }
    #expect(Set(inside.keys) == ["float32", "int32", "bfloat16", "float16", "int8", "a scalar"])
  }

  @Test("are copied where they lie elsewhere")
  func unaligned() throws {
    let header = Array("{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}".utf8)
    let numbers = [2, 3, 5].flatMap { withUnsafeBytes(of: Float($0).bitPattern.littleEndian, Array.init) }
    for padding in 0..<4 {
      let padded = header + [UInt8](repeating: 0x20, count: padding)
      let path = try workshop.file("a.npy", NPYHeader.magic + [1, 0, UInt8(padded.count), 0] + padded + numbers)
      #expect(try loadArray(path: path).asArray() == [2, 3, 5])
    }
  }

  @Test("are a tensor's own once it is written to")
  func writing() throws {
    let path = try workshop.file("a.npy")
    try save(array: Tensor([2, 3, 5]), path: path)
    var changed = try loadArray(path: path)
    let kept = changed
    changed[1] = Tensor(7)
    #expect(changed.asArray() == [2, 7, 5] && kept.asArray() == [2, 3, 5])
    #expect(try loadArray(path: path).asArray() == [2, 3, 5])
  }

  @Test("live as long as a tensor, without the file and with no other name for it")
  func lifetime() throws {
    var tensors = try loadArrays(path: Fixture.path("floats.safetensors"))
    let last = try #require(tensors["b"])
    tensors = [:]
    #expect(last.asArray() == Fixture.sample(.float32))
    let path = try workshop.file("a.npy", try Fixture.bytes("row-major.npy"))
    let alone = try loadArray(path: path)
    try FileManager.default.removeItem(atPath: path)
    #expect(alone[1].asArray() == Array(Fixture.sample(.float32)[15...]))
  }
}
