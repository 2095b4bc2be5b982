extension Report {
  /// The report as lines of text: the machine, a table of the works with a row for each side, a table of the other numbers.
  public var table: String {
    var lines = [
      "processor, \(machine.set): \(rate(machine.multiplyAddsOfOne)) on one core, \(rate(machine.multiplyAdds)) on two;"
        + " reads \(bandwidth(machine.bandwidthOfOne)) and \(bandwidth(machine.bandwidth))"
    ]
    if !versions.isEmpty {
      lines.append("with " + versions.map { "\($0.side.name) \($0.version)" }.joined(separator: ", "))
    }
    lines += absent.map { "without \($0.side.name): \($0.reason)" }
    if !results.isEmpty {
      lines.append("")
      lines += Self.aligned(
        [["work", "side", "median", "rate", "share", "× ours", "error", "to reach"]] + results.flatMap(rows))
    }
    if let roofline {
      lines.append("")
      lines += roofline.lines
    }
    if !figures.isEmpty {
      lines.append("")
      lines += Self.aligned([["what", "median", "to reach"]] + figures.map(row))
    }
    return lines.joined(separator: "\n")
  }

  private func rows(_ result: WorkResult) -> [[String]] {
    result.sides.enumerated().map { index, side in
      let verdicts = index > 0 ? [] : result.verdicts(machine)
      return [
        index > 0 ? "" : result.work.title, side.side.name, result.work.text(side.median),
        result.rate(of: side).map { result.work.isOfMemory ? bandwidth($0) : rate($0) } ?? "",
        result.share(of: side, machine).map(Numerals.percent) ?? "",
        result.own.map { Numerals.fixed(side.median / $0.median, 2) } ?? "",
        side.error.map(Numerals.scientific) ?? "", verdicts.map(Self.text).joined(separator: "; "),
      ]
    }
  }

  private func row(_ figure: Figure) -> [String] {
    let target = figure.target.map { figure.text($0) + (figure.tolerance.map { " ± \(Numerals.fixed($0, 1))" } ?? "") }
    return [
      figure.what, figure.text(figure.value), (target ?? "") + (figure.isReached == false ? "   not reached" : ""),
    ]
  }

  private static func text(_ verdict: WorkResult.Verdict) -> String {
    switch verdict.isReached {
    case true?: verdict.text
    case false?: verdict.text + ": not reached"
    case nil: verdict.text + ": nobody to compare with"
    }
  }

  private func rate(_ operations: Double) -> String { "\(Numerals.short(operations / 1e9)) GFLOP/s" }

  private func bandwidth(_ bytes: Double) -> String { "\(Numerals.short(bytes / 1e9)) GB/s" }

  /// Returns rows as lines whose columns stand below each other.
  static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "   ").reversed().drop { $0 == " " }.reversed())
    }
  }
}
