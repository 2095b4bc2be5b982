import Foundation
import LessonRunning
import NotebookTesting
import Notebooks
import Reports
import Testing

@Suite("The files of a lesson", .serialized) struct LessonFilesTests {
  private let folder = URL(filePath: TemporaryFile.newPath())
  private let notebook: TestSession

  init() throws { notebook = try TestSession() }

  /// A lesson `my.md` with these files beside it, opened in the notebook.
  private func open(_ files: [String: String]) throws -> LessonLeader {
    let data = folder.appending(path: "data/my")
    try FileManager.default.createDirectory(at: data.appending(path: "inner"), withIntermediateDirectories: true)
    for (name, text) in files { try text.write(to: data.appending(path: name), atomically: true, encoding: .utf8) }
    let path = folder.appending(path: "my.md").path
    try "# T\n\n```swift\nlet a = 3\n```\n".write(toFile: path, atomically: true, encoding: .utf8)
    return LessonLeader(lesson: try LessonLibrary.lesson(at: path, id: "my"), session: notebook.session)
  }

  /// What a cell is refused with; nil if it isn't.
  private func refusal(_ cell: String) -> Refusal? {
    guard case .died(let death) = notebook.run(cell).ending, case .refused(let refusal) = death.cause else {
      return nil
    }
    return refusal
  }

  @Test func `are read from any working directory, in functions of earlier cells too`() throws {
    let leader = try open(["words.txt": "a bank\n"])
    notebook.run("func words() -> String { lessonText(\"words.txt\") }")
    let path = notebook.run("import Foundation\n_ = FileManager.default.changeCurrentDirectoryPath(\"/\")\nwords()")
    #expect(path.result?.value == .string("a bank\n", isCut: false))
    let file = notebook.run("lessonFile(\"words.txt\")").result?.value
    #expect(file == .string(leader.lesson.dataFolder + "/words.txt", isCut: false))
    #expect(leader.lesson.dataFolder.hasSuffix("/data/my") && leader.lesson.dataFolder.hasPrefix("/"))
  }

  @Test func `are named by themselves, and a refusal names those that there are`() throws {
    _ = try open(["b.txt": "", "a.npy": ""])
    let rows = [Refusal.Detail(name: "its files", text: "a.npy, b.txt")]
    let absent = try #require(self.refusal("lessonFile(\"c.txt\")"))
    #expect(absent.operation == "lessonFile" && absent.problem == "this lesson has no file c.txt")
    #expect(absent.details == rows)
    for name in ["../my/b.txt", "/etc/passwd", "..", ".", "inner/"] {
      let refused = try #require(self.refusal("lessonText(\"\(name)\")"))
      #expect(refused.problem == "\(name) is a path, and a lesson's file is named alone")
      #expect(refused.details == rows)
    }
    for name in ["inner", "", "b.txt\\0c"] { #expect(self.refusal("lessonText(\"\(name)\")") != nil) }
  }

  @Test func `are none without a folder, and none without a lesson`() throws {
    #expect(self.refusal("lessonFile(\"a\")")?.problem == "no lesson is open, so there are no files of one")
    _ = try open([:])
    let refused = try #require(self.refusal("lessonFile(\"a\")"))
    #expect(refused.problem == "this lesson has no files")
    #expect(refused.details == [.init(name: "looked in", text: "data/my, beside the lesson")])
  }
}
