/// A piece of what a front end shows: data, which it draws as it can.
public enum Document: Hashable, Sendable {
  /// Text by a lesson, an exercise or attnlab, in markdown.
  case markdown(String)
  /// A remark by attnlab, in markdown, fainter than the text around it.
  case remark(String)
  /// An answer by attnlab to a command, as plain text.
  case sentence(String)
  /// Lines of text that are not wrapped, such as a file's place with a sentence about it.
  case lines([String])
  /// Lines that a learner's code has printed, quoted.
  case quotation([String])
  /// A blank line.
  case space
  /// Rows of short texts in aligned columns.
  case table(TextTable)
  /// Text that a cell has written to standard output or standard error, as it arrives: not always whole lines.
  case output(String, isError: Bool)
  /// A picture that a cell has drawn.
  case picture(AnyPicture)
  /// Variables with their values.
  case values([NamedValue])
  /// A value in full, with its name before it, such as an input of a case.
  case named(NamedValue)
  /// The value of a cell's last line, in full.
  case result(NamedValue)
  /// The value of every line that was run.
  case trace([TraceEntry])
  /// A message about source: an error with its place, its evidence and the next step.
  case message(SourceDiagnostic)
  /// A submission's tensor beside the expected one.
  case comparison(TensorComparison)
  /// Pieces of Swift to be compared by eye, such as two solutions of one exercise.
  case sources([TitledSource])
  /// Two texts that should be equal, with their differences marked.
  case difference(recorded: String, shown: String)
}
