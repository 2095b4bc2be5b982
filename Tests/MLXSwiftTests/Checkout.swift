import Foundation

/// Where things lie.
enum Checkout {
  private final class Marker {}

  static let tests = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
  static let root = tests.appending(path: "../..").standardized
  /// The folder of what was built.
  static let built = Bundle(for: Marker.self).bundleURL
}
