import Foundation
import Tensors
import Testing

@testable import TensorFiles

@Suite("The header of a safetensors file") struct SafetensorsHeaderTests {
  /// Returns what is wrong with a file of a header and some numbers; nil if it is read.
  private func read(_ header: String, numbers: Int) throws -> TensorFileError? {
    let workshop = try Workshop()
    let length = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) }
    let path = try workshop.file("a.safetensors", length + header.utf8 + [UInt8](repeating: 0, count: numbers))
    do { _ = try loadArrays(path: path) } catch { return error }
    return nil
  }

  private static func entry(_ shape: String = "[3]", _ begin: Int = 0, _ end: Int = 12, type: String = "F32") -> String
  {
    #"{"dtype":"\#(type)","shape":\#(shape),"data_offsets":[\#(begin),\#(end)]}"#
  }

  @Test(
    "may have space between its parts, its keys in any order, and escapes",
    arguments: [
      #"{"a":\#(entry())}"#, #"{ "a" : \#(entry()) , "b":\#(entry("[]", 12, 16)) }   "#,
      "{\n\t\"a\":\r{\"shape\": [ 3 ], \"data_offsets\": [ 0 , 12 ], \"dtype\": \"F32\"}}\n",
      #"{"__metadata__":{},"\u00fc\ud83d\ude00\/\b\f\n\r\t\"\\":\#(entry())}"#, "{}",
      #"{"b":\#(entry("[1]", 12, 16)),"a":\#(entry())}"#,
    ])
  func reads(header: String) throws {
    let count = header.contains("16") ? 16 : header == "{}" ? 0 : 12
    #expect(try read(header, numbers: count) == nil)
  }

  @Test(
    "is refused if it isn't JSON of exactly that form",
    arguments: [
      "", " {}", "[]", "{", #"{"a":\#(entry())"#, #"{"a":\#(entry()),}"#, #"{"a":\#(entry())}x"#, #"{a:\#(entry())}"#,
      #"{"a":{"dtype":"F32","shape":[3]}}"#, #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12],"more":1}}"#,
      #"{"a":{"dtype":"F32","dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#, #"{"a":\#(entry("[3.0]"))}"#,
      #"{"a":\#(entry("[-3]"))}"#, #"{"a":\#(entry("[3e0]"))}"#, #"{"a":\#(entry("[03]"))}"#,
      #"{"a":\#(entry("[3,]"))}"#,
      #"{"a":\#(entry("3"))}"#, #"{"a":\#(entry("[3]", 12, 0))}"#,
      #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[12]}}"#,
      #"{"__metadata__":{"a":1},"a":\#(entry())}"#, #"{"__metadata__":[],"a":\#(entry())}"#, "{\"a\nb\":\(entry())}",
      #"{"\ud800":\#(entry())}"#, #"{"\ud800\u0041":\#(entry())}"#, #"{"\x":\#(entry())}"#,
      #"{"\u00g0":\#(entry())}"#, #"{"a":\#(entry("[99999999999999999999]"))}"#,
    ])
  func refuses(header: String) throws {
    let found = try read(header, numbers: 12)
    if case .malformedHeader? = found?.trouble { return }
    Issue.record("\(found.map(String.init(describing:)) ?? "it was read")")
  }

  @Test("is refused if the text isn't UTF-8")
  func encoding() throws {
    let header = Array("{\"".utf8) + [0xC3, 0x28] + Array("\":\(Self.entry())}".utf8)
    let found = trouble { () throws(TensorFileError) in
      try TensorFileError.naming("") { () throws(TensorFileError.Trouble) in
        try header.withUnsafeBytes { bytes in
          Result { () throws(TensorFileError.Trouble) in try SafetensorsHeaderParser.parse(bytes) }
        }.get()
      }
    }
    #expect(found == .malformedHeader(at: 0, rule: "the text isn't UTF-8"))
  }

  @Test("is refused if two names are one, of arrays or in the metadata")
  func duplicates() throws {
    let arrays = #"{"a":\#(Self.entry("[0]", 0, 0)),"\u0061":\#(Self.entry())}"#
    #expect(try read(arrays, numbers: 12)?.trouble == .duplicateName("a"))
    let metadata = #"{"__metadata__":{"k":"","k":""},"a":\#(Self.entry())}"#
    #expect(try read(metadata, numbers: 12)?.trouble == .duplicateName("k"))
    let twice = #"{"__metadata__":{},"__metadata__":{},"a":\#(Self.entry())}"#
    #expect(try read(twice, numbers: 12)?.trouble == .duplicateName("__metadata__"))
  }

  @Test("is refused if the arrays don't tile the numbers")
  func tiling() throws {
    let gap = try read(#"{"a":\#(Self.entry()),"b":\#(Self.entry("[]", 16, 20))}"#, numbers: 20)
    #expect(gap?.array == "b" && gap?.trouble == .notTiled(begin: 16, expected: 12))
    let overlap = try read(#"{"a":\#(Self.entry()),"b":\#(Self.entry("[]", 8, 12))}"#, numbers: 12)
    #expect(overlap?.trouble == .notTiled(begin: 8, expected: 12))
    #expect(try read(#"{"a":\#(Self.entry("[3]", 4, 16))}"#, numbers: 16)?.trouble == .notTiled(begin: 4, expected: 0))
    #expect(try read(#"{"a":\#(Self.entry())}"#, numbers: 13)?.trouble == .tooLong(expected: 12, found: 13))
    let short = TensorFileError.Trouble.cutShort(what: "all arrays together", expected: 12, found: 11)
    #expect(try read(#"{"a":\#(Self.entry())}"#, numbers: 11)?.trouble == short)
  }

  @Test("is refused if a shape and a type need other bytes than there are, or more than can be counted")
  func sizes() throws {
    let disagrees = try read(#"{"a":\#(Self.entry("[5]"))}"#, numbers: 12)
    #expect(disagrees?.trouble == .sizeDisagrees(shape: [5], type: "float32", needed: 20, found: 12))
    let huge = 1 << 62
    let overflow = try read(#"{"a":\#(Self.entry("[\(huge),\(huge)]"))}"#, numbers: 12)
    #expect(overflow?.trouble == .shapeTooLarge([huge, huge]))
  }

  @Test("is refused for a type that isn't read, with its name", arguments: ["F8_E4M3", "C64", "f32", ""])
  func types(name: String) throws {
    let found = try read(#"{"a":\#(Self.entry(type: name))}"#, numbers: 12)
    if case .unsupportedType(name, _)? = found?.trouble { return }
    Issue.record("\(found.map(String.init(describing:)) ?? "it was read")")
  }

  @Test("can't name an array like the metadata")
  func reserved() throws {
    let path = try Workshop().file("a.safetensors")
    let found = trouble { () throws(TensorFileError) in try save(arrays: ["__metadata__": Tensor([2])], path: path) }
    #expect(found == .nameNotStorable("__metadata__", why: "it is the name of the metadata"))
  }
}
