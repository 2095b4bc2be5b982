/// The line under a heatmap: the ends of its scale, and the number of values that are not finite.
struct HeatmapLegend: TerminalView {
  let scale: ColourScale
  let values: [Float]
  /// Whether the cells have their numbers on them.
  let hasNumbers: Bool

  func lines(on canvas: Canvas) -> [StyledText] { (bar(canvas) + counts).wrapped(to: canvas.width) }

  private func bar(_ canvas: Canvas) -> StyledText {
    let format = NumberFormat(for: [scale.low, scale.high])
    guard values.contains(where: \.isFinite) else { return "no finite value" }
    guard !scale.isConstant else { return StyledText("all \(format.string(scale.low))") }
    guard canvas.depth.showsPictures else {
      if scale.isDiverging, !hasNumbers {
        let signs = String(ColourScale.negatives.reversed()) + String(ColourScale.shades.dropFirst())
        return StyledText("\(format.string(scale.low)) ‹\(signs)› \(format.string(scale.high))")
      }
      let low = scale.isDiverging ? "0" : format.string(scale.low)
      let high = (scale.isDiverging ? "±" : "") + format.string(scale.high)
      return StyledText("\(low) ‹\(String(ColourScale.shades))› \(high)")
    }
    var bar = StyledText(format.string(scale.low) + " ")
    for step in 0..<16 {
      bar.append(" ", Style(background: .rgb(scale.colour(at: Float(step) / 15))))
    }
    return bar + StyledText(" " + format.string(scale.high))
  }

  private var counts: StyledText {
    let counted = [
      ("nan", values.count(where: \.isNaN)), ("-inf", values.count { $0 == -.infinity }),
      ("inf", values.count { $0 == .infinity }),
    ]
    let words = counted.filter { $0.1 > 0 }.map { ", \($0.1) \($0.0)" }
    return StyledText(words.joined(), .faint)
  }
}
