import System

/// Finds links between the pages of a course that lead nowhere: to a file that isn't there, or to a term that the glossary
/// doesn't have.
public struct CourseLinks {
  let glossary: Glossary?

  /// Creates a search with the course's glossary, if it has one.
  public init(glossary: Glossary?) { self.glossary = glossary }

  /// Returns the links of a page that lead nowhere.
  ///
  /// - Parameter path: the file of the page; links start from its folder.
  public func broken(in markdown: String, path: String) -> [LessonFinding] {
    PageLinks.links(of: markdown).compactMap { link in
      // Links to elsewhere are not looked up.
      guard !link.url.contains(":"), !link.url.hasPrefix("#") else { return nil }
      let address = link.url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = "\(Folder.of(path))/\(address[0])"
      if FilePath.name(of: file) == Glossary.fileName, address.count == 2 {
        if let glossary, glossary.term(at: address[1]) != nil { return nil }
        return LessonFinding(line: link.line, "the glossary has no term #\(address[1])")
      }
      if FilePath.resolved(file) != nil { return nil }
      return LessonFinding(line: link.line, "this link leads nowhere: \(link.url)")
    }
  }
}
