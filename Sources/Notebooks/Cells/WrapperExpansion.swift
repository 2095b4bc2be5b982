import Reports
import SwiftSource

/// A variable with a property wrapper at a cell's own level. Swift has none there yet, so it is written in a way that Swift has.
///
/// The wrapped property becomes a static one of a type of its own, and the variable a computed one:
///
///     enum __Wrapped_level { @Clamped(0...9) static var level = 3 }; var level: Int { get { … } set { … } }
struct WrapperExpansion {
  let variable: WrappedVariable
  /// The variable's type; `Never` until the compiler has told what it is.
  private var type: String
  private var isSettable = true

  init(_ variable: WrappedVariable) {
    self.variable = variable
    type = variable.type ?? "Never"
  }

  /// Returns the type that holds the property of this name.
  static func holder(of name: String) -> String { "__Wrapped_\(name)" }

  /// Puts the declaration into its other form.
  func insert(into text: inout CellText) {
    let place = "\(Self.holder(of: variable.name)).\(variable.name)"
    let setter = isSettable ? " set { \(place) = newValue }" : ""
    text.insert("enum \(Self.holder(of: variable.name)) { ", at: variable.start)
    text.insert("static ", at: variable.introducer)
    text.insert(" }; var \(variable.name): \(type) { get { \(place) }\(setter) }", at: variable.end)
  }

  /// Learns from what the compiler says of the other form. False if that is nothing it can learn from.
  mutating func learn(from diagnostic: Diagnostic) -> Bool {
    if let match = diagnostic.message.firstMatch(of: /of type '([^']+)' to return type 'Never'/) {
      type = String(match.1)
      return true
    }
    guard isSettable, diagnostic.message.contains("cannot assign") else { return false }
    isSettable = false
    return true
  }
}
