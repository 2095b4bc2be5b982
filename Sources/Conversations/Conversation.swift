public import LessonRunning
public import Notebooks
public import Reports
import SwiftSource

/// A conversation in which a learner types and attnlab replies, whatever the front end.
///
/// A front end passes on each text that was typed, draws the documents of the reply, and asks for the next text as the
/// state after it says:
///
///     let conversation = try Conversation(settings)
///     while !conversation.state.isOver, let text = ask(conversation.state.prompt) {
///       _ = conversation.say(text) { draw($0) }
///     }
///     conversation.end()
public final class Conversation {
  let workbench: Workbench
  let dialogue: Dialogue

  /// Creates a conversation that has not begun. Its session starts while the caller continues.
  ///
  /// - Throws: an error that says why there can be no session.
  public init(_ settings: ConversationSettings) throws {
    workbench = try Workbench(settings)
    dialogue = Dialogue(workbench, commands: ColonCommands.summaries)
  }

  /// Ends the session.
  public func end() { workbench.session.end() }

  /// Gives a running cell the next line of its standard input.
  public var answer: () -> InputAnswer {
    get { workbench.session.answer }
    set { workbench.session.answer = newValue }
  }

  /// Receives what is to be shown only while something is under way, instead of what it received before; nil when that
  /// is over. No reply holds it.
  public var passingListener: (Document?) -> Void {
    get { workbench.passingListener }
    set { workbench.passingListener = newValue }
  }

  /// The present state.
  public var state: ConversationState {
    let lesson = dialogue.lesson
    return ConversationState(
      prompt: dialogue.openWhy.map { _ in "why" } ?? dialogue.runningReview.map { _ in ReviewDialogue.prompt }
        ?? lesson?.prompt
        ?? "\(workbench.session.nextNumber)", lesson: lesson?.display.place,
      proposedCell: lesson?.display.proposedCell, cells: workbench.session.cells.map(\.label), isOver: dialogue.isOver)
  }

  /// Returns what a learner reads on the first screen: how to leave, to find help, and to begin the course or go on with it.
  ///
  /// - Parameter version: the version of attnlab.
  public func greeting(version: String) -> [Document] {
    [
      .remark("attnlab \(version): Swift on live tensors. Ctrl-D leaves, `:help` lists the commands."),
      .remark(FirstStep(lessons: dialogue.lessons.ids, progress: dialogue.progress.book).words),
    ]
  }

  // MARK: - What the learner does

  /// Takes a text that was typed: a cell, a command, an answer, or an empty line, which goes on in a lesson.
  ///
  /// - Parameters:
  ///   - text: what was typed, of any length.
  ///   - listener: receives each document as soon as it is ready, so that a cell's output appears while it runs.
  @discardableResult
  public func say(_ text: String, listener: @escaping (Document) -> Void = { _ in }) -> Reply {
    reply(listener) {
      let trimmed = text.trimmingPrefix(while: \.isWhitespace)
      if trimmed.hasPrefix(":") { return ColonCommands.run(String(trimmed), on: dialogue) }
      if dialogue.answersWhy(String(trimmed)) { return true }
      if trimmed.isEmpty { return dialogue.isIdle || dialogue.goOn() }
      if let isSuccess = PlainWords(String(trimmed)).run(on: dialogue) { return isSuccess }
      if dialogue.takeAnswer(text) { return true }
      dialogue.bringBackOwnCells()
      let outcome = workbench.run(text)
      dialogue.lesson?.explain(outcome)
      return outcome.isSuccess
    }
  }

  /// Opens a lesson where the learner left it.
  @discardableResult
  public func open(_ lesson: Lesson, listener: @escaping (Document) -> Void = { _ in }) -> Reply {
    reply(listener) {
      dialogue.open(lesson)
      return true
    }
  }

  /// Asks again what is due for review, and is over when that is done.
  @discardableResult
  public func review(listener: @escaping (Document) -> Void = { _ in }) -> Reply {
    reply(listener) {
      dialogue.leavesAfterReview = true
      return dialogue.review()
    }
  }

  /// Runs a whole lesson and shows it, for reading without a prompt. It fails if a cell doesn't end as it should.
  @discardableResult
  public func read(_ lesson: Lesson, listener: @escaping (Document) -> Void = { _ in }) -> Reply {
    reply(listener) { LessonPrinter(lesson: lesson, workbench: workbench).print() }
  }

  /// A reply to nothing: the present state.
  public var idle: Reply { Reply(documents: [], isSuccess: true, state: state) }

  /// What is said when the learner leaves: what is kept of an open lesson.
  public var farewell: [Document] {
    guard let lesson = dialogue.lesson?.leader.lesson else { return [] }
    return [.remark("Your place in lesson \(lesson.number) is kept; cells of your own and variables are not.")]
  }

  /// Leaves, as at the end of the input.
  public func leave() { dialogue.isOver = true }

  /// Returns whether a line is whole by itself, though it may not be Swift: a command, or an answer to the question
  /// that was asked.
  public func isWhole(_ line: String) -> Bool {
    CellFile.isCommand(line) || dialogue.hasFormOfAnswer(line) || PlainWords(line).isWhole(on: dialogue)
  }

  /// Collects what is shown while `body` runs.
  func reply(_ listener: @escaping (Document) -> Void, _ body: () -> Bool) -> Reply {
    var documents = ReplyDocuments()
    dialogue.lesson?.display.proposedCell = nil
    workbench.listener = { document in
      documents.add(document)
      listener(document)
    }
    defer { workbench.listener = { _ in } }
    let isSuccess = body()
    return Reply(documents: documents.all, isSuccess: isSuccess, state: state)
  }
}
