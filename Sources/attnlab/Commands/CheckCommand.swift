import ArgumentParser
import Conversations
import ExerciseChecking

/// `attnlab check FILE…`: a verdict on a learner's solution, or on many.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a solution of an exercise: what is wrong, where, and why.",
    discussion: """
      The file's first line says which exercise it is for. Of a folder every Swift file is judged, several at a time, \
      with a row for each; what was judged before and hasn't changed isn't judged again. The exit status is 0 if every \
      case passes, 1 if not, 2 if the file or the exercise can't be judged, 3 if attnlab itself is at fault: the \
      toolchain, the disk, a process, a machine that is too busy; of several files the highest. An interrupted check \
      ends with 2.
      """,
    aliases: ["judge"])

  @Option(help: "The form of the verdict: text, json, csv, or compiler for editors.")
  var format: CheckFormat?

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Flag(help: "Print a row for each file, for a spreadsheet.")
  var csv = false

  @Flag(help: "Tell for each case, or for those that fail, how the tolerance came about.")
  var explain = false

  @Option(name: .customLong("case"), help: "Run and show one case alone: its number or its name.")
  var onlyCase: String?

  @Flag(help: "Judge the file at each save, until q.")
  var watch = false

  @Flag(help: "Judge all files of a folder again, also those that were judged before.")
  var again = false

  @OptionGroup var judging: JudgingOptions

  @Argument(help: "The file with the solution, or an exercise's number; files and folders.")
  var files: [String]

  private var isOfMany: Bool { files.count > 1 || SubmissionSearch.isFolder(files[0]) }
  private var form: CheckFormat { format ?? (json ? .json : csv ? .csv : .text) }

  func validate() throws {
    let forms = Set([format, json ? .json : nil, csv ? .csv : nil].compactMap { $0 })
    if forms.count > 1 { throw ValidationError("a verdict has one form: give one of --format, --json and --csv") }
    if watch, isOfMany || onlyCase != nil || form != .text {
      throw ValidationError("--watch shows the verdict on one file, and goes with no other option")
    }
    guard isOfMany else {
      if again { throw ValidationError("--again is for folders: one file is always judged again") }
      return
    }
    if onlyCase != nil { throw ValidationError("--case is for one file") }
    if form == .compiler { throw ValidationError("--format compiler is for one file") }
  }

  func run() throws {
    let environment = Environment.present()
    if watch {
      try ErrorReporting.reported { try WatchedCheck(files[0], judging, environment).run() }
    } else if isOfMany {
      try FolderCheck(environment: environment, judging: judging, format: form, isAgain: again).run(files)
    } else if let tests = try ErrorReporting.reported({ try tests(environment) }) {
      try TestsVerdict.show(tests, json: json, requiresSandbox: judging.requireSandbox, environment)
    } else {
      let only = onlyCase.map { CaseChoice($0) }
      try SingleCheck(environment: environment, judging: judging, format: form, only: only, explains: explain).run(
        files[0])
    }
  }

  /// Returns the tests of a learner's own that the file has; nil if it is a solution.
  private func tests(_ environment: Environment) throws -> TestFile? {
    guard files[0].hasSuffix(".swift") else { return nil }
    return try CatchChoice.file(files[0], in: try judging.catalog(environment), place: .shell)
  }
}
