/// Why cells can't be compiled here.
public enum ToolchainProblem: Error, Hashable, Codable, Sendable {
  /// There is no toolchain in the places that were looked in.
  case missing(lookedIn: [String])
  /// The folder that was named has no toolchain.
  case notIn(_ folder: String)
  /// A toolchain is there and lacks something.
  case unusable(root: String, reason: String)
  /// The toolchain is not the one that attnlab was built with.
  case otherVersion(found: String, root: String, needed: String)
}
