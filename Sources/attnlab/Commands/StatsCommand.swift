import ArgumentParser
import ClassStatistics
import Conversations
import System

/// `attnlab stats FOLDER`: how hard questions and exercises are for a class.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show how hard each question and exercise is, from the logs of a class.",
    discussion: """
      The folder has a folder for each learner, with the files `answers` and `checks` of their state folder \
      ($XDG_STATE_HOME/attnlab), or a file with the lines of both. No learner is named. What an author should look at \
      first comes first.
      """,
    aliases: ["statistics"])

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Argument(help: "The folder with the logs.")
  var folder: String

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    let statistics = try ErrorReporting.reported {
      guard FilePath.isReadable(folder), FileStatus(of: folder)?.isRegularFile == false else {
        throw NoFolder(folder: folder)
      }
      return ClassStatistics(folder: folder)
    }
    if json {
      screen.write(try JSONText.pretty(ClassReportData(statistics)) + "\n")
    } else {
      screen.show(ClassReport(statistics).documents)
    }
  }

  /// An error: there is no such folder.
  private struct NoFolder: Error, CustomStringConvertible {
    var folder: String
    var description: String { "\(folder) isn't a folder that can be read" }
  }
}
