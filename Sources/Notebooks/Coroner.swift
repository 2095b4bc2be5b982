import Reports
import System
import WorkerProtocol

/// Finds the cause and the place of a run's death.
struct Coroner {
  let toolchain: Toolchain
  /// The source of the cell or file with this label.
  let source: (String) -> String?

  /// The death that a report tells of, with the message that the runtime left, if any.
  func death(_ report: WorkerProcess.Report, message: String?) -> Death {
    guard case .crashed(let signal, let exhausted, let frames, let top) = report.ending else {
      return Death(cause: cause(report.ending), places: [])
    }
    let (lines, failure) = Symbolizer(toolchain: toolchain).lines(of: frames)
    let places = lines.compactMap { line -> Death.Place? in
      guard let text = source(line.file) else { return nil }
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Death.Place(
        function: line.function == "main" || line.function == "??" || line.function.hasSuffix("_main")
          ? "" : line.function, label: line.file,
        line: line.line,
        source: rows.indices ~= line.line - 1 ? String(rows[line.line - 1].trimmingPrefix(while: \.isWhitespace)) : "")
    }
    if let message, message.lowercased().hasPrefix("failed to allocate") {
      return Death(cause: .outOfMemory, places: places)
    }
    if let message { return Death(cause: .failedCheck(message: message), places: places) }
    if exhausted { return Death(cause: .stackExhausted, places: Array(places.prefix(2))) }
    if top.contains(where: { $0.contains("swift_slowAlloc") || $0.contains("malloc") }) {
      return Death(cause: .outOfMemory, places: places)
    }
    if let failure { return Death(cause: .failedCheck(message: failure), places: places) }
    return Death(cause: .signal(Signal.name(of: signal)), places: places)
  }

  private func cause(_ ending: WorkerProcess.Ending) -> Death.Cause {
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
