/// Finds the lines of an attribute that takes several, such as `@available(`, its arguments, `)`: what stands above them
/// belongs to the declaration below.
struct AttributeLines {
  private var open = 0

  /// Returns whether a line is part of such an attribute, given those before it.
  mutating func hold(_ line: Substring) -> Bool {
    let wasOpen = open > 0
    guard wasOpen || line.contains(/^@\w+\(/) else { return false }
    for character in line {
      // Parentheses in a text are in pairs too.
      if character == "(" { open += 1 }
      if character == ")" { open -= 1 }
      if character == ")" && open == 0 { return wasOpen }
    }
    return true
  }
}
