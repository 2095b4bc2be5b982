/// The target of a link within a course. At a terminal its address can't be opened, and a command can.
enum CourseLink: Equatable {
  /// A term of the glossary.
  case term
  /// The lesson with this number.
  case lesson(Int)

  /// Reads an address; nil if it leads elsewhere.
  init?(_ url: String) {
    guard !url.contains(":") else { return nil }
    let address = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = address[0].split(separator: "/").last ?? ""
    if file == "glossary.md", address.count == 2 {
      self = .term
    } else if let match = file.wholeMatch(of: /(\d\d)-[a-z0-9-]+\.md/), let number = Int(match.1) {
      self = .lesson(number)
    } else {
      return nil
    }
  }
}
