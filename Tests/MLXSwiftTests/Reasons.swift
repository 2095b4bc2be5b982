import Foundation

/// Why names differ from mlx-swift's: the committed file `reasons.txt`, topic by topic.
struct Reasons {
  /// One reason, for one name or several.
  struct Reason {
    /// What differs: names of operations, labels (`seed:`), forms (`here.method`).
    var names: [String] = []
    /// What the one name is called here, if it is called otherwise.
    var here: String?
    var why = ""
  }

  struct Topic {
    let title: String
    var reasons: [Reason] = []
  }

  private(set) var topics: [Topic] = []
  /// What to change in code that moves: each spelling here, and the one there.
  private(set) var spellings: [(here: String, there: String, why: String)] = []

  var all: [Reason] { topics.flatMap(\.reasons) }
  /// Names there with their names here.
  var pairs: [String: String] {
    Dictionary(all.compactMap { one in one.here.map { (one.names[0], $0) } }) { first, _ in first }
  }
  /// The labels that have a reason of their own.
  var labels: Set<String> { Set(all.flatMap(\.names).filter { $0.hasSuffix(":") }) }

  static let file = Checkout.tests.appending(path: "reasons.txt")

  /// Reads the file. A line that begins with spaces continues the one before.
  init() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8).replacing("\n  ", with: " ")
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("//") {
      let words = line.split(separator: " ").map(String.init)
      let rest = words.dropFirst().joined(separator: " ")
      switch words.first {
      case "#": topics.append(Topic(title: rest))
      case "spelling:":
        let parts = rest.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        spellings.append((parts[0], parts[1], parts[2]))
      case "names:":
        topics[topics.count - 1].reasons.append(Reason(names: Array(words.dropFirst())))
        isOpen = true
      case "here:" where isOpen: change { $0.here = rest }
      case "why:" where isOpen: change { $0.why = rest }
      case nil: isOpen = false
      default: throw Misread(line: String(line))
      }
    }
  }

  private mutating func change(_ body: (inout Reason) -> Void) {
    let topic = topics.count - 1
    body(&topics[topic].reasons[topics[topic].reasons.count - 1])
  }

  struct Misread: Error { let line: String }
}
