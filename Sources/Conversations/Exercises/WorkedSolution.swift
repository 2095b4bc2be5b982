public import ExerciseChecking
public import Reports
import System

/// The worked solution of an exercise, beside the learner's own, with what there is to notice.
///
/// Before a pass it is shown only to those who ask twice: an answer that is handed out is soon gone, and hints cost less.
public struct WorkedSolution {
  let exercise: Exercise
  let folder: String
  let place: CommandPlace

  /// Creates the solution of an exercise.
  ///
  /// - Parameters:
  ///   - folder: the folder of the learner's logs.
  ///   - place: where the learner types commands.
  public init(of exercise: Exercise, logs folder: String, place: CommandPlace) {
    (self.exercise, self.folder, self.place) = (exercise, folder, place)
  }

  /// Returns the solution beside the learner's file, or before a pass and at the first time what else there is.
  ///
  /// - Parameter file: the path of the learner's file, which need not be there.
  /// - Throws: an error whose description is a sentence.
  public func documents(beside file: String) throws -> [Document] {
    let hasPassed = try ExerciseLog(folder: folder).passes().standing(of: exercise) != .open
    if !hasPassed {
      let log = HintLog(folder: folder)
      if try !log.help(with: exercise.id).hasAskedForSolution {
        try log.recordAsking(for: exercise.id)
        return [.markdown(try firstAnswer())]
      }
    }
    var sources: [TitledSource] = []
    if let own = ownSource(file) { sources.append(TitledSource(title: "yours", source: own)) }
    sources.append(TitledSource(title: "a solution", source: Self.code(try ExerciseText.read(exercise.solutions[0]))))
    return [.sources(sources)] + (exercise.page.notice.map { [.space, .markdown("**To notice.** \($0)")] } ?? [])
  }

  private func firstAnswer() throws -> String {
    let hints = exercise.page.hints.count - (try HintLadder(of: exercise, logs: folder, place: place).taken())
    let left =
      hints > 0
      ? "\(hints) of its \(exercise.page.hints.count) hints \(hints == 1 ? "is" : "are") left: "
        + "\(place("hint \(exercise.number)")) gives the next."
      : "All its hints are given: \(place("hint \(exercise.number) --again")) shows them again."
    return "**\(exercise.id)** hasn't passed yet. \(left)\n\nAsked again, \(place("solution \(exercise.number)")) "
      + "shows a solution. What you find yourself stays longer."
  }

  /// Returns the code of the learner's file; nil if there isn't one, or if nothing has been written in it yet.
  private func ownSource(_ file: String) -> String? {
    guard let status = FileStatus(of: file), status.isRegularFile, status.size <= SubmissionFile.longest,
      let text = TextFile.contents(of: file).map(TextFile.normalised), text != (try? exercise.start())
    else { return nil }
    let code = Self.code(text)
    return code.isEmpty ? nil : code
  }

  /// Returns a submission without its first line, its imports and the blank lines at its ends.
  private static func code(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("// attnlab exercise ") && !$0.hasPrefix("import ")
    }
    let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    let end = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? start
    return lines[start..<end].joined(separator: "\n")
  }
}
