/// What may end a run from outside, and what it is given.
struct RunBounds {
  /// A descriptor that becomes readable when the learner wants the run to end.
  var interrupt: Int32?
  /// How long it may take; nil for as long as it likes.
  var time: TimeLimit?
  /// How many bytes are kept of what it prints; the others are dropped.
  var outputBytes: Int?
  /// How many bytes of events it may send.
  var eventBytes: Int?
  /// Whether it is a script's, whose module has a name that is known.
  var isScript = false
  /// Answers a run that asks for a line of standard input: the line with its end, nil at the end of the input.
  var answer: () -> InputAnswer = { .endOfInput }
}
