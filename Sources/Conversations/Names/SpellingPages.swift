import Names
public import Reports
import Spellings
import System

/// What is called differently elsewhere, as a learner sees it: the topics, the rows of one, the rows about a name, the
/// differences from mlx-swift.
public struct SpellingPages {
  /// The file of the page about mlx-swift.
  let differences: String
  /// The command that shows a page, without a word behind it: `:names`.
  let command: String

  /// An error: nothing in the table has this name.
  struct NoSpelling: Error, CustomStringConvertible {
    let word: String
    let nearest: String?
    let command: String

    var description: String {
      let hint = nearest.map { "did you mean \($0)? " } ?? ""
      return "no row about \(word); \(hint)`\(command)` lists the topics"
    }
  }

  /// Creates the pages.
  ///
  /// - Parameters:
  ///   - differences: the path of the page about mlx-swift.
  ///   - command: the command that shows a page, as it is typed.
  public init(differences: String, command: String) {
    (self.differences, self.command) = (differences, command)
  }

  /// The list of topics.
  public var list: [Document] {
    let rows = SpellingTable.topics.map { topic in
      [
        TextTable.Cell("  \(topic.title)", .strong), TextTable.Cell("\(topic.rows.count)"),
        TextTable.Cell(topic.rows.first?.theirs[0] ?? "", .faint),
      ]
    }
    return [
      .sentence("What NumPy, PyTorch, JAX, TensorFlow, MLX and Python call something, and what it is called here."),
      .table(TextTable(rows: rows)),
      .remark(
        "`\(command) shapes` shows a topic, `\(command) np.dot` or `\(command) transpose` what has that name, "
          + "`\(command) mlx-swift` all that differs from mlx-swift."),
    ]
  }

  /// All topics with their rows.
  public var everything: [Document] { SpellingTable.topics.flatMap(documents) }

  /// Returns the rows of a topic, or those about a name or of a library.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public func documents(of word: String) throws -> [Document] {
    if ["mlx-swift", "mlxswift"].contains(word.lowercased()) {
      return [.markdown(try page())] + SpellingTable.topics(matching: "mlx-swift").flatMap(documents)
    }
    if let topic = topic(word) { return documents(topic) }
    let found = SpellingTable.topics(matching: word)
    guard found.isEmpty else { return found.flatMap(documents) }
    throw NoSpelling(word: word, nearest: Nearest.to(word, among: SpellingTable.names), command: command)
  }

  private func topic(_ word: String) -> SpellingTopic? {
    let wanted = word.lowercased()
    return SpellingTable.topics.first { topic in
      let title = topic.title.lowercased()
      return title == wanted || title.split { !$0.isLetter }.first.map { $0 == wanted } ?? false
    }
  }

  private func documents(_ topic: SpellingTopic) -> [Document] {
    let rows = topic.rows.map { row in
      let note = row.why.isEmpty ? [] : [row.ours.isEmpty ? row.why : "(\(row.why))"]
      return [
        TextTable.Cell("  " + row.theirs.joined(separator: "\n  "), .strong),
        TextTable.Cell(((row.ours.isEmpty ? [] : [row.ours]) + note).joined(separator: "\n")),
      ]
    }
    return [.markdown("**\(topic.title)**"), .table(TextTable(rows: rows)), .space]
  }

  private func page() throws -> String {
    do {
      return String(decoding: try TextFile.read(differences), as: UTF8.self)
    } catch {
      throw PageUnreadable(reason: error.reason)
    }
  }

  /// An error: the page about mlx-swift can't be read.
  struct PageUnreadable: Error, CustomStringConvertible {
    let reason: String
    var description: String { "the page about mlx-swift can't be read: \(reason)" }
  }
}
