/// A module of attnlab's that learners' code is compiled against.
///
/// ``all`` is the one list of them: what is installed, what a cell imports and what a submission may import follow from
/// it. The Makefile reads the names from the lines of this file, and a test holds the package's products to it.
struct LearnerModule {
  /// Learners' code that a module is for.
  enum Reader {
    /// The cells of a notebook.
    case cells
    /// The files of exercises that are judged.
    case submissions
    /// The references of exercises.
    case references
  }

  /// The name.
  let name: String
  /// The code that it is for.
  let readers: [Reader]
  /// Whether every cell imports it. Other modules are there because these import them.
  let isImportedByCells: Bool
  /// Whether cells get it without what it keeps to itself: see ``PublicModules``.
  let isNarrowed: Bool

  private init(_ name: String, for readers: [Reader], isImported: Bool = false, isNarrowed: Bool = false) {
    self.name = name
    self.readers = readers
    isImportedByCells = isImported
    self.isNarrowed = isNarrowed
  }

  /// All modules, each after those that it imports.
  static let all = [
    LearnerModule("Reports", for: [.cells, .submissions, .references]),
    LearnerModule("WorkerProtocol", for: [.cells, .submissions, .references]),
    LearnerModule("CellHooks", for: [.cells, .submissions, .references], isImported: true),
    LearnerModule("Kernels", for: [.cells, .submissions, .references]),
    LearnerModule("KernelsPortable", for: [.cells, .submissions, .references]),
    LearnerModule("KernelsWithAVX2", for: [.cells, .submissions, .references]),
    LearnerModule("KernelsWithAVX512", for: [.cells, .submissions, .references]),
    LearnerModule("Tensors", for: [.cells, .submissions, .references], isImported: true, isNarrowed: true),
    LearnerModule("TensorFiles", for: [.cells], isImported: true, isNarrowed: true),
    LearnerModule("AttentionEngine", for: [.cells, .references], isImported: true, isNarrowed: true),
    LearnerModule("NotebookRuntime", for: [.cells, .submissions, .references], isImported: true, isNarrowed: true),
    LearnerModule("ExerciseRuntime", for: [.cells, .submissions, .references]),
    LearnerModule("ExerciseTesting", for: [.cells, .submissions]),
    LearnerModule("ExerciseAuthoring", for: [.references]),
  ]

  /// Returns the names of the modules for a kind of code.
  static func names(for reader: Reader) -> [String] { all.filter { $0.readers.contains(reader) }.map(\.name) }

  /// The names of the modules that every cell imports.
  static var importedByCells: [String] { all.filter(\.isImportedByCells).map(\.name) }

  /// The names of the modules that cells get without what they keep to themselves.
  static var narrowed: [String] { all.filter(\.isNarrowed).map(\.name) }
}
