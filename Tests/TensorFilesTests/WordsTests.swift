import Tensors
import Testing

@testable import TensorFiles

/// What is said of each kind of trouble, whole.
@Suite("The words for a file's trouble") struct WordsTests {
  static let messages: [(TensorFileError.Trouble, String)] = [
    (
      .unreadable(reason: "No such file or directory", startingAt: "/home/ada"),
      "w.npy can't be read: No such file or directory; the path starts at /home/ada"
    ),
    (.unreadable(reason: "Permission denied", startingAt: nil), "w.npy can't be read: Permission denied"),
    (.unwritable(reason: "No space left on device"), "w.npy can't be written: No space left on device"),
    (.notAFile(what: "a folder"), "w.npy is a folder, not a file"),
    (.empty, "w.npy is empty, it has no header; download or save it again"),
    (.outOfMemory(bytes: 1 << 50), "w.npy needs 1125899906842624 bytes of memory at once, which can't be had"),
    (
      .unknownExtension(found: "bin"),
      "w.npy has the extension .bin, which doesn't say what is in it; the name must end in .npy, .npz or .safetensors"
    ),
    (
      .unknownExtension(found: ""),
      "w.npy has no extension, which doesn't say what is in it; the name must end in .npy, .npz or .safetensors"
    ),
    (.holdsSeveral(isWriting: false), "w.npy is of a kind that holds arrays by name; use loadArrays(path:)"),
    (
      .holdsSeveral(isWriting: true),
      "w.npy is of a kind that holds arrays by name; use save(arrays: [\"name\": array], path:)"
    ),
    (.holdsOne(isWriting: false), "w.npy is of a kind that holds one array without a name; use loadArray(path:)"),
    (
      .holdsOne(isWriting: true),
      "w.npy is of a kind that holds one array without a name; use save(array:path:), or a path that ends in .npz or .safetensors"
    ),
    (.noMetadata, "w.npy can't hold metadata: .npz has no place for it; a .safetensors file has"),
    (.notCompressible, "w.npy can't be compressed: .safetensors never is; leave out compressed, or use .npz"),
    (
      .typeNotStorable("bfloat16"),
      "w.npy can't hold bfloat16: NumPy has no such type; save as .safetensors, or convert with asType(.float32)"
    ),
    (.nameNotStorable("a\0", why: "it has a zero byte"), "w.npy can't hold an array 'a\\u{0}': it has a zero byte"),
    (
      .otherFormat(expected: ".npy", found: [0x50, 0x4B, 3, 4]),
      "w.npy isn't a .npy file: it begins with the bytes 50 4b 03 04; is its extension right?"
    ),
    (
      .unknownVersion(major: 4, minor: 0),
      "w.npy has version 4.0 of the .npy format; 1.0, 2.0 and 3.0 are read"
    ),
    (
      .cutShort(what: "[3, 5] of float32", expected: 60, found: 52),
      "w.npy is cut short: [3, 5] of float32 takes 60 bytes, and 52 are there; download or save it again"
    ),
    (.tooLong(expected: 60, found: 61), "w.npy goes on after its numbers: they take 60 bytes, and 61 are there"),
    (
      .headerTooLong(bytes: 1 << 30, limit: 1 << 20), "w.npy has a header of 1073741824 bytes; at most 1048576 are read"
    ),
    (
      .malformedHeader(at: 17, rule: "',' was expected"),
      "w.npy has a damaged header: at byte 17 ',' was expected; download or save it again"
    ),
    (.duplicateName("b"), "w.npy has two entries named 'b'"),
    (
      .shapeTooLarge([1 << 40, 1 << 40]),
      "w.npy has the shape [1099511627776, 1099511627776]: it has more than 64 axes, or more bytes than can be counted"
    ),
    (
      .unsupportedType(name: "<c16", what: "complex numbers"),
      "w.npy holds complex numbers, <c16; Booleans, whole numbers of 8 to 64 bits, and floats of 16 to 64 bits are read"
    ),
    (
      .doesNotFit(number: "2147483648", index: 7, type: "int32"),
      "w.npy has the number 2147483648 at index 7, which doesn't fit in int32"
    ),
    (
      .sizeDisagrees(shape: [3, 5], type: "float32", needed: 60, found: 52),
      "w.npy has 52 bytes; the shape [3, 5] of float32 needs 60; download or save it again"
    ),
    (
      .notTiled(begin: 16, expected: 12),
      "w.npy begins at byte 16 of the numbers, where 12 was expected: that leaves a gap; download or save it again"
    ),
    (
      .notTiled(begin: 8, expected: 12),
      "w.npy begins at byte 8 of the numbers, where 12 was expected: that leaves an overlap; download or save it again"
    ),
    (
      .noLibrary("libzip"),
      "w.npy is an archive, and libzip isn't on this machine; install it; Debian's libzip-dev brings it"
    ),
    (.cannotUnpack(reason: "Not a zip archive"), "w.npy can't be unpacked: Not a zip archive"),
    (.wrongChecksum, "w.npy is damaged: its checksum isn't that of its bytes; download or save it again"),
    (
      .implausible(packed: 100, unpacked: 1 << 40),
      "w.npy claims to unpack 100 bytes to 1099511627776, more than they can hold"
    ),
  ]

  @Test("say the file, what is wrong, what was expected, and the repair", arguments: messages)
  func words(trouble: TensorFileError.Trouble, message: String) {
    #expect(TensorFileError(path: "w.npy", trouble: trouble).description == message)
  }

  @Test("name the array, whatever characters are in its name, in one line")
  func array() {
    let error = TensorFileError(path: "m.npz", array: "a\nb\u{1B}[2J", trouble: .wrongChecksum)
    #expect(error.description.hasPrefix("array 'a\\u{a}b\\u{1b}[2J' of m.npz is damaged"))
    let long = TensorFileError(path: "m.npz", array: String(repeating: "x", count: 99), trouble: .wrongChecksum)
    #expect(long.description.hasPrefix("array '\(String(repeating: "x", count: 60))…' of m.npz"))
  }

  @Test("name the function for a file's kind")
  func kinds() {
    let t = Tensor([2, 3])
    #expect(trouble { () throws(TensorFileError) in try loadArray(path: "a.NPZ") } == .holdsSeveral(isWriting: false))
    #expect(trouble { () throws(TensorFileError) in try loadArrays(path: "a.npy") } == .holdsOne(isWriting: false))
    #expect(
      trouble { () throws(TensorFileError) in try save(array: t, path: "a.safetensors") }
        == .holdsSeveral(isWriting: true))
    #expect(
      trouble { () throws(TensorFileError) in try save(arrays: [:], path: "a.npy") } == .holdsOne(isWriting: true))
    #expect(
      trouble { () throws(TensorFileError) in try save(arrays: [:], metadata: ["a": ""], path: "a.npz") } == .noMetadata
    )
    #expect(
      trouble { () throws(TensorFileError) in try save(arrays: [:], path: "a.safetensors", compressed: true) }
        == .notCompressible)
    for (path, found) in [("a.bin", "bin"), ("a", ""), ("folder.npy/a", ""), ("", ""), ("a.", "")] {
      #expect(trouble { () throws(TensorFileError) in try loadArray(path: path) } == .unknownExtension(found: found))
    }
  }
}
