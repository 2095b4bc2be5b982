/// A map of a decoder: the way of a token through it, and beside that the inside of self-attention.
///
/// It takes 78 columns and 19 lines. On a narrower canvas the two halves stand one above the other; where not even that
/// fits, it is a list of the places.
///
///     │    ⊕──────────┘  residual    │ │        ▶mask◀            │    −∞ if hidden│
struct DecoderMap: TerminalView {
  /// The names that are marked.
  var marked: Set<String>

  /// The way of a token. A name that can be marked stands between `‹` and `›`, which are a column each.
  private static let way = """
      ‹tokens›
         │
     ‹embedding›⊕‹positions›
         │
    ┌────┼───────────── N blocks ──┐
    │    ├──‹norm›─ self-attention ══
    │    ⊕──────────┘ ‹residual›   │
    │    │                         │
    │    ├╌‹norm›╌‹cross-attention›│
    │    ⊕╌╌╌╌╌╌╌╌╌╌┘ ‹residual›   │
    │    │                         │
    │    ├──‹norm›──‹feed-forward› │
    │    ⊕──────────┘ ‹residual›   │
    └────┼─────────────────────────┘
      ‹norm›
         │
     ‹logits›
         │
     next token    ╌╌ only with an encoder
    """

  /// The inside of self-attention.
  private static let attention = """
    ┌─ self-attention ── h heads at once ───────┐
    │                x                          │
    │      ┌─────────┼─────────┐                │
    │      Q         K         V   ‹projections›│
    │      │         │         │   W_Q W_K W_V  │
    ╡ ‹rotation›‹rotation›     │                │
    │      │         │         │                │
    │      │      ‹cache›   ‹cache›             │
    │      └────┬────┘         │                │
    │       ‹scores›           │    Q Kᵀ        │
    │       ‹scaling›          │    ÷ √dₖ       │
    │        ‹mask›            │    −∞ if hidden│
    │       ‹softmax›          │    the weights │
    │           └───────┬──────┘                │
    │               ‹values›        weights × V │
    │                   │                       │
    │                ‹heads›        merged, W_O │
    └───────────────────┼───────────────────────┘
                        ▼ to ⊕
    """

  /// The places alone, a line each.
  private static let list = """
    ‹tokens›
    ‹embedding›
    ‹positions›
    N blocks of
      ‹norm›
      ‹projections›
      ‹rotation›
      ‹cache›
      ‹scores›
      ‹scaling›
      ‹mask›
      ‹softmax›
      ‹values›
      ‹heads›
      ‹residual›
      ‹cross-attention›
      ‹feed-forward›
    ‹logits›
    """

  func lines(on canvas: Canvas) -> [StyledText] {
    let (way, attention) = (lines(of: Self.way), lines(of: Self.attention))
    let gap = 33
    let wide = zip(way, attention).map { $0.padded(to: gap) + $1 }
    for drawing in [wide, way + [StyledText()] + attention] where drawing.allSatisfy({ $0.width <= canvas.width }) {
      return drawing
    }
    return lines(of: Self.list)
  }

  /// Returns the lines of a drawing, with the names that are marked between ▶ and ◀.
  private func lines(of drawing: String) -> [StyledText] {
    drawing.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var styled = StyledText()
      for (index, part) in line.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
        guard index > 0, let end = part.firstIndex(of: "›") else {
          styled.append(String(part), .faint)
          continue
        }
        let name = String(part[..<end])
        if marked.contains(name) {
          styled.append("▶\(name)◀", Style(ink: .yellow, [.bold, .inverse]))
        } else {
          styled.append(" \(name) ")
        }
        styled.append(String(part[part.index(after: end)...]), .faint)
      }
      return styled
    }
  }
}
