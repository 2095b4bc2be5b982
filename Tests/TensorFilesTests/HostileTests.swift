import Foundation
import Tensors
import Testing

@testable import TensorFiles

@Suite("A file that is not what it should be") struct HostileTests {
  let workshop: Workshop
  init() throws { workshop = try Workshop() }

  static let specimens = [
    "row-major.npy", "version-2.npy", "empty.npy", "zip64.npz", "none.npz", "floats.safetensors",
  ]

  private func load(_ path: String) throws(TensorFileError) -> [String: Tensor] {
    path.hasSuffix(".npy") ? ["": try loadArray(path: path)] : try loadArrays(path: path)
  }

  @Test("is refused wherever it is cut off", arguments: specimens)
  func prefixes(name: String) throws {
    let bytes = try Fixture.bytes(name)
    for count in 0..<bytes.count {
      let path = try workshop.file(name, bytes.prefix(count))
      #expect(trouble { () throws(TensorFileError) in try load(path) } != nil, "\(count) bytes of \(bytes.count)")
    }
  }

  @Test("is refused or read, whatever bytes are changed, and an archive gives no other numbers", arguments: specimens)
  func mutations(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let whole = try load(Fixture.path(name))
    var random = SplitMix64(seed: 11)
    let times = 307
    var refused = 0
    for _ in 0..<times {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let read = try load(try workshop.file(name, changed))
        // The checksum is that of the whole member; only a name can be another.
        if name.hasSuffix("npz") { #expect(read.values.allSatisfy { whole.values.contains($0) }) }
      } catch is TensorFileError { refused += 1 }
    }
    #expect(refused > times / 20)
  }

  @Test("is refused if it is a folder, a pipe nobody writes to, a device or empty")
  func kinds() throws {
    let folder = try workshop.file("folder.npy")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(trouble { () throws(TensorFileError) in try load(folder) } == .notAFile(what: "a folder"))
    #expect(trouble { () throws(TensorFileError) in try save(array: Tensor([2]), path: folder) } != nil)
    let pipe = try workshop.file("pipe.npz")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(trouble { () throws(TensorFileError) in try load(pipe) } == .notAFile(what: "a pipe"))
    #expect(
      trouble { () throws(TensorFileError) in try save(arrays: [:], path: pipe) } == .notAFile(what: "a pipe"))
    let device = try workshop.file("device.npy")
    #expect(symlink("/dev/zero", device) == 0)
    #expect(trouble { () throws(TensorFileError) in try load(device) } == .notAFile(what: "a device"))
    let empty = try workshop.file("empty.safetensors", [])
    #expect(trouble { () throws(TensorFileError) in try load(empty) } == .empty)
  }

  @Test("is refused if it may not be read or isn't there")
  func unreadable() async {
    await #expect(processExitsWith: .success) {
      let workshop = try Workshop()
      let path = try workshop.file("a.npy", [1, 2, 3])
      chmod(path, 0)
      let isRoot = geteuid() == 0
      if isRoot { #expect(seteuid(65_534) == 0) }
      defer { if isRoot { seteuid(0) } }
      let found = trouble { () throws(TensorFileError) in try loadArray(path: path) }
      #expect(found == .unreadable(reason: "Permission denied", startingAt: nil))
      let lost = trouble { () throws(TensorFileError) in try loadArray(path: "gone.npy") }
      let folder = FileManager.default.currentDirectoryPath
      #expect(lost == .unreadable(reason: "No such file or directory", startingAt: folder))
      let zero = trouble { () throws(TensorFileError) in try loadArray(path: "\(path)\0.npy") }
      #expect(zero == .unreadable(reason: "its name has a zero byte", startingAt: nil))
    }
  }

  @Test("is refused if a shape has more elements than can be counted, and read if it has none")
  func shapes() throws {
    func read(_ shape: [Int]) throws -> TensorFileError.Trouble? {
      let path = try workshop.file("a.npy", try NPYHeader.written(type: .float32, shape: shape))
      return trouble { () throws(TensorFileError) in try loadArray(path: path) }
    }
    let huge = 1 << 40
    for shape in [[huge, huge], [huge, 0, huge], [.max], [.max, 0], Array(repeating: 1, count: 65)] {
      #expect(try read(shape) == .shapeTooLarge(shape))
    }
    #expect(try read([huge, 0, 1 << 20]) == nil)
    #expect(try read([huge]) == .cutShort(what: "[1099511627776] of float32", expected: 1 << 42, found: 0))
  }

  @Test("is refused if its header is longer than the file, or than any")
  func headers() throws {
    let numPy = NPYHeader.magic + [2, 0]
    let long = try workshop.file("a.npy", numPy + [0xFF, 0xFF, 0xFF, 0xFF])
    let most = NPYHeader.lengthLimit
    #expect(
      trouble { () throws(TensorFileError) in try load(long) } == .headerTooLong(bytes: 0xFFFF_FFFF, limit: most))
    let lacking = try workshop.file("a.npy", numPy + [0xFF, 0xFF, 0, 0])
    #expect(
      trouble { () throws(TensorFileError) in try load(lacking) }
        == .cutShort(what: "the header", expected: 65_547, found: 12))
    let newer = try workshop.file("a.npy", NPYHeader.magic + [4, 0, 1, 0, 0, 0])
    #expect(trouble { () throws(TensorFileError) in try load(newer) } == .unknownVersion(major: 4, minor: 0))
    let endless = try workshop.file("a.safetensors", [UInt8](repeating: 0xFF, count: 8) + Array("{}".utf8))
    #expect(
      trouble { () throws(TensorFileError) in try load(endless) } == .headerTooLong(bytes: .max, limit: 100_000_000))
  }
}
