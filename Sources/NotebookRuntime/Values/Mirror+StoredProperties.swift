extension Mirror {
  /// The stored properties as they were declared, those that a class inherits first.
  ///
  /// What the compiler adds to an actor is left out, and so is what the macro `@Observable` adds, which also puts an
  /// underscore before the names of the properties.
  var storedProperties: [Mirror.Child] {
    let inherited = superclassMirror?.storedProperties ?? []
    let isObservable = children.contains { $0.label == "_$observationRegistrar" }
    let own = children.filter { $0.label != "$defaultActor" && $0.label != "_$observationRegistrar" }
    guard isObservable else { return inherited + own }
    return inherited
      + own.map { child in
        (label: child.label.map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }, value: child.value)
      }
  }
}
