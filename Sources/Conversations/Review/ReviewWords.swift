import LessonRunning

/// The text around a review, in markdown.
enum ReviewWords {
  /// Returns the first sentence of a review.
  static func opening(due: Int, most: Int) -> String {
    let count = due == 1 ? "One question is" : "\(due) questions are"
    return "\(count) due for review\(due > most ? "; here are \(most) of them" : ""). It takes ten minutes at most."
  }

  /// Returns where a question comes from.
  static func place(of item: Review.DueQuestion) -> String {
    let lesson = "Lesson \(item.lesson.number), \(item.lesson.title)"
    return item.step == item.lesson.title ? lesson : "\(lesson): “\(item.step)”"
  }

  /// Returns the last sentence of a review.
  static func closing(asked: Int, right: Int, left: Int) -> String {
    let result = "\(right) of \(asked) right."
    return left == 0
      ? "That is all that was due. \(result)"
      : "That was a review. \(result) \(left == 1 ? "One more is" : "\(left) more are") due: `:review` goes on."
  }

  /// Returns the sentence for a learner for whom nothing is due.
  static func nothing(next: Int?, now: Int) -> String {
    guard let next else {
      return
        "Nothing is due for review. Questions come here after their lesson has asked them: `:lesson 1` begins the first."
    }
    let hours = max(1, (next - now + 3599) / 3600)
    let time = hours == 1 ? "an hour" : hours < 48 ? "\(hours) hours" : "\(hours / 24) days"
    return "Nothing is due for review. The next question is due in \(time)."
  }
}
