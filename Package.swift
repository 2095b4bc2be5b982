// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "attnlab",

  products: [
    // MARK: - Programs
    .executable(name: "attnlab", targets: ["attnlab"]),
    .executable(name: "attnlab-worker", targets: ["NotebookWorker"]),

    // MARK: - Libraries that a worker loads
    // With the modules that `LearnerModule` says learners' code may reach, and what those import. Never both in one
    // process.
    .library(
      name: "AttnlabNotebook", type: .dynamic,
      targets: [
        "NotebookRuntime", "CellHooks", "AttentionEngine", "TensorFiles", "Tensors", "ExerciseTesting",
        "ExerciseRuntime",
      ]),
    .library(
      name: "AttnlabExercise", type: .dynamic,
      targets: ["ExerciseTesting", "ExerciseRuntime", "NotebookRuntime", "Tensors"]),
    .library(
      name: "AttnlabAuthoring", type: .dynamic,
      targets: ["ExerciseAuthoring", "ExerciseRuntime", "NotebookRuntime", "AttentionEngine", "Tensors"]),
    // MARK: - A library that is preloaded into tools
    .library(name: "AttnlabForkServer", type: .dynamic, targets: ["CForkServer"]),
  ],

  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],

  targets: [
    // MARK: - The front end at a terminal
    .executableTarget(
      name: "attnlab",
      dependencies: [
        "Conversations", "LessonRunning", "ExerciseChecking", "ClassStatistics", "AttentionEngine", "Notebooks",
        "Reports",
        "TerminalRendering", "LineEditing", "System",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The front end carries its standard library, so that it starts, and can say so, even if there is no toolchain.
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims", "-lswiftSynchronization"])
      ]),
    .target(name: "TerminalRendering", dependencies: ["Markdown", "Reports", "SwiftSource", "Tensors"]),
    .target(name: "LineEditing", dependencies: ["CLibEdit", "SwiftSource", "System"]),

    // MARK: - The conversation, lessons, exercises and the notebook
    .target(
      name: "Conversations",
      dependencies: [
        "LessonRunning", "ExerciseChecking", "ClassStatistics", "AttentionEngine", "Names", "Notebooks", "Reports",
        "Spellings", "SwiftSource", "System", "TensorFiles", "Tensors", "WorkerProtocol",
      ]),
    .target(name: "ClassStatistics", dependencies: ["LessonRunning", "ExerciseChecking", "System"]),
    .target(
      name: "LessonRunning",
      dependencies: ["Markdown", "Names", "Notebooks", "Reports", "SwiftSource", "System", "WorkerProtocol"]),
    .target(
      name: "ExerciseChecking",
      dependencies: ["Names", "Notebooks", "Reports", "SwiftSource", "System", "Tensors", "WorkerProtocol"]),
    .target(name: "Notebooks", dependencies: ["Reports", "Spellings", "SwiftSource", "System", "WorkerProtocol"]),

    // MARK: - Beside the learner's code
    .executableTarget(
      name: "NotebookWorker", dependencies: ["WorkerProtocol", "CProcess"],
      // The libraries of cells call back into it.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"])]),
    .target(name: "NotebookRuntime", dependencies: ["CellHooks", "CReports", "Reports", "Tensors", "WorkerProtocol"]),
    .target(name: "ExerciseRuntime", dependencies: ["NotebookRuntime", "Tensors", "WorkerProtocol"]),
    .target(
      name: "ExerciseTesting", dependencies: ["ExerciseRuntime", "NotebookRuntime", "Tensors", "WorkerProtocol"]),
    .target(
      name: "ExerciseAuthoring",
      dependencies: ["ExerciseRuntime", "NotebookRuntime", "Reports", "Tensors", "WorkerProtocol"]),
    .target(name: "CellHooks", dependencies: ["CReports"]),
    .target(name: "WorkerProtocol", dependencies: ["Reports"]),

    // MARK: - Mathematics
    .target(name: "AttentionEngine", dependencies: ["Tensors"]),
    .target(name: "TensorFiles", dependencies: ["CLibZip", "Tensors"]),
    .target(name: "Tensors", dependencies: ["Kernels", "KernelsPortable", "KernelsWithAVX2", "KernelsWithAVX512"]),
    .target(name: "KernelsWithAVX512", dependencies: ["Kernels"]),
    .target(name: "KernelsWithAVX2", dependencies: ["Kernels"]),
    .target(name: "KernelsPortable", dependencies: ["Kernels"]),
    .target(name: "Kernels", dependencies: ["CProcessor"]),

    // MARK: - Foundations
    .target(name: "Names"),
    .target(name: "Reports"),
    .target(name: "Markdown", dependencies: ["CMarkGFM"]),
    .target(name: "Spellings", dependencies: ["SwiftSource"]),
    .target(name: "SwiftSource"),
    .target(name: "System"),

    // MARK: - C
    .target(
      name: "CForkServer",
      // It is loaded into tools that have no use for Swift's runtime, or another one.
      linkerSettings: [.unsafeFlags(["-nostartfiles", "-static-stdlib"])]),
    .target(name: "CReports"),
    .target(name: "CProcessor"),
    .target(name: "CProcess", linkerSettings: [.linkedLibrary("seccomp")]),
    .target(name: "CLibZip"),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // MARK: - Measurements
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "AttentionEngine", "CMachine", "Measurements", "Notebooks", "System", "TerminalDriving", "Tensors",
        "WorkerProtocol",
      ]),
    .target(name: "Measurements"),
    .target(name: "CMachine"),

    // MARK: - What tests share
    .target(name: "TerminalDriving", path: "Tests/TerminalDriving"),
    .target(name: "RefusalTesting", path: "Tests/RefusalTesting"),
    .target(
      name: "NotebookTesting", dependencies: ["Notebooks", "Reports", "TerminalRendering", "WorkerProtocol"],
      path: "Tests/NotebookTesting"),
    .target(
      name: "AttackRunning", dependencies: ["Notebooks", "Reports", "System", "WorkerProtocol"],
      path: "Tests/AttackRunning"),
    .executableTarget(name: "AttackTable", dependencies: ["AttackRunning"], path: "Tests/AttackTable"),

    // MARK: - Tests
    .testTarget(
      name: "AttnlabTests",
      dependencies: ["Conversations", "NotebookTesting", "Reports", "System", "TerminalDriving", "TerminalRendering"]),
    .testTarget(
      name: "TerminalRenderingTests", dependencies: ["Reports", "TerminalDriving", "TerminalRendering", "Tensors"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "ConversationsTests",
      dependencies: [
        "Conversations", "ExerciseChecking", "LessonRunning", "Reports", "TerminalRendering", "WorkerProtocol",
      ]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "SwiftSource", "System"]),
    .testTarget(
      name: "LessonRunningTests",
      dependencies: ["AttentionEngine", "LessonRunning", "Notebooks", "NotebookTesting", "Reports"]),
    .testTarget(
      name: "ExerciseCheckingTests",
      dependencies: ["ExerciseChecking", "NotebookTesting", "Notebooks", "Reports", "WorkerProtocol"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ClassStatisticsTests",
      dependencies: ["ClassStatistics", "Conversations", "ExerciseChecking", "LessonRunning", "Reports"]),
    .testTarget(
      name: "ExerciseAuthoringTests", dependencies: ["ExerciseAuthoring", "Reports", "Tensors", "WorkerProtocol"]),
    .testTarget(
      name: "NotebooksTests",
      dependencies: ["Notebooks", "NotebookTesting", "Reports", "SwiftSource", "System", "WorkerProtocol"]
    ),
    .testTarget(
      name: "CorpusTests", dependencies: ["Notebooks", "NotebookTesting", "WorkerProtocol"], exclude: ["Guide"]),
    .testTarget(
      name: "NotebookRuntimeTests",
      dependencies: ["CellHooks", "NotebookRuntime", "Reports", "Tensors", "TerminalRendering", "WorkerProtocol"]),
    .testTarget(
      name: "AttentionEngineTests", dependencies: ["AttentionEngine", "Kernels", "RefusalTesting", "Tensors"],
      exclude: ["Golden"]),
    .testTarget(name: "TensorFilesTests", dependencies: ["TensorFiles", "Tensors"], exclude: ["Fixtures"]),
    .testTarget(name: "TensorsTests", dependencies: ["Kernels", "RefusalTesting", "Tensors"]),
    .testTarget(name: "MarkdownTests", dependencies: ["LessonRunning", "Markdown", "TerminalRendering"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "TerminalRendering", "WorkerProtocol"]),
    .testTarget(name: "SpellingsTests", dependencies: ["Notebooks", "NotebookTesting", "Reports", "Spellings"]),
    .testTarget(name: "SwiftSourceTests", dependencies: ["SwiftSource"]),
    .testTarget(name: "NamesTests", dependencies: ["Names"]),
    .testTarget(name: "MeasurementsTests", dependencies: ["Measurements"]),
    .testTarget(name: "SystemTests", dependencies: ["System"]),
    .testTarget(
      name: "MLXSwiftTests", dependencies: ["AttentionEngine", "Notebooks", "TensorFiles", "Tensors"],
      exclude: ["Signatures", "reasons.txt"]),
    .testTarget(name: "AttackTests", dependencies: ["AttackRunning"], exclude: ["Attacks"]),
    .testTarget(name: "RepositoryTests", dependencies: ["Notebooks"]),
  ]
)

// Warnings are errors in this package, and only in this package.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error)]
}

// What lessons and exercises compute with is optimised in every build: otherwise the tests that run them take minutes more.
// So is what looks at all that an attack could reach, a thousand times, what compares the results of all mistakes of all
// exercises, what reads them, and the screen that is drawn on while a test waits for it.
let optimised = [
  "Tensors", "AttentionEngine", "AttackRunning", "WorkerProtocol", "ExerciseRuntime", "ExerciseAuthoring",
  "ExerciseChecking", "Kernels", "Reports", "TerminalDriving",
]
for target in package.targets where optimised.contains(target.name) {
  target.swiftSettings! += [.unsafeFlags(["-O"], .when(configuration: .debug))]
}

// The fast loops: the same sources, compiled for several kinds of processors, with a flag that they ask for. Nothing of them
// may get into other modules, which run on every processor. Of functions that modules share the linker takes the first, and
// modules come in the order of their names: those that don't run everywhere have to follow `KernelsPortable`.
let kernels: [String: [SwiftSetting]] = [
  "KernelsPortable": [],
  "KernelsWithAVX2": [.define("AVX2"), .unsafeFlags(["-Xcc", "-march=x86-64-v3"])],
  "KernelsWithAVX512": [.define("AVX512"), .unsafeFlags(["-Xcc", "-march=x86-64-v4"])],
]
for target in package.targets {
  guard let settings = kernels[target.name] else { continue }
  target.swiftSettings! += [.unsafeFlags(["-O", "-disable-cmo"])]
  #if arch(x86_64)
    target.swiftSettings! += settings
  #endif
}
