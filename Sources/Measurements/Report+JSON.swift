extension Report {
  /// The report as JSON: times in seconds, memory in bytes, rates for a second. What isn't known isn't there.
  public var json: String {
    JSONText.object([
      (
        "machine",
        .object([
          ("instructions", .text(machine.set)), ("flopsOfOneCore", .number(machine.multiplyAddsOfOne)),
          ("flops", .number(machine.multiplyAdds)), ("bandwidthOfOneCore", .number(machine.bandwidthOfOne)),
          ("bandwidth", .number(machine.bandwidth)),
        ])
      ),
      ("versions", .object(versions.map { ($0.side.rawValue, .text($0.version)) })),
      ("absent", .object(absent.map { ($0.side.rawValue, .text($0.reason)) })),
      ("works", .list(results.map(work))),
      ("figures", .list(figures.map(figure))),
    ]).written
  }

  private func work(_ result: WorkResult) -> JSONText {
    .object([
      ("id", .text(result.work.id)), ("group", .text(result.work.group)), ("title", .text(result.work.title)),
      ("measure", .text(result.work.measure == .memory ? "bytes" : "seconds")),
      ("sides", .list(result.sides.map { side(of: result, $0) })),
      (
        "targets",
        .list(
          result.verdicts(machine).map { verdict in
            .object([("what", .text(verdict.text)), ("reached", verdict.isReached.map(JSONText.truth) ?? .none)])
          })
      ),
    ])
  }

  private func side(of result: WorkResult, _ side: WorkResult.SideResult) -> JSONText {
    func number(_ value: Double?) -> JSONText { value.map(JSONText.number) ?? .none }
    return .object([
      ("side", .text(side.side.rawValue)), ("median", .number(side.median)),
      ("values", .list(side.values.map(JSONText.number))), ("rate", number(result.rate(of: side))),
      ("share", number(result.share(of: side, machine))),
      ("timesOurs", number(result.own.map { side.median / $0.median })), ("error", number(side.error)),
    ])
  }

  private func figure(_ figure: Figure) -> JSONText {
    .object([
      ("what", .text(figure.what)), ("value", .number(figure.value)), ("unit", .text(figure.unit)),
      ("target", figure.target.map(JSONText.number) ?? .none),
      ("reached", figure.isReached.map(JSONText.truth) ?? .none),
    ])
  }
}
