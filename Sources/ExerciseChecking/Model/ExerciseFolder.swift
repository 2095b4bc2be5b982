import Notebooks

/// What a learner gets to read of an exercise: its folder `Exercises/NN-slug`.
public struct ExerciseFolder: Sendable {
  private let path: String

  /// A file of the folder can't be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// One sentence that says so.
    public var description: String { "\(path) can't be read: build attnlab again with `make`" }
  }

  /// The folder of an exercise.
  public init(of exercise: Exercise, in exercises: String) { path = "\(exercises)/\(exercise.id)" }

  /// What is asked, as markdown.
  public func statement() throws -> Statement { Statement(markdown: try contents("statement.md")) }

  /// The file that a learner starts from.
  public func start() throws -> String { try contents("start.swift") }

  /// The author's solution.
  public func solution() throws -> String { try contents("solution.swift") }

  /// A known mistake as a submission.
  public func mistake(_ mistake: KnownMistake) throws -> String { try contents("mistakes/\(mistake.slug).swift") }

  private func contents(_ name: String) throws -> String {
    guard let text = TextFile.contents(of: "\(path)/\(name)") else { throw Unreadable(path: "\(path)/\(name)") }
    return text
  }
}
