public import Reports

/// What is shown of a check of many files: a row for each, and the sums.
public struct ClassCheckDocuments {
  let outcome: ClassCheck.Outcome
  let others: Int

  /// Creates the documents of an outcome.
  ///
  /// - Parameter others: how many files were not looked at, since they aren't Swift.
  public init(_ outcome: ClassCheck.Outcome, others: Int) {
    (self.outcome, self.others) = (outcome, others)
  }

  /// The documents, in the order in which they are shown.
  public var documents: [Document] {
    guard outcome.total > 0 else { return [.sentence("there is no Swift file here"), .remark(remarks)] }
    let rows = outcome.rows.map { row in
      [
        TextTable.Cell(row.file), TextTable.Cell(row.exercise ?? "", .faint),
        TextTable.Cell(Self.words(row), row.result == .passed ? .plain : .strong), TextTable.Cell(row.message),
      ]
    }
    return [.table(TextTable(rows: rows)), .space, .markdown(sums), .remark(remarks)]
  }

  private static func words(_ row: SubmissionRow) -> String {
    switch row.result {
    case .passed: "passed"
    case .failed: row.cases > 0 ? "\(row.passed) of \(row.cases)" : "failed"
    case .unjudged: "not judged"
    case .trouble: "trouble"
    }
  }

  private var sums: String {
    let parts = SubmissionResult.allCases.compactMap { result -> String? in
      let count = outcome.rows.count { $0.result == result }
      guard count > 0 else { return nil }
      switch result {
      case .passed: return "\(count) passed"
      case .failed: return "\(count) failed"
      case .unjudged: return "\(count) can't be judged"
      case .trouble: return "\(count) met trouble that isn't theirs"
      }
    }
    let left = outcome.total - outcome.rows.count
    let all = parts + (left > 0 ? ["\(left) not yet judged"] : [])
    let files = "\(outcome.total) file\(outcome.total == 1 ? "" : "s")"
    return "**\(files)**: \(all.joined(separator: ", "))."
  }

  private var remarks: String {
    var sentences: [String] = []
    if outcome.rows.count < outcome.total {
      sentences.append("Interrupted; the same command goes on from here.")
    }
    if outcome.known > 0 {
      let all = outcome.known == outcome.total ? "All" : "\(outcome.known)"
      sentences.append("\(all) were judged before and haven't changed; `--again` judges them again.")
    }
    if others > 0 {
      sentences.append("\(others) other file\(others == 1 ? " isn't" : "s aren't") Swift.")
    }
    return sentences.joined(separator: " ")
  }

  /// Returns what is said while files are judged.
  public static func words(_ progress: ClassCheck.Progress) -> String { "\(progress.done) of \(progress.total) judged" }
}
