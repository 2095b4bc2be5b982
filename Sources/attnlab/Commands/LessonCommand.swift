import ArgumentParser
import LessonRunning
import LineEditing
import Notebooks

/// `attnlab lesson [NAME]`: the lessons, or the notebook led by one.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List the lessons, or open the notebook led by one.",
    discussion: """
      Where standard input or output is no terminal, the whole lesson is run and printed. The exit status is 0 where \
      all went well, 1 where a cell or a recorded output did not, 2 where the lesson can't be read.
      """)

  @Flag(help: "Run every cell and compare it with its recorded output, check every answer, and show what differs.")
  var verify = false

  @Flag(help: "Run every cell and write what it shows into the lesson's file as its recorded output.")
  var record = false

  @Argument(help: "A lesson's number, its name, or a markdown file. None lists the lessons.")
  var name: String?

  func validate() throws {
    if verify, record { throw ValidationError("--verify compares and --record overwrites: give one of them") }
  }

  func run() throws {
    let surroundings = Surroundings.present()
    let library = try Complaints.reported { LessonLibrary(folder: try surroundings.installation().lessons) }
    if verify || record { return try check(library, surroundings) }
    guard let name else {
      LessonList(library: library, progress: LessonProgress(path: surroundings.progressFile))
        .show(on: Screen(canvas: surroundings.canvas))
      return
    }
    let lesson = try Complaints.reported { try LessonChoice.lesson(name, in: library) }
    let console = try Complaints.reported { try NotebookConsole(surroundings) }
    defer { console.session.end() }
    if let editor = Readers.editor(console) {
      console.open(lesson, reader: editor)
    } else {
      guard LessonPrinter(lesson, console: console).print() else { throw ExitCode(1) }
    }
  }

  private func check(_ library: LessonLibrary, _ surroundings: Surroundings) throws {
    let ids = try Complaints.reported {
      try name.map { [try LessonChoice.lesson($0, in: library)] } ?? library.ids.map { try library.lesson($0) }
    }
    let screen = Screen(canvas: surroundings.canvas)
    var allWell = true
    for lesson in ids {
      let check = LessonCheck(lesson: lesson, surroundings: surroundings, screen: screen)
      let isWell = try Complaints.reported { record ? try check.record() : try check.verify() }
      allWell = isWell && allWell
    }
    if !allWell { throw ExitCode(1) }
  }
}
