/// Something to say about a learner's source: what is wrong, where, why, and what to do next.
public struct SourceDiagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The code does not run.
    case error
    /// The code runs, and is probably not what was meant.
    case warning
    /// What helps to understand another message.
    case note
  }

  /// A row of evidence: one side of what does not fit, by its name.
  public struct Evidence: Hashable, Sendable {
    /// The name, such as `queries`.
    public var name: String
    /// What is so about it, such as `[3, 4]`.
    public var text: String

    /// Creates a row.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A further remark, often about another place.
  public struct Note: Hashable, Sendable {
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

  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in lower case and in the learner's names.
  public var headline: String
  /// Where.
  public var excerpt: SourceExcerpt?
  /// Why: a row for each side.
  public var evidence: [Evidence]
  /// Further remarks.
  public var notes: [Note]
  /// The one thing to do, where that is certain.
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
