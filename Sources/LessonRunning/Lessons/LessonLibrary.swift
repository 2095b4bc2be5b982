import Names
import System

/// The folder of the lessons.
public struct LessonLibrary: Sendable {
  /// The folder's path.
  public let folder: String
  /// The ids of the lessons in it, in order.
  public let ids: [String]

  /// An error: no lesson has this name.
  public struct Unknown: Error, Equatable {
    /// The requested name.
    public var name: String
    /// The existing lessons.
    public var ids: [String]
  }

  /// Opens a folder. A file is a lesson if its name is `NN-slug.md`.
  public init(folder: String) {
    self.folder = folder
    ids = Folder.entries(of: folder).filter { $0.hasSuffix(".md") && $0.first?.isNumber == true }
      .map { String($0.dropLast(3)) }.sorted()
  }

  /// Returns the id of the lesson that a learner calls `3`, `03`, `03-scaling` or `scaling`.
  ///
  /// - Throws: ``Unknown``.
  public func id(of name: String) throws -> String {
    guard let found = NumberedName.find(name, among: ids) else { throw Unknown(name: name, ids: ids) }
    return found
  }

  /// Reads a lesson.
  ///
  /// - Parameter id: one of ``ids``.
  /// - Throws: ``LessonError``.
  public func lesson(_ id: String) throws -> Lesson {
    try Self.lesson(at: "\(folder)/\(id).md", id: id)
  }

  /// Reads the course's glossary; nil if it has none.
  ///
  /// - Throws: ``LessonError``.
  public func glossary() throws -> Glossary? {
    guard Folder.entries(of: folder).contains(Glossary.fileName) else { return nil }
    let path = "\(folder)/\(Glossary.fileName)"
    return try GlossaryParser.glossary(Self.text(at: path), path: path)
  }

  /// Reads a lesson from any file.
  ///
  /// - Throws: ``LessonError``.
  public static func lesson(at path: String, id: String) throws -> Lesson {
    try LessonParser.lesson(text(at: path), id: id, path: path)
  }

  /// Reads a page's text.
  ///
  /// - Throws: ``LessonError`` if it can't be read, or isn't UTF-8.
  static func text(at path: String) throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(path)
    } catch {
      throw LessonError(path: path, reason: error.reason)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw LessonError(path: path, line: line.map { $0 + 1 }, reason: "these bytes are not UTF-8")
    }
    return TextFile.normalised(text)
  }
}
