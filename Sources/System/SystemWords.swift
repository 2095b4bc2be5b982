internal import Glibc

/// The system's words for its error numbers.
enum SystemWords {
  /// Returns the words for an error number.
  static func of(_ code: Int32) -> String { String(cString: strerror(code)) }
}
