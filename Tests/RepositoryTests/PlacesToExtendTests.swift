import Testing

/// Adding a thing touches one file and one line, as the design promises: the type of each thing that is there is named
/// in its own file and in its list, and nowhere else.
@Suite struct PlacesToExtendTests {
  /// A kind of thing that is added now and then.
  struct Kind: CustomTestStringConvertible {
    let name: String
    /// The folder that has a file for each.
    let folder: String
    /// How the names of the files end.
    let suffix: String
    /// The files that may name the type besides its own.
    let lists: Set<String>
    var testDescription: String { name }
  }

  static let kinds = [
    Kind(
      name: "a command of the notebook", folder: "Sources/Conversations/Commands", suffix: "Command.swift",
      lists: ["Sources/Conversations/Commands/ColonCommands.swift"]),
    Kind(
      name: "a kind of answer", folder: "Sources/LessonRunning/Questions/Kinds", suffix: "Answer.swift",
      lists: [
        "Sources/LessonRunning/Questions/AnswerKinds.swift", "Sources/Conversations/Lessons/AnswerForms.swift",
      ]),
    Kind(
      name: "a command of the command line", folder: "Sources/attnlab/Commands", suffix: "Command.swift",
      lists: ["Sources/attnlab/Program.swift"]),
  ]

  @Test(arguments: kinds) func `one file and one line in each list make`(_ kind: Kind) throws {
    let sources = try RepositoryTests.files(in: "Sources").map { file in
      (path: file.path, lines: file.lines.map(Self.words))
    }
    let own = sources.filter { $0.path.hasPrefix(kind.folder + "/") && $0.path.hasSuffix(kind.suffix) }
    #expect(own.count > 3)
    for file in own {
      let name = file.path.split(separator: "/").last!.dropLast(".swift".count)
      // The protocol of them all, and the command that is the default besides.
      if name == "ColonCommand" || name == "NotebookCommand" { continue }
      let users = sources.filter { other in other.path != file.path && other.lines.contains { $0.contains(name) } }
      #expect(Set(users.map(\.path)) == kind.lists, "\(name)")
      for list in users { #expect(list.lines.count { $0.contains(name) } == 1, "\(name) in \(list.path)") }
    }
  }

  /// Returns the words of a line's code.
  private static func words(_ line: Substring) -> [Substring] {
    let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    return code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
