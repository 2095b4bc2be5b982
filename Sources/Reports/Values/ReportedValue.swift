/// A value of any type as data: a tensor, a text, or a tree of named parts.
///
/// It holds as much of the value as a display in full shows; what was left out can be told from the counts.
public indirect enum ReportedValue: Hashable, Codable, Sendable {
  /// A tensor.
  case tensor(TensorReport)
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, or any other value, as it describes itself: `2.5`, `nil`, `start`; whether the text was cut.
  case text(String, isCut: Bool)
  /// A string, without quotes; whether it was cut.
  case string(String, isCut: Bool)
  /// The first elements of a collection that has `count` of them.
  case list([ReportedValue], count: Int)
  /// Entries of a dictionary that has `count` of them.
  case dictionary([Entry], count: Int)
  /// A structure, an instance of a class, or a tuple, which has no name.
  case record(Parts)
  /// A case of an enumeration with its payload.
  case enumerationCase(Parts)
  /// What an optional holds.
  case wrapped(ReportedValue)
  /// A value that isn't reported because it is nested too deep.
  case tooDeep

  /// An entry of a dictionary.
  public struct Entry: Hashable, Codable, Sendable {
    /// The key as it describes itself.
    public var key: String
    /// The value.
    public var value: ReportedValue

    /// Creates an entry.
    public init(key: String, value: ReportedValue) {
      self.key = key
      self.value = value
    }
  }

  /// The parts of a record, or the payload of a case.
  public struct Parts: Hashable, Codable, Sendable {
    /// One part: a stored property, or an element of a tuple.
    public struct Part: Hashable, Codable, Sendable {
      /// The name; nil if it has none.
      public var name: String?
      /// The value.
      public var value: ReportedValue

      /// Creates a part.
      public init(name: String?, value: ReportedValue) {
        self.name = name
        self.value = value
      }
    }

    /// The name of the type or of the case; empty for a tuple.
    public var name: String
    /// The first parts.
    public var parts: [Part]
    /// The number of parts that there are.
    public var count: Int

    /// Creates a record's parts.
    public init(name: String, parts: [Part], count: Int) {
      self.name = name
      self.parts = parts
      self.count = count
    }
  }
}
