/// A type or function that was redeclared, and the code that still uses the earlier one.
public struct Redefinition: Hashable, Codable, Sendable {
  /// A function, type or variable of an earlier cell.
  public struct User: Hashable, Codable, Sendable {
    /// Its name.
    public var name: String
    /// The label of its cell.
    public var label: String

    /// Creates a user from its parts.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// The name.
  public var name: String
  /// The label of the cell that declared it before.
  public var label: String
  /// The code that still uses the earlier declaration.
  public var users: [User]

  /// Creates a redefinition from its parts.
  public init(name: String, label: String, users: [User]) {
    self.name = name
    self.label = label
    self.users = users
  }
}
