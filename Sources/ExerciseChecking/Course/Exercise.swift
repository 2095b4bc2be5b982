import Names
import System

/// An exercise, as its folder describes it: nothing of it is part of this program.
///
///     05-scaled-scores/
///       exercise.md        title, lesson, statement, signature, hints, a why-question
///       start.swift        what a learner starts from
///       reference.swift    the function in double precision, its cases, its laws
///       solution.swift     a correct solution; further ones in solutions/
///       mistakes/          one file for each mistake
///       tests.swift        tests that accept the solutions and catch the mistakes, if any
///       given.swift        what a learner may build on, if anything
///       data/              files that all of them may read, if any
public struct Exercise: Sendable {
  /// `NN-slug`, the name of its folder.
  public let id: String
  /// The path of its folder.
  public let folder: String
  /// The page that states it.
  public let page: ExercisePage
  /// The mistakes that a submission is compared with, single ones first, then pairs.
  public let mistakes: [Mistake]
  /// The paths of the correct solutions, `solution.swift` first.
  public let solutions: [String]

  /// Reads an exercise. Its Swift files are looked at only where a mistake says its sentence.
  ///
  /// - Throws: ``ExerciseProblem``.
  public init(id: String, in exercises: String) throws(ExerciseProblem) {
    self.id = id
    folder = "\(exercises)/\(id)"
    page = try ExercisePage(path: "\(folder)/exercise.md")
    mistakes = try Mistake.all(in: "\(folder)/mistakes")
    try page.why?.check(against: mistakes, path: "\(folder)/exercise.md")
    let others = Folder.entries(of: "\(folder)/solutions").filter { $0.hasSuffix(".swift") }.sorted()
    solutions = ["\(folder)/solution.swift"] + others.map { [folder] in "\(folder)/solutions/\($0)" }
  }

  /// The title, in a few words.
  public var title: String { page.title }
  /// The number of the lesson that it belongs to.
  public var lesson: Int { page.lesson }
  /// The required function.
  public var function: FunctionSignature { page.function }
  /// The number that the id begins with.
  public var number: Int { NumberedName(id).number ?? 0 }
  /// The first line of every file that solves it.
  public var mark: String { Self.markStart + id }

  /// The first line of every file of tests for it.
  public var testsMark: String { Self.testsMarkStart + id }

  static let markStart = "// attnlab exercise ", testsMarkStart = "// attnlab tests "

  /// The path of the reference.
  var reference: String { "\(folder)/reference.swift" }
}
