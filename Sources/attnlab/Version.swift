/// The version of attnlab.
enum Version {
  /// The number, as people write it.
  static let number = "0.1.0"
}
