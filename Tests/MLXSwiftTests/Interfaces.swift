/// The two interfaces, as far as they can be compared.
struct Interfaces {
  let there: [Declaration]
  let here: [Declaration]
  /// The types of mlx-swift's that have no counterpart here.
  let foreignTypes: [String]

  /// Reads them.
  ///
  /// - Parameter pairs: names there with names here; types among them.
  init(pairs: [String: String]) throws {
    let (tensors, engine) = (try BuiltModule("Tensors"), try BuiltModule("AttentionEngine"))
    let own = tensors.types.union(engine.types)
    let named = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    let types = SignatureFile.mlxNN.types.union(["DType"])
    let layers = types.filter { own.contains(pairs[$0] ?? $0) }
    let theirs = (SignatureFile.mlx.declarations + SignatureFile.mlxNN.declarations).filter { one in
      (["", "MLXArray"].contains(one.owner) || Form.gatherers[one.owner] != nil || layers.contains(one.owner))
        && !Self.isMachinery(one)
    }
    let operations = Set(theirs.filter { $0.owner.isEmpty }.map(\.key))
    there = theirs
    here =
      (tensors.declarations.filter { ["", "Tensor"].contains($0.owner) || layers.contains($0.owner) }
      // What the engine has more of, mechanisms and their parts, isn't held against a library of arrays.
      + engine.declarations.filter { one in
        one.owner == "Tensor" || layers.contains(named[one.owner] ?? one.owner)
          || one.owner.isEmpty && operations.contains(named[one.name] ?? one.name)
      }).filter { !Self.isMachinery($0) }.map { one in
        var renamed = one
        renamed.owner = named[one.owner] ?? one.owner
        return renamed
      }
    foreignTypes = types.filter { !own.contains(pairs[$0] ?? $0) }.sorted()
  }

  /// Whether nobody types it.
  private static func isMachinery(_ one: Declaration) -> Bool {
    one.name == "description" && one.kind == .property
      || ["hash", "hashValue", "!=", "allCases", "rawValue", "asRandomKey", "resolve"].contains(one.name)
      || ["arrayLiteral", "rawValue"].contains(one.parameters.first?.label)
  }
}
