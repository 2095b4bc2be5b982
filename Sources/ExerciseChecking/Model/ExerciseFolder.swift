import System

/// The files of an exercise that a learner reads: its folder `Exercises/NN-slug`.
public struct ExerciseFolder: Sendable {
  private let path: String

  /// An error: a file in the folder can't be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// A sentence that says so.
    public var description: String { "\(path) can't be read: build attnlab again with `make`" }
  }

  /// Creates the folder of an exercise.
  public init(of exercise: Exercise, in exercises: String) { path = "\(exercises)/\(exercise.id)" }

  /// Returns the statement, as markdown.
  public func statement() throws -> Statement { Statement(markdown: try contents("statement.md")) }

  /// Returns the file that a learner starts from.
  public func start() throws -> String { try contents("start.swift") }

  /// Returns the author's solution.
  public func solution() throws -> String { try contents("solution.swift") }

  /// Returns a known mistake, as a submission.
  public func mistake(_ mistake: KnownMistake) throws -> String { try contents("mistakes/\(mistake.slug).swift") }

  private func contents(_ name: String) throws -> String {
    guard let text = TextFile.contents(of: "\(path)/\(name)") else { throw Unreadable(path: "\(path)/\(name)") }
    return text
  }
}
