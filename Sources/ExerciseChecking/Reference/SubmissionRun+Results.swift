import Notebooks
import WorkerProtocol

extension SubmissionRun {
  /// The results of the calls, each in its parts, up to the first that can't be read.
  var callResults: [[PortableValue]] {
    var all: [[PortableValue]] = []
    for bytes in results {
      guard let result = try? PortableValue.values(of: bytes) else { break }
      all.append(result)
    }
    return all
  }
}
