/// The two interfaces, as far as they can be compared.
struct Interfaces {
  let there: [Declaration]
  let here: [Declaration]
  /// The types of mlx-swift's that have no counterpart here.
  let foreignTypes: [String]

  /// The modules whose operations are those of an array library. Their targets are dependencies of these tests.
  static let libraries = ["Tensors", "TensorFiles"]

  /// Reads them.
  ///
  /// - Parameter pairs: names there with names here; types among them.
  init(pairs: [String: String]) throws {
    let libraries = try Self.libraries.map { try BuiltModule($0) }
    let engine = try BuiltModule("AttentionEngine")
    let own = libraries.reduce(engine.types) { $0.union($1.types) }
    let named = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    let types = SignatureFile.mlxNN.types.union(["DType"])
    let layers = types.filter { own.contains(pairs[$0] ?? $0) }
    let owners = layers.union(["", "MLXArray", "Tensor"]).union(Form.gatherers.keys)
    func compared(_ declarations: [Declaration]) -> [Declaration] {
      declarations.filter { owners.contains($0.owner) && !Self.isMachinery($0) }
    }
    there = compared(SignatureFile.mlx.declarations + SignatureFile.mlxNN.declarations)
    let operations = Set(there.filter { $0.owner.isEmpty }.map(\.key))
    let renamed =
      (libraries.flatMap(\.declarations)
      + engine.declarations.filter { one in
        // What the engine has more of, mechanisms and their parts, isn't held against a library of arrays.
        !one.owner.isEmpty || operations.contains(named[one.name] ?? one.name)
      }).map { one in
        var renamed = one
        renamed.owner = named[one.owner] ?? one.owner
        return renamed
      }
    here = compared(renamed)
    foreignTypes = types.filter { !own.contains(pairs[$0] ?? $0) }.sorted()
  }

  /// What conformances bring along: nobody types it.
  private static let machinery: Set<String> = [
    "hash", "hashValue", "!=", "allCases", "rawValue", "makeIterator", "underestimatedCount", "asRandomKey", "resolve",
    "selection", "list",
  ]

  private static func isMachinery(_ one: Declaration) -> Bool {
    machinery.contains(one.name) || one.name == "description" && one.kind == .property
      || ["arrayLiteral", "rawValue"].contains(one.parameters.first?.label)
  }
}
