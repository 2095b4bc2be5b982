import Reports
import System
import WorkerProtocol

/// Finds the cause and place of a run's death.
struct DeathFinder {
  let toolchain: Toolchain
  /// A descriptor that becomes readable when nobody waits for the place any more.
  var interrupt: Int32?
  /// The source of the cell or file with this label.
  let source: (String) -> String?

  /// Returns the death of a run that ended as the report says.
  func death(_ report: RunReport) -> Death {
    guard case .crashed(let signal, let exhausted, let frames, let top) = report.ending else {
      return Death(cause: cause(report.ending), places: [])
    }
    let (lines, failure) = Symbolizer(toolchain: toolchain, interrupt: interrupt).lines(of: frames)
    let places = lines.compactMap { line -> Death.Place? in
      guard let text = source(line.file) else { return nil }
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Death.Place(
        function: line.function == "main" || line.function == "??" || line.function.hasSuffix("_main")
          ? "" : line.function, label: line.file,
        line: line.line,
        source: rows.indices ~= line.line - 1 ? String(rows[line.line - 1].trimmingPrefix(while: \.isWhitespace)) : "")
    }
    if let cause = RuntimeWords(report.runtimeSaid).cause {
      return Death(cause: refusal(in: report.events, that: cause) ?? cause, places: places)
    }
    if exhausted { return Death(cause: .stackExhausted, places: Array(places.prefix(2))) }
    if top.contains(where: { $0.contains("swift_slowAlloc") || $0.contains("malloc") }) {
      return Death(cause: .outOfMemory, places: places)
    }
    if let failure { return Death(cause: .failedCheck(message: failure), places: places) }
    return Death(cause: .signal(Signal.name(of: signal)), places: places)
  }

  /// Returns the refusal that the run died of: its last one, if that is what the runtime wrote. Otherwise the failed check
  /// is one of the learner's own, whatever its message looks like.
  private func refusal(in events: [CellEvent], that cause: Death.Cause) -> Death.Cause? {
    guard case .failedCheck(let message) = cause else { return nil }
    let refusals = events.lazy.compactMap { if case .refusal(let refusal) = $0 { refusal } else { nil } }
    guard let last = refusals.last, message.split(separator: "\n").first.map(String.init) == last.headline else {
      return nil
    }
    return .refused(last)
  }

  private func cause(_ ending: RunEnding) -> Death.Cause {
    switch ending {
    case .exited(let status): .exited(status: status)
    case .stuck: .stuck
    // Nobody here sent it: the system does when memory runs out.
    case .killed(Signal.kill): .outOfMemory
    case .killed(let signal): .signal(Signal.name(of: signal))
    default: .signal("no signal")
    }
  }
}
