import Names
import System

/// The exercises of a course, each a folder `NN-slug`, in the order of the lessons that they belong to.
public struct ExerciseCatalog: Sendable {
  /// The folder that has one folder for each exercise.
  public let folder: String

  /// Creates the catalog of a folder. It is read when it is asked.
  public init(folder: String) { self.folder = folder }

  /// An error: no exercise has this name.
  public struct Unknown: Error, Equatable {
    /// The requested name.
    public let name: String
    /// The ids that there are.
    public let ids: [String]

    /// Creates the error.
    public init(name: String, ids: [String]) {
      self.name = name
      self.ids = ids
    }
  }

  /// The ids, by their numbers.
  public var ids: [String] {
    Folder.entries(of: folder).filter { $0.wholeMatch(of: /\d\d-[a-z0-9]+(-[a-z0-9]+)*/) != nil }.sorted()
  }

  /// Reads all exercises, by lesson and then by number.
  ///
  /// - Throws: ``ExerciseProblem`` for the first that can't be read.
  public func all() throws(ExerciseProblem) -> [Exercise] {
    var all: [Exercise] = []
    for id in ids { all.append(try Exercise(id: id, in: folder)) }
    return all.sorted { ($0.lesson, $0.id) < ($1.lesson, $1.id) }
  }

  /// Reads the exercise with this id.
  ///
  /// - Throws: ``Unknown``, ``ExerciseProblem``.
  public func exercise(id: String) throws -> Exercise {
    guard ids.contains(id) else { throw Unknown(name: id, ids: ids) }
    return try Exercise(id: id, in: folder)
  }

  /// Reads the exercise with this name: its number, its id, or its id without the number.
  ///
  /// - Throws: ``Unknown``, ``ExerciseProblem``.
  public func exercise(named name: String) throws -> Exercise {
    guard let id = NumberedName.find(name, among: ids) else { throw Unknown(name: name, ids: ids) }
    return try exercise(id: id)
  }

  /// Returns the exercise after the one with this id; nil after the last.
  ///
  /// - Throws: ``ExerciseProblem``.
  public func next(after id: String) throws(ExerciseProblem) -> Exercise? {
    let all = try all()
    guard let place = all.firstIndex(where: { $0.id == id }), place + 1 < all.count else { return nil }
    return all[place + 1]
  }
}
