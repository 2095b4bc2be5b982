import ExerciseChecking

/// `:start n`
enum StartExerciseCommand: ColonCommand {
  static let name = "start"
  static let argument = "[n]"
  static let summary = "writes the file of an exercise, to be edited"
  static let details =
    "`:start 5 --parsons` writes the lines of a solution to put in order, `:start 5 --faded` a solution whose end is missing, `:start 5 --faded --missing 2` one without its last two parts. `:start` alone lists the exercises of the lesson. No file is ever overwritten."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    let catalog = ExerciseCatalog(folder: workbench.settings.exerciseFolder)
    guard !argument.isEmpty else {
      guard let lesson = dialogue.latestLesson else {
        workbench.say("which exercise? :start 1; :exercises lists them all")
        return false
      }
      let documents = LessonExercises.documents(
        LessonExercises.of(lesson: lesson.number, in: catalog), hasPassed: dialogue.hasPassed)
      documents.forEach(workbench.show)
      if documents.isEmpty { workbench.say("lesson \(lesson.number) has no exercises; :exercises lists all") }
      return true
    }
    do {
      let (name, form) = try parted(argument)
      let exercise = try ExerciseChoice.exercise(name, in: catalog, place: .prompt)
      if dialogue.exercise?.exercise.id != exercise.id { dialogue.exercise = OpenExercise(exercise) }
      try ExerciseStart(of: exercise, as: form, place: .prompt).write(in: workbench.settings.workingFolder)
        .forEach(workbench.show)
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }

  /// An error: the argument isn't an exercise with a form.
  struct UnknownForm: Error, CustomStringConvertible {
    let description =
      "an exercise is started by :start 5, :start 5 --parsons, :start 5 --faded or :start 5 --faded --missing 2"
  }

  /// Divides an argument into the exercise's name and the form of its starting file.
  private static func parted(_ argument: String) throws -> (name: String, form: StartForm) {
    let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first(where: { !$0.hasPrefix("--") }) else { throw UnknownForm() }
    switch words {
    case [name]: return (name, .empty)
    case [name, "--parsons"], ["--parsons", name]: return (name, .parsons)
    case [name, "--faded"], ["--faded", name]: return (name, .faded(missing: 1))
    default:
      guard words.count == 4, words[1] == "--faded", words[2] == "--missing", let count = Int(words[3]), count > 0
      else {
        throw UnknownForm()
      }
      return (name, .faded(missing: count))
    }
  }
}
