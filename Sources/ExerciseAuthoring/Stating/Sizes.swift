/// The sizes that a case of a ``Family`` is drawn with, by the names that the author gives them.
///
///     sizes.keys               // 5
///     sizes.lengths as [Int]   // [4, 2]
///
/// - Refuses: a name that isn't among the sizes.
@dynamicMemberLookup public struct Sizes: Sendable {
  let all: [DrawnSize]

  /// The size with this name.
  public subscript(dynamicMember name: String) -> Int {
    let numbers: [Int] = self[dynamicMember: name]
    guard numbers.count == 1 else { refuse("sizes", "\(name) is \(numbers), which isn't one number") }
    return numbers[0]
  }

  /// The sizes with this name, where a list is meant.
  @_disfavoredOverload
  public subscript(dynamicMember name: String) -> [Int] {
    guard let size = all.first(where: { $0.name == name }) else {
      refuse("sizes", "\(name) isn't among \(all.map(\.name).joined(separator: ", "))")
    }
    return size.numbers
  }

  /// Returns a template with `{name}` replaced by each size.
  func filled(_ template: String) -> String {
    all.reduce(template) { text, size in
      text.replacing("{\(size.name)}", with: size.numbers.count == 1 ? "\(size.numbers[0])" : "\(size.numbers)")
    }
  }
}

/// One size, or several: what a literal in a draw stands for.
public struct Size: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, Sendable {
  let numbers: [Int]
  /// Creates a single size.
  public init(integerLiteral value: Int) { numbers = [value] }
  /// Creates several sizes of one name.
  public init(arrayLiteral elements: Int...) { numbers = elements }
}
