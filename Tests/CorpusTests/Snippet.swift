import Foundation
import Testing

/// A piece of Swift, the texts that it must show, and the ways in which it must work.
struct Snippet: Sendable, CustomTestStringConvertible {
  /// How a snippet is run.
  enum Way: String, CaseIterable, Sendable {
    /// Cell by cell, as typed.
    case cells
    /// All cells as one Swift file.
    case file
    /// All cells pasted as one.
    case paste
    /// The declarations of its first cell as a submission.
    case submission
  }

  var title: String
  var ways: [Way] = [.cells]
  var cells: [String] = [""]
  /// Texts that the output must hold, in this order.
  var shown: [String] = []
  /// Texts that it must not hold.
  var hidden: [String] = []

  var testDescription: String { title }

  /// The folder of the corpus.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Guide")

  /// All snippets, in the order of the guide.
  static let all: [Snippet] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.flatMap(snippets)
  }()

  /// Those that must work in a way.
  static func working(as way: Way) -> [Snippet] { all.filter { $0.ways.contains(way) } }

  /// The snippets of a file: `// ## title`, `// as: ways`, cells parted by `// %%`, `// => shown`, `// !> hidden`.
  private static func snippets(in text: String) -> [Snippet] {
    var found: [Snippet] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("// ## ") { found.append(Snippet(title: String(line.dropFirst(6)))) }
      guard let last = found.indices.last, !line.hasPrefix("// ## ") else { continue }
      found[last].take(line)
    }
    return found
  }

  private mutating func take(_ line: String) {
    func texts() -> [String] { line.dropFirst(6).components(separatedBy: " | ").map { $0.trimmed } }
    if line.hasPrefix("// as: ") {
      ways += line.dropFirst(7).split(separator: " ").compactMap { Way(rawValue: String($0)) }
    } else if line.hasPrefix("// => ") {
      shown += texts()
    } else if line.hasPrefix("// !> ") {
      hidden.append(String(line.dropFirst(6)).trimmed)
    } else if line == "// %%" {
      cells.append("")
    } else {
      cells[cells.count - 1] += line + "\n"
    }
  }

  /// What an output lacks, or holds and should not; nil if it is as it should be.
  func fault(in output: String) -> String? {
    var rest = output[...]
    for text in shown {
      guard let found = rest.range(of: text) else { return "\(text) is missing" }
      rest = rest[found.upperBound...]
    }
    return hidden.first { output.contains($0) }.map { "\($0) is shown" }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
