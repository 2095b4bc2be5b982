import System

// How a question is asked, whoever asks it.

extension Question {
  /// The name by which its answers are kept: its id, or a number made of its text.
  public var key: String {
    id ?? "text-" + Fingerprint(of: ([text] + options.map(\.text)).joined(separator: "\n")).digits
  }

  /// Whether it can be asked again in a review: it has an id, and can be read without the cells before it.
  public var isReviewed: Bool { id != nil && (variation != nil || type(of: answer.value).standsAlone) }

  /// Reads a text as an answer to it, with a word on how sure the learner is; nil if the text doesn't have that form.
  ///
  /// An expression may end in a question or exclamation mark of its own, so that it takes no such word.
  func read(_ text: String) -> (answer: Answer, confidence: Confidence?)? {
    guard answer.value.source == nil else {
      return Answer(text, type(of: answer.value), options: options).map { ($0, nil) }
    }
    let (bare, confidence) = Confidence.divided(text)
    for form in AnswerText(bare).forms {
      if let answer = Answer(form, type(of: answer.value), options: options) { return (answer, confidence) }
    }
    return nil
  }

  /// Returns whether a text is an answer to it. Where any expression is one, none is told from other Swift.
  public func isAnswer(_ text: String) -> Bool { answer.value.source == nil && read(text) != nil }

  /// Returns whether a line is whole where it waits: it is an answer to it, or can't be Swift.
  func hasFormOfAnswer(_ line: String) -> Bool {
    answer.value.source == nil && (read(line) != nil || AnswerText(line).isBroken)
  }

  /// Returns the option that a text names although there is none of that letter; nil if it names no option.
  func absentOption(in text: String) -> String? { type(of: answer.value).absentOption(in: text, options: options) }

  /// Returns the question as it is asked in a review.
  ///
  /// What the lesson says of particular answers holds for its own numbers alone.
  ///
  /// - Parameters:
  ///   - combination: the combination of values; 0 is the lesson's own.
  ///   - right: the answer for these values.
  func again(_ combination: Int, right: Answer) -> Question {
    var other = self
    other.isPrediction = false
    other.text = variation?.text(combination) ?? text
    guard combination > 0 else { return other }
    other = other.computed(right)
    other.hints = []
    return other
  }

  /// Returns the question with an answer that was computed from other values than the lesson's own. What the lesson says of
  /// particular answers holds for its own values alone.
  func computed(_ right: Answer) -> Question {
    var other = self
    other.answer = right
    other.tolerance = max(tolerance, right.value.rounding)
    (other.value, other.right) = (nil, nil)
    (other.alternatives, other.wrong, other.distractors) = ([], [], [])
    return other
  }
}
