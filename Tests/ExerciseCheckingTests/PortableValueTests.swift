import Reports
import Testing
import WorkerProtocol

@Suite("A value that travels") struct PortableValueTests {
  private static let values: [PortableValue] = [
    .none, .tensor(shape: [2, 3], elements: [1, -2, .infinity, 0, 5, 7]), .tensor(shape: [], elements: [3]),
    .tensor(shape: [0, 5], elements: []), .float(-0.5), .int(.min), .bool(true), .floats([1, 2]), .ints([3, -1]),
    .strings(["a", "√dₖ", ""]),
  ]

  @Test("it arrives as it left", arguments: values)
  func round(value: PortableValue) throws { #expect(try PortableValue(bytes: value.bytes) == value) }

  @Test("several arrive as they left")
  func list() throws {
    #expect(try PortableValue.values(of: PortableValue.bytes(of: Self.values)) == Self.values)
  }

  @Test("bytes that end early, go on, or say anything else are refused, never trapped on", arguments: values)
  func damaged(value: PortableValue) throws {
    let bytes = value.bytes
    for length in 0..<bytes.count {
      #expect(throws: ByteReader.Malformed.self) { try PortableValue(bytes: Array(bytes.prefix(length))) }
    }
    #expect(throws: ByteReader.Malformed.self) { try PortableValue(bytes: bytes + [0]) }
    for place in bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[place] = byte
        if case .tensor(let shape, let elements)? = try? PortableValue(bytes: changed) {
          #expect(shape.reduce(1, *) == elements.count)
        }
      }
    }
  }

  @Test("a function is called with what has travelled, and refuses another count or type")
  func function() {
    let join = PortableFunction { (words: [String], count: Int, more: Float?) -> [String] in
      words + ["\(count)", more.map { "\($0)" } ?? "-"]
    }
    #expect(join.parameterTypes == ["[String]", "Int", "Float?"])
    #expect(join([.strings(["a"]), .int(2), .none]) == .strings(["a", "2", "-"]))
    #expect(join([.strings(["a"]), .int(2), .float(3)]) == .strings(["a", "2", "3.0"]))
    #expect(join([.strings(["a"]), .int(2)]) == nil)
    #expect(join([.strings(["a"]), .float(2), .none]) == nil)
  }
}
