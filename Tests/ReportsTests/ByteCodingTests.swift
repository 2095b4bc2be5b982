import Reports
import Testing

/// What a cell's process sends may be anything, since a learner's code can write to its channel too.
@Suite("Bytes of a value") struct ByteCodingTests {
  @Test("are read as the value that was written", arguments: Sample.values)
  func roundTrip(value: ReportedValue) throws {
    var reader = ByteReader(value.bytes[...])
    #expect(try ReportedValue(&reader) == value)
    #expect(reader.isAtEnd)
  }

  @Test("that end early are refused", arguments: Sample.values)
  func prefixes(value: ReportedValue) {
    let bytes = value.bytes
    for length in 0..<bytes.count {
      #expect(throws: ByteReader.Malformed.self) {
        var reader = ByteReader(bytes[..<length])
        _ = try ReportedValue(&reader)
      }
    }
  }

  @Test("that were changed anywhere are refused, or are another value that can be written and read", arguments: 1...40)
  func mutations(seed: UInt64) throws {
    var random = Dice(seed)
    for value in Sample.values + [.list(Sample.values, count: Sample.values.count)] {
      for _ in 0..<100 {
        var bytes = value.bytes
        for _ in 0...random.next(3) { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
        var reader = ByteReader(bytes[...])
        guard let other = try? ReportedValue(&reader) else { continue }
        var again = ByteReader(other.bytes[...])
        #expect(try ReportedValue(&again) == other)
      }
    }
  }

  @Test("that nest deeper than any value are refused")
  func depth() {
    var value = ReportedValue.tooDeep
    for _ in 0..<20 { value = .wrapped(value) }
    #expect(throws: Never.self) {
      var reader = ByteReader(value.bytes[...])
      _ = try ReportedValue(&reader)
    }
    let wrapped = ReportedValue.wrapped(.tooDeep).bytes[0]
    #expect(throws: ByteReader.Malformed.self) {
      var reader = ByteReader([UInt8](repeating: wrapped, count: 1 << 20)[...])
      _ = try ReportedValue(&reader)
    }
  }

  @Test("of a tensor whose elements don't fit its shape are refused")
  func shapes() {
    let one = TensorReport.Run(start: 0, elements: [1])
    #expect(TensorReport(shape: [2], runs: [one, one]) == nil)
    #expect(TensorReport(shape: [0], runs: [one]) == nil)
    #expect(TensorReport(shape: [-1, -1], runs: [one]) == nil)
    #expect(TensorReport(shape: [.max, 2], runs: [one]) == nil)
    #expect(TensorReport(shape: [3], runs: [.init(start: 2, elements: [1, 2])]) == nil)
    #expect(TensorReport(shape: [3], runs: [.init(start: .max, elements: [1])]) == nil)
    #expect(TensorReport(shape: [3], runs: [.init(start: -1, elements: [1])]) == nil)
    #expect(TensorReport(shape: [.max, .max, 0], runs: [])?.count == 0)
  }
}

/// Pseudo-random numbers, the same for the same seed.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
