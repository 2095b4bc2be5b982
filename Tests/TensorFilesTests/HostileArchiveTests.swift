import Tensors
import Testing

@testable import TensorFiles

@Suite("An archive that lies") struct HostileArchiveTests {
  let workshop: Workshop
  let array: [UInt8]
  init() throws {
    workshop = try Workshop()
    array = try Fixture.bytes("row-major.npy")
  }

  private func read(_ members: ZipSpecimen.Member...) throws -> TensorFileError? {
    let path = try workshop.file("a.npz", ZipSpecimen(members: members).bytes)
    do { _ = try loadArrays(path: path) } catch { return error }
    return nil
  }

  @Test("doesn't lie if it is made honestly")
  func honest() throws {
    #expect(try read(.init(name: "a.npy", bytes: array), .init(name: "b", bytes: array)) == nil)
    let arrays = try loadArrays(path: try workshop.file("a.npz"))
    #expect(Set(arrays.keys) == ["a", "b"])
    #expect(arrays["b"]?.asArray() == Fixture.sample(.float32))
  }

  @Test("about a size gets no memory for it")
  func sizes() throws {
    let bomb = ZipSpecimen.Member(name: "a.npy", bytes: array, method: 8, claimedSize: 0xFFFF_0000)
    #expect(try read(bomb)?.trouble == .implausible(packed: 248, unpacked: 0xFFFF_0000))
    let large = ZipSpecimen.Member(name: "a.npy", bytes: array, claimedSize: 240_000)
    #expect(try read(large) != nil)
    let beyond = ZipSpecimen.Member(name: "a.npy", bytes: array, claimedSize: 9999, claimedPackedSize: 9999)
    #expect(try read(beyond)?.trouble == .cannotUnpack(reason: "its members are longer than it"))
  }

  @Test("about an array, whose header says another size, gets no memory for it")
  func headers() throws {
    let header = try NPYHeader.written(type: .float32, shape: [1 << 40])
    let error = try read(.init(name: "w.npy", bytes: header + [0, 0, 0, 0]))
    #expect(error?.array == "w")
    #expect(error?.trouble == .cutShort(what: "[1099511627776] of float32", expected: 1 << 42, found: 4))
    #expect(try read(.init(name: "w.npy", bytes: array + [0]))?.trouble == .tooLong(expected: 120, found: 121))
  }

  @Test("about a checksum is refused")
  func checksum() throws {
    #expect(try read(.init(name: "a.npy", bytes: array, checksum: 7))?.trouble == .wrongChecksum)
  }

  @Test("about its members, which share their bytes, is refused")
  func overlap() throws {
    // Every member after the first begins in the first one's bytes, as far as the sum of their sizes tells.
    let many = (0..<5).map { ZipSpecimen.Member(name: "\($0)", bytes: array, claimedPackedSize: 700) }
    let path = try workshop.file("a.npz", ZipSpecimen(members: many).bytes)
    let found = trouble { () throws(TensorFileError) in try loadArrays(path: path) }
    #expect(found == .cannotUnpack(reason: "its members are longer than it"))
  }

  @Test("about nothing, but has two arrays of one name, is refused")
  func duplicates() throws {
    let found = try read(.init(name: "a.npy", bytes: array), .init(name: "a", bytes: array))
    #expect(found?.trouble == .duplicateName("a"))
    let twins = try read(.init(name: "a.npy", bytes: array), .init(name: "a.npy", bytes: array))
    #expect(twins?.trouble == .duplicateName("a"))
  }

  @Test("about nothing, but is encrypted, packed in another way, or holds no array, is refused")
  func others() throws {
    #expect(try read(.init(name: "a.npy", bytes: array, flags: 1))?.array == "a")
    #expect(try read(.init(name: "a.npy", bytes: array, method: 97))?.array == "a")
    let note = try read(.init(name: "note.txt", bytes: Array("hello, all".utf8)))
    #expect(note?.array == "note.txt")
    #expect(note?.trouble == .otherFormat(expected: ".npy", found: Array("hello,".utf8)))
    #expect(try read(.init(name: "a.npy", bytes: []))?.array == "a")
  }
}
