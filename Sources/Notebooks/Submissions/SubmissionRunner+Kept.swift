import System

extension SubmissionRunner {
  /// Compiles and links a submission, or finds on disk what was made of it before.
  ///
  /// - Parameters:
  ///   - results: where the libraries are kept.
  ///   - name: the name of its entry there.
  ///   - key: the key of all that the library depends on besides the submission.
  ///   - willMake: is called before it is compiled, which takes a while.
  /// - Throws: as ``compile(_:milliseconds:)``.
  package func build(
    of submission: Submission, milliseconds: Int, keptIn results: KeptResults, as name: String, key: ResultKey,
    willMake: () -> Void = {}
  ) throws -> Result<SubmissionBuild, SubmissionFailure> {
    var made = submission
    made.name = ""
    made.given?.name = ""
    let module = SubmissionCompiler.module
    if let library = libraries[made] {
      return .success(SubmissionBuild(submission: submission, library: library, module: module))
    }
    let key = key.with(["library", submission.source, submission.given?.source ?? "", "\(submission.entry)"]).text
    if let bytes = results.entry(name, key: key) {
      let place = "\(folder.path)/kept-\(libraries.count)"
      Folder.make(place)
      let library = "\(place)/\(module).so"
      try TextFile.write(bytes: bytes, to: library)
      libraries[made] = library
      return .success(SubmissionBuild(submission: submission, library: library, module: module))
    }
    willMake()
    let result = try compile(submission, milliseconds: milliseconds)
    if case .success(let build) = result, let bytes = TextFile.bytes(of: build.library) {
      results.keep(bytes, as: name, key: key)
    }
    return result
  }
}
