import ExerciseChecking
import System

/// `:exercises [n]`
enum ListExercisesCommand: ColonCommand {
  static let name = "exercises"
  static let argument = "[n]"
  static let summary = "lists the exercises, or shows what one asks"
  static let details =
    "`:exercises 5 --hints` shows its hints, `:exercises 5 --why` the question after it, and `--why --answers` the answer too."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let settings = dialogue.workbench.settings
    let catalog = ExerciseCatalog(folder: settings.exerciseFolder)
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let options = Set(words.filter { $0.hasPrefix("--") })
    words.removeAll(where: options.contains)
    do {
      if let unknown = options.subtracting(["--hints", "--why", "--answers"]).sorted().first {
        throw UnknownOption(option: unknown)
      }
      guard let name = words.first else {
        let folder = Folder.of(settings.progressFile)
        let list = ExerciseList(
          catalog: catalog, passes: try ExerciseLog(folder: folder).passes(),
          catches: try CatchLog(folder: folder).best(), place: .prompt)
        try list.documents().forEach(dialogue.workbench.show)
        return true
      }
      let exercise = try ExerciseChoice.exercise(name, in: catalog, place: .prompt)
      if dialogue.exercise?.exercise.id != exercise.id { dialogue.exercise = OpenExercise(exercise) }
      if options == ["--why"], let why = WhyDialogue(of: exercise, place: .prompt) {
        dialogue.ask(why)
        return true
      }
      let statement = ExerciseStatement(of: exercise, place: .prompt)
      let documents =
        options.isDisjoint(with: ["--why", "--answers"])
        ? statement.documents(withHints: options.contains("--hints"))
        : statement.why(withAnswers: options.contains("--answers"))
      documents.forEach(dialogue.workbench.show)
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }

  /// An error: the command has no such option.
  struct UnknownOption: Error, CustomStringConvertible {
    var option: String
    var description: String { "no option \(option); there are --hints, --why and --answers" }
  }
}
