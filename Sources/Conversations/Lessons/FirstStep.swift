import LessonRunning
import Names

/// What is said on the first screen: how to begin the course, or to go on with it.
///
/// It is told from the log of the learner's progress and the names of the lessons alone: no lesson is read for it.
struct FirstStep {
  /// The ids of the lessons, in order.
  let lessons: [String]
  /// What is kept of the learner's progress.
  let progress: ProgressBook

  /// The sentence, in markdown.
  var words: String {
    guard let first = lessons.first else { return "There are no lessons here." }
    guard let latest = progress.latest, let place = lessons.firstIndex(of: latest.lesson) else {
      return "`:lesson \(number(first))` begins the first lesson, `:lesson` shows the course."
    }
    if !latest.isEnd {
      return
        "`:lesson \(number(latest.lesson))` goes on where you left lesson \(number(latest.lesson)), `:lesson` shows the course."
    }
    let others = lessons[place...].dropFirst() + lessons[..<place]
    guard let next = others.first(where: { !progress.isDone($0) }) else {
      return "All lessons are done; `:review` asks what is due."
    }
    return "`:lesson \(number(next))` begins lesson \(number(next)), `:lesson` shows the course."
  }

  private func number(_ id: String) -> String { NumberedName(id).number.map(String.init) ?? id }
}
