import Reports

/// Collects the documents of a reply.
struct ReplyDocuments {
  /// The documents so far.
  private(set) var all: [Document] = []

  /// Adds a document. Output is joined with the output before it.
  mutating func add(_ document: Document) {
    if case .output(let text, let isError) = document, case .output(let before, isError)? = all.last {
      all[all.count - 1] = .output(before + text, isError: isError)
    } else {
      all.append(document)
    }
  }
}
