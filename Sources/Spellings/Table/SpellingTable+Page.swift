extension SpellingTable {
  /// The table as a page in markdown.
  public static var page: String {
    let introduction = """
      # Other spellings

      What NumPy, PyTorch, JAX, TensorFlow, einops, MLX, mlx-swift, Swift for TensorFlow and Python call something, and
      what it is called here. The notebook answers a line with such a spelling with what is to be written, in the names of
      that line. A test makes this page of the table in `Sources/Spellings/Topics`.
      """
    let sections = topics.map { topic in
      let rows = topic.rows.map { row in
        let theirs = row.theirs.map(quoted).joined(separator: "<br>")
        return "| \(theirs) | \(row.ours.isEmpty ? "" : quoted(row.ours)) | \(row.origin) | \(row.why) |"
      }
      return "## \(topic.title)\n\n| there | here | whose | |\n|---|---|---|---|\n" + rows.joined(separator: "\n")
    }
    return ([introduction] + sections).joined(separator: "\n\n") + "\n"
  }

  private static func quoted(_ code: String) -> String { "`\(code.replacing("|", with: "\\|"))`" }
}
