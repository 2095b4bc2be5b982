import Notebooks
import System
import WorkerProtocol

extension Exercise {
  /// The most bytes that the files of `data` may have together.
  static let mostData = 2 << 20

  /// Returns the files of the folder `data`, by name.
  ///
  /// - Throws: ``ExerciseProblem``.
  func files() throws(ExerciseProblem) -> [ExerciseFile] {
    let data = "\(folder)/data"
    var files: [ExerciseFile] = []
    for name in Folder.entries(of: data).sorted() where !name.hasPrefix(".") {
      guard let bytes = TextFile.bytes(of: "\(data)/\(name)") else {
        throw ExerciseProblem(path: "\(data)/\(name)", line: nil, fault: .unreadable)
      }
      files.append(ExerciseFile(name: name, bytes: bytes))
    }
    let total = files.reduce(0) { $0 + $1.bytes.count }
    guard total <= Self.mostData else {
      throw ExerciseProblem(path: data, line: nil, fault: .dataTooLarge(bytes: total, most: Self.mostData))
    }
    return files
  }

  /// The source of what a learner may build on; nil if the exercise gives nothing.
  ///
  /// - Throws: ``ExerciseProblem``.
  public var givenSource: String? { get throws(ExerciseProblem) { try given()?.source } }

  /// Returns the tests that the author gives; nil if there are none.
  ///
  /// - Throws: ``ExerciseProblem``.
  func tests() throws(ExerciseProblem) -> TestFile? {
    let path = "\(folder)/tests.swift"
    guard FilePath.isReadable(path) else { return nil }
    let source = try ExerciseText.read(path)
    guard source.hasPrefix(testsMark + "\n") else {
      throw ExerciseProblem(path: path, line: 1, fault: .noMark(testsMark))
    }
    return TestFile(path: path, source: source, exercise: self)
  }

  /// Returns what a learner may build on; nil if the exercise gives nothing.
  ///
  /// - Throws: ``ExerciseProblem``.
  func given() throws(ExerciseProblem) -> Submission.Given? {
    let path = "\(folder)/given.swift"
    guard FilePath.isReadable(path) else { return nil }
    return Submission.Given(name: path, source: try ExerciseText.read(path))
  }
}
