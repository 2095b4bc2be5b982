/// The line under a heatmap: the ends of its scale, and the number of values that are not finite, with the signs that stand
/// for them.
struct HeatmapLegend: TerminalView {
  let scale: ColourScale
  let values: [Float]
  /// What the cells show.
  let content: HeatmapPlan.Content

  func lines(on canvas: Canvas) -> [StyledText] { (bar(canvas) + counts(canvas)).wrapped(to: canvas.width) }

  private func bar(_ canvas: Canvas) -> StyledText {
    let format = NumberFormat(for: [scale.low, scale.high])
    guard values.contains(where: \.isFinite) else { return "no finite value" }
    guard !scale.isConstant else { return StyledText("all \(format.string(scale.low))") }
    guard canvas.depth.showsPictures else {
      if scale.isDiverging, content == .nothing {
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

  private func counts(_ canvas: Canvas) -> StyledText {
    let counted = [
      (values.count(where: \.isNaN), "nan", sign(of: .nan)),
      (values.count { $0 == -.infinity }, "-inf", sign(of: -.infinity)),
      (values.count { $0 == .infinity }, "inf", canvas.depth.showsPictures ? nil : sign(of: .infinity)),
    ]
    let words = counted.filter { $0.0 > 0 }.map { count, name, sign in
      ", \(count) \(name)" + (sign.map { " (\($0))" } ?? "")
    }
    return StyledText(words.joined(), .faint)
  }

  /// Returns the sign that stands for a value that isn't finite; nil if its name does.
  private func sign(of value: Float) -> Character? {
    switch content {
    case .number: nil
    case .shortNumber(let width) where value.isNaN && width >= 3: nil
    case .shortNumber, .nothing: scale.shade(of: value)
    }
  }
}
