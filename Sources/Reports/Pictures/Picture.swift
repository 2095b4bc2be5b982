/// A kind of picture that a cell can draw: its content, as data.
///
/// A kind has one file in each of three rooms: its data here, the learner's function in `NotebookRuntime`, and its view
/// in `TerminalRendering`; and a line in ``PictureKinds/all``.
public protocol Picture: Hashable, Codable, Sendable, ByteCodable {
  /// The name of the kind, by which its content is told from that of others.
  static var kind: String { get }
}
