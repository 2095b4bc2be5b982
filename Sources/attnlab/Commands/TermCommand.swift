import ArgumentParser
import Conversations

/// `attnlab term [NAME]`: the glossary, or what one term means.
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term", abstract: "List the terms of the glossary, or say what one means and which lesson teaches it.",
    aliases: ["terms", "glossary"])

  @OptionGroup var course: CourseOption

  @Argument(help: "A term, in one word or several. Without one, all are listed.")
  var name: [String] = []

  func run() throws {
    let environment = Environment.present()
    let documents = try ErrorReporting.reported {
      let pages = try TermPages(lessons: try environment.course(course).lessons, opening: "attnlab lesson")
      return name.isEmpty ? pages.list : try pages.documents(of: name.joined(separator: " "))
    }
    Screen(environment).show(documents)
  }
}
