/// How the matrices of a heatmap are drawn: all cells have one width, in all panels.
///
/// The widest cells that leave no column out are taken: usual numbers, then shorter ones, then colours of two columns and
/// of one. Only if there are more columns than the canvas has, some are left out.
struct HeatmapPlan {
  /// What a cell shows on its colour.
  enum Content: Equatable {
    /// A number in the format of all.
    case number
    /// A number of so many characters at most.
    case shortNumber(Int)
    /// Nothing: the colour or the shade fills the cell.
    case nothing
  }

  var content: Content
  /// The width of a cell, with the gap before it.
  var width: Int
  /// The width of the rows' labels, without the gap after them.
  var margin: Int
  var columns: Excerpt

  /// The width of the labels with the gap.
  var gutter: Int { margin == 0 ? 0 : margin + 1 }

  /// The texts of numbers, as wide as they get.
  struct Numbers {
    let format: NumberFormat
    let values: [Float]
    /// The width of the widest in the usual format.
    let width: Int

    init(_ values: [Float], format: NumberFormat) {
      (self.values, self.format) = (values, format)
      width = values.reduce(1) { max($0, format.string($1).count) }
    }

    /// Returns whether each number can be written in so many characters.
    func fit(in width: Int) -> Bool { values.allSatisfy { format.short($0, in: width) != nil } }
  }

  /// Returns the plan for matrices of so many columns; nil if each column would be too narrow to be seen.
  ///
  /// - Parameters:
  ///   - rowLabels: the labels of the rows shown.
  ///   - columnLabels: the labels of the columns, without control characters.
  static func whole(
    columns: Int, numbers: Numbers, rowLabels: [StyledText], columnLabels: [String], width: Int
  ) -> HeatmapPlan? {
    let all = Excerpt(of: columns, limit: columns)
    let wide = margin(of: rowLabels, width: width)
    let label = columnLabels.map(DisplayWidth.of).max() ?? 0
    var candidates = [16, 8, 0].map { cap in
      HeatmapPlan(content: .number, width: max(numbers.width + 1, min(label, cap)) + 1, margin: wide, columns: all)
    }
    for short in (1..<max(numbers.width, 1)).reversed() {
      let plan = HeatmapPlan(content: .shortNumber(short), width: short + 1, margin: wide, columns: all)
      // Numbers are tried only where there is room for them, since there may be very many.
      if plan.gutter + columns * plan.width <= width, numbers.fit(in: short) {
        candidates.append(plan)
        break
      }
    }
    for cell in [2, 1] {
      for margin in [wide, min(wide, 8)] {
        candidates.append(HeatmapPlan(content: .nothing, width: cell, margin: margin, columns: all))
      }
    }
    return candidates.first { $0.gutter + columns * $0.width <= width }
  }

  /// Returns the plan that leaves columns out.
  static func cut(columns: Int, numbers: Numbers, rowLabels: [StyledText], width: Int) -> HeatmapPlan {
    let margin = margin(of: rowLabels, width: width)
    let cell = min(numbers.width, width - margin - 5) + 2
    var plan = HeatmapPlan(content: .number, width: cell, margin: margin, columns: Excerpt(of: columns, limit: columns))
    plan.columns = Excerpt(of: columns, limit: (width - plan.gutter - 2) / cell)
    return plan
  }

  private static func margin(of labels: [StyledText], width: Int) -> Int {
    min(labels.map(\.width).max() ?? 0, max(8, width / 4))
  }
}
