import Tensors
import Testing

@testable import TensorFiles

/// The numbers of each fixture follow a formula, so that nothing here is read from a file but what is tested.
@Suite("A file that another library wrote") struct FixtureTests {
  @Test(
    "gives its array, in whatever order and version it is written",
    arguments: ["row-major", "column-major", "version-2", "version-3"])
  func single(name: String) throws {
    let array = try loadArray(path: Fixture.path("\(name).npy"))
    #expect(array.shape == Fixture.shape)
    #expect(array.asArray() == Fixture.sample(.float32))
  }

  @Test("can be a scalar, or have an axis of no elements")
  func edges() throws {
    let scalar = try loadArray(path: Fixture.path("scalar.npy"))
    #expect(scalar.shape == [] && scalar.item() == -3)
    #expect(try loadArray(path: Fixture.path("empty.npy")).shape == [3, 0, 5])
    #expect(try loadArrays(path: Fixture.path("none.npz")).isEmpty)
  }

  @Test(
    "of numpy.savez has every type, in either order of bytes and axes, packed or not", arguments: ["types", "orders"])
  func archives(name: String) throws {
    let arrays = try loadArrays(path: Fixture.path("\(name).npz"))
    let types = ElementType.allCases.filter { $0 != .bfloat16 }
    #expect(Set(arrays.keys) == Set(types.map(Fixture.code)))
    for type in types {
      let array = try #require(arrays[Fixture.code(type)])
      #expect(array.shape == Fixture.shape && array.dtype == type.stored, "\(type)")
      #expect(array.asArray() == Fixture.sample(type), "\(type)")
    }
  }

  @Test("of the longer form of archives is read, and a name that leads out of a folder is a name")
  func zip64() throws {
    let arrays = try loadArrays(path: Fixture.path("zip64.npz"))
    #expect(Set(arrays.keys) == ["ä/weights", "../bias"])
    #expect(arrays["ä/weights"]?.asArray() == Fixture.sample(.float32))
    #expect(arrays["../bias"]?.asArray() == Fixture.sample(.int16))
  }

  @Test("of safetensors has every type, and metadata with any characters")
  func safetensors() throws {
    let (arrays, metadata) = try loadArraysAndMetadata(path: Fixture.path("types.safetensors"))
    #expect(metadata == ["format": "np", "ü \"\\\n": "\u{1}日本"])
    #expect(Set(arrays.keys) == Set(ElementType.allCases.map(\.rawValue) + ["a scalar", "empty"]))
    for type in ElementType.allCases {
      let array = try #require(arrays[type.rawValue])
      #expect(array.shape == Fixture.shape && array.dtype == type.stored, "\(type)")
      #expect(array.asArray() == Fixture.sample(type), "\(type)")
    }
    #expect(arrays["a scalar"]?.shape == [] && arrays["a scalar"]?.item() == -3)
    #expect(arrays["empty"]?.shape == [3, 0, 5])
  }

  @Test("keeps its metadata to itself if only the arrays are asked for")
  func arraysAlone() throws {
    #expect(try loadArrays(path: Fixture.path("floats.safetensors")).keys.sorted() == ["", "a/ü\"", "b", "c"])
  }

  @Test(
    "of objects, records, texts, times or complex numbers is refused for what it is",
    arguments: [
      ("objects", "|O", "Python objects"), ("texts", "<U2", "texts"), ("times", "<M8[D]", "times"),
      ("complex", "<c16", "complex numbers"),
      ("records", "[('a', '<i4'), ('b', '<f8')]", "records with named fields"),
    ])
  func others(file: String, name: String, what: String) {
    let found = trouble { () throws(TensorFileError) in try loadArray(path: Fixture.path("\(file).npy")) }
    #expect(found == .unsupportedType(name: name, what: what))
  }
}
