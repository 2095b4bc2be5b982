import LessonRunning
public import SwiftSource
import System

/// A file of cells.
public enum CellFile {
  /// An error: a file has no cells that could be run.
  struct Unreadable: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path) can't be run: \(reason)" }
  }

  /// Returns the cells of a Swift or a markdown file.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public static func cells(of path: String) throws -> [SourceCell] {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(path)
    } catch {
      throw Unreadable(path: path, reason: error.reason)
    }
    guard let text = String(validating: bytes, as: UTF8.self).map(TextFile.normalised) else {
      throw Unreadable(path: path, reason: "it is not UTF-8")
    }
    switch path.split(separator: ".").last {
    case "swift": return fileCells(text, isCommand: ColonCommands.isKnown)
    case "md":
      let cells = try MarkdownCells.cells(of: text, path: path).map { SourceCell(text: $0.source, line: $0.line) }
      guard !cells.isEmpty else { throw Unreadable(path: path, reason: "it has no fenced swift block") }
      return cells
    default: throw Unreadable(path: path, reason: "its name ends in neither .swift nor .md")
    }
  }

  /// Returns whether a line is a command of the notebook.
  public static func isCommand(_ line: String) -> Bool {
    ColonCommands.isWhole(line) { CellCompleteness.check($0) == .complete }
  }
}
