import Foundation
import Testing

/// Habits of the source that no compiler keeps.
@Suite("The source")
struct RepositoryTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  /// Every Swift file below a folder of the checkout, by its path there.
  static func files(in folder: String) throws -> [(path: String, lines: [Substring])] {
    let root = checkout.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      // Several targets have the same sources: a folder that is a link is another one's.
      $0.hasSuffix(".swift") && root.appending(path: $0).resolvingSymlinksInPath() == root.appending(path: $0)
    }
    #expect(!paths.isEmpty)
    return try paths.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return ("\(folder)/\(path)", text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test("documents every public declaration")
  func documentation() throws {
    for (path, lines) in try Self.files(in: "Sources") {
      var isDocumented = false
      var attribute = AttributeLines()
      for (index, line) in lines.enumerated() {
        let text = line.drop { $0 == " " }
        if attribute.hold(text) { continue }
        if text.hasPrefix("///") {
          isDocumented = true
        } else if text.contains(/^(@[\w()]+ )*(package|public) (?!import)/) {
          #expect(isDocumented, "\(path):\(index + 1): \(text)")
          isDocumented = false
        } else if !text.hasPrefix("@") {
          isDocumented = false
        }
      }
    }
  }

  @Test("has files that can be read at one sitting, and no drawers of helpers")
  func sizes() throws {
    for folder in ["Sources", "Tests"] {
      let files = try Self.files(in: folder)
      for (path, lines) in files {
        #expect(Self.count(lines) <= 300, "\(path) has \(Self.count(lines)) lines")
        let name = path.split(separator: "/").last ?? ""
        #expect(!name.contains(/^(Utils?|Helpers?|Common|Manager|Misc)/), "\(path)")
      }
    }
    let targets = Dictionary(grouping: try Self.files(in: "Sources")) { $0.path.split(separator: "/")[1] }
    for (target, files) in targets {
      let counts = files.map { Self.count($0.lines) }.sorted()
      let median = (counts[(counts.count - 1) / 2] + counts[counts.count / 2]) / 2
      #expect(median <= 90, "half of the files of \(target) have over \(median) lines")
    }
  }

  /// Returns the number of line ends: the empty text after the last one is no line.
  private static func count(_ lines: [Substring]) -> Int { lines.count - 1 }

  @Test("lists every mechanism that is written down")
  func catalog() throws {
    let listed =
      try Self.files(in: "Sources/AttentionEngine/Catalog")
      .first { $0.path.hasSuffix("/Catalog.swift") }?.lines.joined(separator: "\n") ?? ""
    for (path, lines) in try Self.files(in: "Sources/AttentionEngine") {
      for line in lines {
        guard let name = line.firstMatch(of: /^  static let (\w+) = (Mechanism\(|\w+\($|\w+\(")/)?.1 else { continue }
        let isListed = listed.contains("    .\(name),\n")
        #expect(isListed, "\(path): \(name) is not in the catalog")
      }
    }
  }
}
