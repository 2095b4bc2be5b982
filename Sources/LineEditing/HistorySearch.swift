/// A search through earlier cells, while its text is being typed.
struct HistorySearch {
  /// The way a search continues.
  enum Kind: Equatable {
    /// Ctrl-R: each key searches for the text so far.
    case incremental
    /// vi's `/` and `?`: Enter searches for the text.
    case vi(isForward: Bool)
  }

  let kind: Kind
  var text = ""
  /// The index of the cell shown, or the number of all cells as long as none was found.
  var index: Int
  var hasFailed = false
  /// The last key typed.
  var key: Unicode.Scalar = "\0"
  /// The buffer's text before the search. The history's position stays there until the search ends with a cell.
  let original: String
  let cursor: Int

  var prompt: PromptText {
    switch kind {
    case .incremental: PromptText("\(hasFailed ? "not found" : "search") ‹\(text)› ")
    case .vi(let isForward): PromptText((isForward ? "?" : "/") + text)
    }
  }
}
