import Notebooks
import System
import WorkerProtocol

/// What the sandbox adds to a run of a submission.
struct SandboxShare {
  private let attnlab: AttnlabUnderTest

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  /// A function that returns what it gets.
  private static let submission = Submission(
    name: "same.swift", source: "import Tensors\nfunc same(_ x: Tensor) -> Tensor { x }\n", given: nil,
    entry: .function("{ same($0) } as (attnlab_Tensor) -> attnlab_Tensor"))
  private static let runs = 400

  /// Measures runs in the sandbox and without it, in turn.
  func lines() throws -> [Line] {
    let variables = CurrentProcess.environment
    let configuration = NotebookConfiguration(
      toolchain: try Toolchain.find(path: variables["PATH"] ?? "", override: variables["ATTNLAB_TOOLCHAIN"]),
      installation: try Installation.around(executable: attnlab.path), temporaryFolder: "/tmp",
      cacheFolder: "\(attnlab.home)/cache", environment: attnlab.environment.map { "\($0)=\($1)" }, interrupt: nil)
    let inside = try SubmissionRunner(configuration, side: .judged, isGuarded: true)
    defer { inside.end() }
    let outside = try SubmissionRunner(configuration, side: .judged, beside: inside, isGuarded: false)
    defer { outside.end() }
    let input = CallOrder(files: [], calls: [PortableCall([.value(.tensor(shape: [3], elements: [1, 2, 3]))])]).bytes
    func times(_ runner: SubmissionRunner) throws -> () throws -> Double {
      guard case .success(let build) = try runner.compile(Self.submission, milliseconds: 10_000) else {
        throw Trouble(description: "the submission can't be compiled")
      }
      return {
        try milliseconds {
          let run = try runner.run(build, input: input, milliseconds: 2_000)
          guard run.ending == .returned, run.results.count == 1 else {
            throw Trouble(description: "a run of the submission ends: \(run.ending)")
          }
        }
      }
    }
    let (guarded, plain) = (try times(inside), try times(outside))
    var (with, without): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.runs {
      with.append(try guarded())
      without.append(try plain())
    }
    let usual = median(without)
    return [
      Line(what: "the sandbox's share of a run", value: median(with) - usual, target: 2, unit: "ms"),
      Line(what: "the same, at the 95th percentile", value: percentile(95, of: with) - usual, target: 5, unit: "ms"),
    ]
  }

  private func percentile(_ part: Int, of values: [Double]) -> Double {
    values.sorted()[min(values.count - 1, values.count * part / 100)]
  }
}
