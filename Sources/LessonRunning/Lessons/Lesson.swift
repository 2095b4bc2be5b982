import System

/// A lesson: prose, cells and questions, in the order in which a learner meets them.
public struct Lesson: Sendable {
  /// The name by which it is opened and recorded: `03-scaling`.
  public let id: String
  /// The path of its file.
  public let path: String
  /// The text of its first heading.
  public let title: String
  /// What the lines below its title say.
  public let metadata: LessonMetadata
  /// The headings of its steps; the first is the title itself, for items before any step.
  public let steps: [String]
  /// Its items, in order.
  public let items: [Item]
  /// A number that changes whenever the file does.
  public let fingerprint: String

  /// One thing that a learner meets.
  public struct Item: Sendable {
    /// The content.
    public var content: Content
    /// The step that it belongs to, as an index into ``Lesson/steps``.
    public var step: Int
    /// The line of the file on which it begins, counted from 1.
    public var line: Int
  }

  /// The content of an item.
  public enum Content: Sendable {
    /// Markdown to read.
    case prose(String)
    /// Swift to run.
    case cell(LessonCell)
    /// Something to answer.
    case question(Question)
  }

  /// The names of the engine's mechanisms that it takes apart.
  public var mechanisms: [String] { metadata.mechanisms }

  /// The number by which learners know the lesson, from its id.
  public var number: Int { Int(id.prefix { $0.isNumber }) ?? 0 }

  /// The folder of the files that its cells may read: `data/03-scaling` beside the lesson's file.
  public var dataFolder: String { Self.dataFolder(ofLessonAt: path) }

  /// Returns the folder of the files that the cells of a lesson may read: for `my.md` it is `data/my` beside it. The path
  /// leads there from any working directory, since a cell may change its own.
  public static func dataFolder(ofLessonAt path: String) -> String {
    let folder = path.contains("/") ? Folder.of(path) + "/" : "."
    let name = FilePath.name(of: path)
    let resolved = FilePath.resolved(folder) ?? folder
    return "\(resolved)/data/\(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)"
  }

  /// All cells, in order.
  public var cells: [LessonCell] {
    items.compactMap { item in
      if case .cell(let cell) = item.content { cell } else { nil }
    }
  }
}

/// A cell of a lesson, and its recorded output.
public struct LessonCell: Sendable, Equatable {
  /// Its place among the lesson's cells, counted from 1.
  public var number: Int
  /// The Swift source.
  public var source: String
  /// Whether it is meant to be refused or to die: its state is not kept.
  public var fails: Bool
  /// The output when the lesson was recorded; empty if it shows nothing.
  public var output: String
  /// The share by which numbers of another run may differ from the recorded ones; nil if none may.
  public var tolerance: Double?
  /// The line of its opening fence, and the line of the closing fence of its output, or of its own if it has no output.
  public var firstLine: Int, lastLine: Int
  /// The line of its own closing fence.
  public var fenceLine: Int

  private static let labelPrefix = "lesson cell "

  /// The label of the cell in messages.
  public var label: String { "\(Self.labelPrefix)\(number)" }

  /// Returns whether a label is that of a lesson's cell.
  static func isLabel(_ label: String) -> Bool { label.hasPrefix(labelPrefix) }
}

/// An error in a lesson's file, with its reason.
public struct LessonError: Error, CustomStringConvertible, Equatable {
  /// The file's path.
  public var path: String
  /// The line with the error, counted from 1; nil if it concerns the whole file.
  public var line: Int?
  /// The reason.
  public var reason: String

  /// Creates an error from its parts.
  public init(path: String, line: Int? = nil, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// File, line and reason.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
