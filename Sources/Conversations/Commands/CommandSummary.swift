/// A line of the list of commands.
struct CommandSummary {
  /// The name, without its colon.
  var name: String
  /// The argument after the name; empty if it takes none.
  var argument: String
  /// What the command does, in one line.
  var summary: String
  /// What help says of it beyond that, in markdown; empty if that is all.
  var details: String
}
