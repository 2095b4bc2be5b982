import Conversations
import Foundation
import NotebookTesting
import TerminalRendering

/// A conversation without a front end, with a folder of its own, whose replies are read as text.
final class HeldConversation {
  let conversation: Conversation
  let folder: URL

  /// Begins a conversation with attnlab's own course.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attnlab-held-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    conversation = try Self.begin(in: folder)
  }

  deinit {
    conversation.end()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func begin(in folder: URL) throws -> Conversation {
    let configuration = try TestSession.configuration()
    var settings = ConversationSettings(
      session: configuration, lessons: configuration.installation.lessons,
      progressFile: folder.appending(path: "state/progress").path)
    settings.exerciseFolder = configuration.installation.exercises
    settings.workingFolder = folder.path
    return try Conversation(settings)
  }

  /// Says a text. Returns the reply as plain text, 100 columns wide.
  @discardableResult
  func say(_ text: String) -> String {
    DocumentWriter.text(of: conversation.say(text).documents, on: Canvas(width: 100, depth: .none))
  }

  /// Writes a file into the conversation's folder. Returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
