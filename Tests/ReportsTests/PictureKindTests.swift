import Foundation
import Reports
import TerminalRendering
import Testing

/// A kind that only these tests know: its data and its view, as in the rooms.
private struct Bars: Picture, TerminalPicture {
  static let kind = "bars"
  var heights: [Int]

  init(heights: [Int]) { self.heights = heights }

  func write(to writer: inout ByteWriter) { writer.write(heights) { $0.write($1) } }
  init(_ reader: inout ByteReader) throws { heights = try reader.readArray { try $0.readInt() } }

  var view: any TerminalView { Rows(rows: heights.map { String(repeating: "=", count: $0) }) }

  private struct Rows: TerminalView {
    var rows: [String]
    func lines(on canvas: Canvas) -> [StyledText] { rows.map { StyledText($0) } }
  }
}

@Suite("A picture kind") struct PictureKindTests {
  @Test("needs its data, its view, and a place in the list")
  func added() throws {
    let picture = AnyPicture(Bars(heights: [2, 5]))
    #expect(PictureView(picture).render(on: Canvas(width: 20, depth: .none)) == "==\n=====")
    var reader = ByteReader(picture.bytes[...])
    #expect(try AnyPicture(&reader, kinds: PictureKinds.all + [Bars.self]) == picture)
    #expect(picture != AnyPicture(Sample.heatmap) && AnyPicture(Sample.heatmap) == AnyPicture(Sample.heatmap))
  }

  @Test("that isn't in the list is refused, and one without a view is named")
  func unknown() throws {
    let picture = AnyPicture(Bars(heights: [2]))
    #expect(throws: ByteReader.Malformed.self) {
      var reader = ByteReader(picture.bytes[...])
      _ = try AnyPicture(&reader)
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AnyPicture.self, from: JSONEncoder().encode(picture))
    }
  }

  @Test("survives its way as bytes, and bytes that are cut are refused")
  func roundTrip() throws {
    for picture in Sample.pictures { try roundTrip(picture) }
  }

  private func roundTrip(_ picture: AnyPicture) throws {
    var reader = ByteReader(picture.bytes[...])
    #expect(try AnyPicture(&reader) == picture)
    for length in 0..<picture.bytes.count {
      #expect(throws: ByteReader.Malformed.self) {
        var reader = ByteReader(picture.bytes[..<length])
        _ = try AnyPicture(&reader)
      }
    }
  }

  @Test("refuses bytes that name a place which isn't on its map")
  func unknownPlace() throws {
    var writer = ByteWriter()
    writer.write(DecoderMapPicture.kind)
    writer.write(["soft"]) { $0.write($1) }
    #expect(throws: ByteReader.Malformed.self) {
      var reader = ByteReader(writer.bytes[...])
      _ = try AnyPicture(&reader)
    }
  }

  @Test("has a name of its own")
  func names() {
    #expect(Set(PictureKinds.all.map { $0.kind }).count == PictureKinds.all.count)
  }

  /// The files that a kind is made of: its data, the learner's function, its view, and the list.
  @Test("stands in one file of each of three rooms, and in the list", arguments: PictureKinds.all.map { "\($0)" })
  func places(kind: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)!.compactMap { $0 as? URL }
    let naming = try files.filter { file in
      guard file.pathExtension == "swift" else { return false }
      return try String(contentsOf: file, encoding: .utf8).contains(kind)
    }
    let rooms = naming.map { file in
      let parts = file.path.dropFirst(sources.path.count + 1).split(separator: "/")
      return "\(parts[0])/\(parts[1])" + (parts.last == "PictureKinds.swift" ? "/\(parts.last!)" : "")
    }
    #expect(
      rooms.sorted() == [
        "NotebookRuntime/Pictures", "Reports/Pictures", "Reports/Pictures/PictureKinds.swift",
        "TerminalRendering/Pictures",
      ])
  }
}
