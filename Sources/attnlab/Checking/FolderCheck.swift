import ArgumentParser
import Conversations
import ExerciseChecking
import System

/// The check of many files, as a teacher has them.
struct FolderCheck {
  let environment: Environment
  let judging: JudgingOptions
  let format: CheckFormat
  /// Whether what was judged before is judged again.
  let isAgain: Bool

  /// Judges the files that are named and those in the folders that are, and ends with the highest of their statuses.
  func run(_ names: [String]) throws {
    let screen = Screen(environment)
    let bar = ProgressBar()
    let (outcome, others) = try ErrorReporting.reported(own: 3) {
      let catalog = try judging.catalog(environment)
      let search = SubmissionSearch(
        try names.map { name in
          SubmissionSearch.isFolder(name) ? name : try ExerciseChoice.path(name, in: catalog, place: .shell)
        })
      let record = try JudgedRecord(folder: environment.stateFolder)
      let interrupt = InterruptWatch.listen()
      defer { bar.end() }
      let check = ClassCheck(
        of: search, in: catalog, record: record, isAgain: isAgain,
        checker: { [judging, environment] in try judging.checker(environment, interrupt: interrupt) },
        progress: { bar.show($0.done, of: $0.total, ClassCheckDocuments.words($0), $0.file) })
      return (try check.run(threads: Machine.processors), search.others)
    }
    let isWhole = outcome.rows.count == outcome.total
    switch format {
    case .json: screen.write(try JSONText.pretty(outcome.rows) + "\n")
    case .csv: screen.write(CSVText.table(of: outcome.rows))
    case .text, .compiler: screen.show(ClassCheckDocuments(outcome, others: others).documents)
    }
    if !isWhole, format != .text { Screen.complain("interrupted: some files have no row") }
    let worst = outcome.rows.map { CheckStatus.of($0.result) }.max() ?? 2
    let status = isWhole ? worst : max(worst, 2)
    if status != 0 { throw ExitCode(status) }
  }
}
