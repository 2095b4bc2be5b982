import Conversations

/// The exit status of a check.
enum CheckStatus {
  /// Returns the status of a file: 0 if every case passes, 1 if not, 2 if the file or its exercise can't be judged, 3 if the
  /// checker itself has failed.
  static func of(_ result: SubmissionResult) -> Int32 {
    switch result {
    case .passed: 0
    case .failed: 1
    case .unjudged: 2
    case .trouble: 3
    }
  }
}
