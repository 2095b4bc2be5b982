package import Reports
package import Tensors

extension DType {
  /// The name of this type in a report.
  package var elementType: ElementType { ElementType(rawValue: rawValue)! }

  /// Creates the type that a report names.
  package init(_ type: ElementType) { self = DType(rawValue: type.rawValue)! }
}
