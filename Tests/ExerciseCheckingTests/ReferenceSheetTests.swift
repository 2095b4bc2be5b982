import Reports
import Testing
import WorkerProtocol

/// What a reference states comes from a stranger's process: it is whole and agrees with itself, or it is refused.
@Suite struct ReferenceSheetTests {
  private func sheet(results: Int = 1, variations: Int = 2, expected: Int = 1) -> ReferenceSheet {
    let expectation = ReferenceSheet.Expectation(
      result: Array(repeating: .double(3), count: results), stages: [],
      variations: Array(repeating: [.int(5)], count: variations))
    return ReferenceSheet(
      parameterTypes: ["Int"], resultTypes: ["Double"], laws: ["a", "b"],
      cases: [
        ReferenceSheet.Case(
          name: "seven", line: 7, calls: [PortableCall([.value(.int(7))])],
          expected: Array(repeating: expectation, count: expected), draw: nil)
      ])
  }

  @Test func `a sheet that agrees with itself is read as it was written, and no part of it is`() throws {
    let bytes = sheet().bytes
    #expect(try ReferenceSheet(bytes: bytes).bytes == bytes)
    for length in bytes.indices {
      #expect(throws: ByteReader.Malformed.self) { try ReferenceSheet(bytes: Array(bytes[..<length])) }
    }
  }

  @Test func `a sheet that does not agree with itself is refused`() {
    let nothing = ReferenceSheet(parameterTypes: [], resultTypes: [], laws: [], cases: [])
    #expect(throws: ByteReader.Malformed.self) { try ReferenceSheet(bytes: nothing.bytes) }
    for wrong in [
      sheet(results: 0), sheet(results: 2), sheet(variations: 0), sheet(variations: 3), sheet(expected: 2),
    ] {
      #expect(throws: ByteReader.Malformed.self) { try ReferenceSheet(bytes: wrong.bytes) }
    }
  }
}
