import Foundation
import Tensors
import Testing

@testable import TensorFiles

@Suite("Saving over a file") struct ReplacementTests {
  let workshop: Workshop
  init() throws { workshop = try Workshop() }

  private let old = Tensor(0..<35, [5, 7])
  private let new = Tensor(0..<6, [2, 3])

  @Test("leaves what was loaded from it as it was")
  func mapped() throws {
    let path = try workshop.file("a.safetensors")
    try save(arrays: ["a": old], path: path)
    let loaded = try loadArrays(path: path)
    try save(arrays: ["a": new], path: path)
    #expect(loaded["a"] == old)
    #expect(try loadArrays(path: path)["a"] == new)
    #expect(try workshop.names == ["a.safetensors"])
  }

  @Test("is possible with what was loaded from it")
  func itself() throws {
    let path = try workshop.file("a.npy")
    try save(array: old, path: path)
    try save(array: try loadArray(path: path) + 1, path: path)
    #expect(try loadArray(path: path) == old + 1)
  }

  @Test("goes where a link leads, and keeps the file's permissions")
  func link() throws {
    let (path, link) = (try workshop.file("a.npy"), try workshop.file("link.npy"))
    try save(array: old, path: path)
    chmod(path, 0o604)
    #expect(symlink("a.npy", link) == 0)
    try save(array: new, path: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.npy")
    #expect(try loadArray(path: path) == new)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o604)
  }

  @Test("takes a path that starts here")
  func relative() async {
    await #expect(processExitsWith: .success) {
      let workshop = try Workshop()
      #expect(chdir(workshop.folder.path) == 0)
      try save(array: Tensor([2, 3, 5]), path: "a.npy")
      try save(array: Tensor([7]), path: "a.npy")
      #expect(try loadArray(path: "a.npy") == Tensor([7]))
      #expect(try workshop.names == ["a.npy"])
    }
  }

  @Test(
    "that can't be finished leaves the old one, and nothing beside it", arguments: ["a.npy", "a.npz", "a.safetensors"])
  func noRoom(name: String) async {
    await #expect(processExitsWith: .success) { [name = name as String] in
      let workshop = try Workshop()
      let path = try workshop.file(name)
      func write(_ tensor: Tensor) throws {
        if name.hasSuffix("npy") {
          try save(array: tensor, path: path)
        } else {
          try save(arrays: ["a": tensor], path: path)
        }
      }
      try write(Tensor(0..<35))
      let before = try Data(contentsOf: URL(filePath: path))
      // A disk without room and a process that may write no more fail at the same call.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      do {
        try write(Tensor(0..<10_007))
        Issue.record("it was written")
      } catch let error as TensorFileError {
        #expect(error.trouble == .unwritable(reason: "File too large"))
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      #expect(try workshop.names == [name])
    }
  }

  @Test("that may not be written, or in a folder that may not, is refused")
  func permissions() async {
    await #expect(processExitsWith: .success) {
      let workshop = try Workshop()
      let path = try workshop.file("a.npy")
      try save(array: Tensor([2, 3]), path: path)
      chmod(path, 0o444)
      chmod(workshop.folder.path, 0o777)
      // Root may do everything, so it is another for a while.
      let isRoot = geteuid() == 0
      if isRoot { #expect(seteuid(65_534) == 0) }
      defer { if isRoot { seteuid(0) } }
      let denied = TensorFileError.Trouble.unwritable(reason: "Permission denied")
      #expect(trouble { () throws(TensorFileError) in try save(array: Tensor([7]), path: path) } == denied)
      #expect(trouble { () throws(TensorFileError) in try save(array: Tensor([7]), path: "/a.npy") } == denied)
      #expect(try loadArray(path: path) == Tensor([2, 3]))
    }
  }
}
