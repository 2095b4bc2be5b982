/// A lesson: prose, cells and questions, in the order in which a learner meets them.
public struct Lesson: Sendable {
  /// The name by which it is asked for and kept: `03-scaling`.
  public let id: String
  /// The path of its file.
  public let path: String
  /// What stands in its first heading.
  public let title: String
  /// The headings of its steps; the first is the title itself, for what comes before any step.
  public let steps: [String]
  /// What it is made of.
  public let items: [Item]
  /// A number that changes whenever the file does.
  public let fingerprint: String

  /// One thing that a learner meets.
  public struct Item: Sendable {
    /// What it is.
    public var content: Content
    /// The step that it belongs to, an index into ``Lesson/steps``.
    public var step: Int
    /// The line of the file on which it begins, counted from 1.
    public var line: Int
  }

  /// What an item can be.
  public enum Content: Sendable {
    /// Markdown to read.
    case prose(String)
    /// Swift to run.
    case cell(LessonCell)
    /// Something to answer.
    case question(Question)
  }

  /// The number that a learner knows the lesson by, from its id.
  public var number: Int { Int(id.prefix { $0.isNumber }) ?? 0 }

  /// All cells, in order.
  public var cells: [LessonCell] {
    items.compactMap { item in
      if case .cell(let cell) = item.content { cell } else { nil }
    }
  }
}

/// A cell of a lesson, and what it shows when it runs.
public struct LessonCell: Sendable, Equatable {
  /// Its place among the lesson's cells, counted from 1.
  public var number: Int
  /// Swift.
  public var source: String
  /// Whether it is there to be refused, or to die: its state is not kept.
  public var fails: Bool
  /// What it showed when the lesson was recorded; empty where it shows nothing.
  public var output: String
  /// The line of its opening fence, and that of the closing fence of its output, or of its own where it has none.
  public var firstLine: Int, lastLine: Int
  /// The line of its own closing fence.
  public var fenceLine: Int

  /// What the learner knows the cell by in messages.
  public var label: String { "lesson cell \(number)" }
}

/// A lesson's file that can't be used, and why.
public struct LessonError: Error, CustomStringConvertible, Equatable {
  /// The file's path.
  public var path: String
  /// The line where it goes wrong, counted from 1; nil where it is the whole file.
  public var line: Int?
  /// What is wrong there.
  public var reason: String

  /// An error from its parts.
  public init(path: String, line: Int? = nil, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// File, line and reason.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
