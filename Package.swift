// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in this package, and only in this package.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
  name: "attnlab",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "attnlab", targets: ["attnlab"]),
    .executable(name: "attnlab-worker", targets: ["NotebookWorker"]),
    .library(
      name: "AttnlabNotebook", type: .dynamic, targets: ["NotebookRuntime", "CellHooks", "AttentionEngine", "Tensors"]),
    .library(
      name: "AttnlabExercise", type: .dynamic, targets: ["ExerciseRuntime", "NotebookRuntime", "Tensors"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .executableTarget(
      name: "attnlab",
      dependencies: [
        "Conversations", "LessonRunning", "ExerciseChecking", "AttentionEngine", "Notebooks", "Reports",
        "TerminalRendering", "LineEditing", "System",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // The front end carries its standard library, so that it starts, and can say so, even if there is no toolchain.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims", "-lswiftSynchronization"],
          .when(platforms: [.linux]))
      ]),
    .target(
      name: "Conversations",
      dependencies: [
        "LessonRunning", "ExerciseChecking", "AttentionEngine", "Notebooks", "Reports", "SwiftSource", "System",
        "WorkerProtocol",
      ], swiftSettings: strict),
    .target(
      name: "LessonRunning", dependencies: ["Notebooks", "WorkerProtocol", "Markdown", "System"], swiftSettings: strict),
    .target(
      name: "ExerciseChecking", dependencies: ["Notebooks", "WorkerProtocol", "AttentionEngine", "System", "Tensors"],
      swiftSettings: strict),
    .target(
      name: "Notebooks", dependencies: ["Reports", "SwiftSource", "System", "WorkerProtocol"], swiftSettings: strict),
    .target(
      name: "NotebookRuntime", dependencies: ["CellHooks", "CReports", "Reports", "Tensors", "WorkerProtocol"],
      swiftSettings: strict),
    .target(
      name: "ExerciseRuntime", dependencies: ["NotebookRuntime", "Tensors", "WorkerProtocol"], swiftSettings: strict),
    .target(name: "CellHooks", dependencies: ["CReports"], swiftSettings: strict),
    .target(name: "CReports"),
    .executableTarget(
      name: "NotebookWorker", dependencies: ["WorkerProtocol", "CProcess"], swiftSettings: strict,
      // The libraries of cells call back into it.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]),
    .target(name: "WorkerProtocol", dependencies: ["Reports"], swiftSettings: strict),
    .target(name: "Reports", swiftSettings: strict),
    .target(name: "TerminalRendering", dependencies: ["Markdown", "Reports", "SwiftSource"], swiftSettings: strict),
    .target(name: "LineEditing", dependencies: ["CLibEdit", "SwiftSource", "System"], swiftSettings: strict),
    .target(name: "SwiftSource", swiftSettings: strict),
    .target(name: "AttentionEngine", dependencies: ["Tensors"], swiftSettings: strict),
    .target(name: "Tensors", swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["CMarkGFM"], swiftSettings: strict),
    .target(name: "System", swiftSettings: strict),
    .target(name: "CProcess"),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"], swiftSettings: strict),
    .testTarget(
      name: "AttentionEngineTests", dependencies: ["AttentionEngine", "Tensors"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalRenderingTests", dependencies: ["Reports", "TerminalRendering"], exclude: ["Snapshots"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing", "SwiftSource", "System"], swiftSettings: strict),
    .testTarget(name: "SystemTests", dependencies: ["System"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["LessonRunning", "Markdown", "TerminalRendering"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
    .testTarget(name: "SwiftSourceTests", dependencies: ["SwiftSource"], swiftSettings: strict),
    .testTarget(
      name: "NotebookRuntimeTests", dependencies: ["NotebookRuntime", "Tensors", "WorkerProtocol"],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["AttentionEngine", "System", "TerminalDriving", "Tensors"],
      swiftSettings: strict),
    .target(name: "TerminalDriving", path: "Tests/TerminalDriving", swiftSettings: strict),
    .testTarget(
      name: "AttnlabTests",
      dependencies: ["Conversations", "NotebookTesting", "Reports", "System", "TerminalDriving", "TerminalRendering"],
      swiftSettings: strict),
    .target(
      name: "NotebookTesting", dependencies: ["Notebooks", "WorkerProtocol"], path: "Tests/NotebookTesting",
      swiftSettings: strict),
    .testTarget(
      name: "CorpusTests", dependencies: ["Notebooks", "NotebookTesting", "WorkerProtocol"], exclude: ["Guide"],
      swiftSettings: strict),
    .testTarget(
      name: "NotebooksTests",
      dependencies: ["Notebooks", "NotebookTesting", "Reports", "SwiftSource", "WorkerProtocol"],
      swiftSettings: strict),
    .testTarget(
      name: "LessonRunningTests", dependencies: ["LessonRunning", "Notebooks", "NotebookTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "ExerciseCheckingTests", dependencies: ["ExerciseChecking", "Notebooks", "WorkerProtocol"],
      swiftSettings: strict),
  ]
)
