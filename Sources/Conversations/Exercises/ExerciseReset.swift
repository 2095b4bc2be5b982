public import ExerciseChecking
public import Reports
import System

/// Begins an exercise again: the starting file takes the place of the learner's, of which a copy is kept.
public struct ExerciseReset {
  let exercise: Exercise
  let place: CommandPlace
  private let start: String
  private let present: [UInt8]
  private let folder: String?

  /// An error: there is nothing to begin again, or nobody has said yes.
  enum Refusal: Error, CustomStringConvertible {
    case absent(file: String, start: String)
    case untouched(file: String)
    case notParted(exercise: String)
    case unconfirmed(file: String, command: String)

    var description: String {
      switch self {
      case .absent(let file, let start): "there is no \(file) here; \(start) writes it"
      case .untouched(let file): "\(file) is as it was at the start"
      case .notParted(let exercise): "the solution of \(exercise) isn't divided into parts, so it has no such start"
      case .unconfirmed(let file, let command): "\(command) replaces \(file) with its start, and keeps a copy"
      }
    }
  }

  /// Looks at the learner's file.
  ///
  /// - Parameter folder: where it is; nil for the folder that the process is in.
  /// - Throws: an error whose description is a sentence, if there is nothing to begin again.
  public init(
    of exercise: Exercise, as form: StartForm = .empty, in folder: String? = nil, place: CommandPlace
  ) throws {
    (self.exercise, self.place, self.folder) = (exercise, place, folder)
    let file = "\(exercise.id).swift"
    guard let start = try exercise.start(form) else { throw Refusal.notParted(exercise: exercise.id) }
    let path = folder.map { "\($0)/\(file)" } ?? file
    guard FilePath.resolved(path) != nil else {
      throw Refusal.absent(file: file, start: place("start \(exercise.number)"))
    }
    (self.start, present) = (start, try TextFile.read(path))
    if present == Array(start.utf8) { throw Refusal.untouched(file: file) }
  }

  private var file: String { "\(exercise.id).swift" }

  private func path(_ name: String) -> String { folder.map { "\($0)/\(name)" } ?? name }

  /// The question that is asked before.
  public var question: String { "Begin \(file) again? Yours is kept as a copy. (y or n)" }

  /// What is said if the answer isn't yes.
  public var declined: [Document] { [.remark("\(file) was left as it is.")] }

  /// The error of a learner who can't be asked.
  public var unconfirmed: any Error {
    Refusal.unconfirmed(file: file, command: place("reset \(exercise.number) --yes"))
  }

  /// Returns whether an answer is a yes; nil is the end of the input.
  public static func isYes(_ answer: String?) -> Bool {
    ["y", "yes"].contains(answer?.filter { !$0.isWhitespace }.lowercased())
  }

  /// Copies the learner's file and writes the starting file. The copy is there before anything is lost.
  ///
  /// - Throws: `FileError`.
  public func run() throws -> [Document] {
    let copy = try keepCopy()
    try TextFile.write(start, to: path(file))
    return [
      .remark("\(file) is as it was at the start; yours is \(copy)."),
      .remark("\(place("hint \(exercise.number)")) helps, and \(place("check \(exercise.number)")) judges it."),
    ]
  }

  /// Writes the learner's file under the first name that is free. Returns the name.
  private func keepCopy() throws(FileError) -> String {
    for number in 1... {
      let name = "\(file).\(number).bak"
      do throws(FileError) {
        try TextFile.write(bytes: present, to: path(name), isNew: true)
        return name
      } catch {
        guard error.isOfExistingFile, number < 10_000 else { throw error }
      }
    }
    return ""
  }
}
