/// A message about a learner's source: what is wrong, where, why, and what to do next.
public struct SourceDiagnostic: Hashable, Codable, Sendable {
  /// A row of evidence: one side of a mismatch, with its name.
  public struct Evidence: Hashable, Codable, Sendable {
    /// The name, such as `queries`.
    public var name: String
    /// The fact about it, such as `[3, 4]`.
    public var text: String

    /// Creates a row.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A further remark, often about another place.
  public struct Note: Hashable, Codable, Sendable {
    /// The remark.
    public var message: String
    /// The place it is about.
    public var excerpt: SourceExcerpt?

    /// Creates a remark.
    public init(_ message: String, excerpt: SourceExcerpt? = nil) {
      self.message = message
      self.excerpt = excerpt
    }
  }

  /// The severity.
  public var severity: Severity
  /// The headline: the problem in lower case and in the learner's names.
  public var headline: String
  /// The place it is about.
  public var excerpt: SourceExcerpt?
  /// The reason: a row for each side.
  public var evidence: [Evidence]
  /// Further remarks.
  public var notes: [Note]
  /// The one thing to do, if it is certain.
  public var nextStep: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ headline: String, excerpt: SourceExcerpt? = nil, evidence: [Evidence] = [],
    notes: [Note] = [], nextStep: String? = nil
  ) {
    self.severity = severity
    self.headline = headline
    self.excerpt = excerpt
    self.evidence = evidence
    self.notes = notes
    self.nextStep = nextStep
  }
}
