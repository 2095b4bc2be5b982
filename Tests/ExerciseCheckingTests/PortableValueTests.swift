import Reports
import Testing
import WorkerProtocol

@Suite("A value that travels") struct PortableValueTests {
  private static let values: [PortableValue] = [
    .none, .tensor(shape: [2, 3], elements: [1, -2, .infinity, 0, 5, 7]), .tensor(shape: [], elements: [3]),
    .tensor(shape: [0, 5], elements: []), .float(-0.5), .int(.min), .bool(true), .floats([1, 2]), .ints([3, -1]),
    .strings(["a", "√dₖ", ""]), .string("√"), .double(.pi), .doubles([1e300, -0.0]),
    .exact(shape: [2], elements: [1.0 / 3, -.infinity], errors: [1e-9, 0]),
    .list([.tensor(shape: [1], elements: [2]), .list([.int(1), .none]), .list([])]),
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
    #expect(join([.strings(["a"]), .int(2), .none]) == [.strings(["a", "2", "-"])])
    #expect(join([.strings(["a"]), .int(2), .float(3)]) == [.strings(["a", "2", "3.0"])])
    #expect(join([.strings(["a"]), .int(2)]) == nil)
    #expect(join([.strings(["a"]), .float(2), .none]) == nil)
  }

  @Test("a function that returns a tuple gives its parts")
  func tuple() {
    let parted = PortableFunction { (number: Int) in (number + 1, ["\(number)"]) }
    #expect(parted.resultTypes == ["Int", "[String]"])
    #expect(parted([.int(2)]) == [.int(3), .strings(["2"])])
  }

  @Test("a list that is nested beyond measure is refused, not followed")
  func nesting() {
    var bytes: [UInt8] = []
    for _ in 0..<10_000 { bytes += PortableValue.list([]).bytes.dropLast(8) + [1, 0, 0, 0, 0, 0, 0, 0] }
    #expect(throws: ByteReader.Malformed.self) { try PortableValue(bytes: bytes) }
  }

  @Test("a call's argument may be a part of what an earlier call returned")
  func calls() throws {
    let call = PortableCall([.value(.int(1)), .earlier(call: 0, part: 1)])
    #expect(call.values(after: [[.int(2), .bool(true)]]) == [.int(1), .bool(true)])
    #expect(call.values(after: []) == nil && call.values(after: [[.int(2)]]) == nil)
    let order = CallOrder(files: [ExerciseFile(name: "a", bytes: [0, 255])], calls: [call])
    #expect(try CallOrder(bytes: order.bytes) == order)
    for length in order.bytes.indices {
      #expect(throws: ByteReader.Malformed.self) { try CallOrder(bytes: Array(order.bytes.prefix(length))) }
    }
  }
}
