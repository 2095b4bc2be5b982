import Testing

@Suite("System calls") struct SystemCallTests {
  /// The targets that may import the C library, with what each needs it for.
  private static let allowed: [String: String] = [
    "System": "every system call of the front end",
    "NotebookWorker": "forking and loading",
    "NotebookRuntime": "the channels of a cell's process, and its locks",
    "ExerciseRuntime": "the channels of a submission's process",
    "LineEditing": "libedit's C streams and wide characters",
    "TensorFiles": "mapping files and putting new ones in their place",
    "TerminalRendering": "the functions of libm",
    "Tensors": "the functions of libm",
    "Kernels": "threads, large pages, and the variable that chooses loops",
    "KernelsPortable": "the functions of libm",
    "AttentionEngine": "the functions of libm",
    "ExerciseAuthoring": "the functions of libm",
    "Measurements": "the functions of libm",
  ]

  @Test("are made in the rooms that are there for them")
  func places() throws {
    var found: Set<String> = []
    for (path, lines) in try RepositoryTests.files(in: "Sources") {
      let target = path.split(separator: "/")[1]
      for line in lines where line.contains(/^[^\/"]*\bimport (Glibc|Musl|Darwin|Foundation\b|CProcess)/) {
        #expect(Self.allowed[String(target)] != nil, "\(path): \(line)")
        found.insert(String(target))
      }
    }
    #expect(found == Set(Self.allowed.keys), "the list has targets that import nothing of it")
  }

  @Test("of libm's rooms are functions of numbers only")
  func mathematics() throws {
    let calls = /\b(open|close|read|write|fopen|printf|fputs|getenv|fork|malloc|free|pipe|kill|usleep|time)\(/
    for folder in [
      "Sources/Tensors", "Sources/AttentionEngine", "Sources/ExerciseAuthoring", "Sources/TerminalRendering",
      "Sources/Measurements",
    ] {
      for (path, lines) in try RepositoryTests.files(in: folder) {
        guard lines.contains(where: { $0.hasSuffix("import Glibc") }) else { continue }
        for line in lines where !line.contains("///") {
          #expect(!line.contains(calls), "\(path): \(line)")
        }
      }
    }
  }
}
