import Reports
import WorkerProtocol

/// Turns a run's events into the values and the trace of its outcome.
struct EventReader {
  let cell: CompiledCell
  /// The name that a learner knows for a module of a cell.
  let label: (String) -> String?
  /// The source of the cell with a label.
  let source: (String) -> String?

  private var lines: [Substring] { cell.code.source.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Returns the values that the cell's variables had in the end, and before them those of earlier cells that it changed.
  func variables(_ events: [CellEvent]) -> [ValueEvent] {
    var (own, changed): ([ValueEvent], [ValueEvent]) = ([], [])
    let called = Set(top(events).map(\.name))
    for case .value(var value) in events where value.isFinal {
      let index = value.range.startLine - 1
      guard cell.readNames.indices.contains(index) else { continue }
      value.name = cell.readNames[index].filter { $0 != "`" }
      if index < cell.code.names.count {
        own.append(value)
      } else if called.contains(value.name) || (cell.comparedNames.contains(index) && !value.isUnchanged) {
        changed.append(value)
      }
    }
    return changed + own
  }

  /// Returns what was reported of the cell's own level, in order.
  private func top(_ events: [CellEvent]) -> [ValueEvent] {
    events.compactMap { event in
      guard case .value(let value) = event, !value.isFinal, value.isTop, value.module == cell.module else { return nil }
      return value
    }
  }

  /// Returns the value of the cell's last line, if that is an expression on its own.
  func result(_ events: [CellEvent]) -> ValueEvent? {
    if cell.reporting == .ends {
      return events.lazy.compactMap { event -> ValueEvent? in
        if case .value(let value) = event, !value.isFinal, value.range == .none { value } else { nil }
      }.last
    }
    guard let last = lines.lastIndex(where: isCode), let value = top(events).last else { return nil }
    guard value.name.isEmpty, value.range.endLine == last + 1, standsAlone(value.range) else { return nil }
    return value
  }

  private func isCode(_ line: Substring) -> Bool {
    let text = line.trimmingPrefix(while: \.isWhitespace)
    return !text.isEmpty && !text.hasPrefix("//")
  }

  /// Returns whether an expression is a statement of its own, and not the right side of an assignment.
  private func standsAlone(_ range: SourceRange) -> Bool {
    guard lines.indices ~= range.startLine - 1, lines.indices ~= range.endLine - 1 else { return false }
    let before = lines[range.startLine - 1].utf8.prefix(range.startColumn - 1)
    let after = lines[range.endLine - 1].utf8.dropFirst(range.endColumn - 1)
    guard let before = String(before), let after = String(after) else { return false }
    let start = before.split(separator: ";", omittingEmptySubsequences: false).last ?? ""
    return start.wholeMatch(of: /\s*((try[?!]?|await|\()\s*)*/) != nil
      && after.wholeMatch(of: /\s*[)!]*\s*;?\s*(\/\/.*|\/\*.*)?/) != nil
  }

  /// Returns all that happened, in order, with the folds where they belong.
  func trace(_ events: [CellEvent]) -> [TraceEntry] {
    var entries: [TraceEntry] = []
    var depth = 0
    for event in events {
      switch event {
      case .scopeEntry(let range, let module):
        entries.append(
          .entered(line(range, module), depth: depth))
        depth += 1
      case .scopeExit: depth = max(0, depth - 1)
      case .value(let value) where !value.isFinal && !value.name.hasPrefix("__"):
        entries.append(
          .value(value.named, line(value.range, value.module), depth: depth))
      case .folded(let range, _, let count): entries.append(.folded(count: count, line: range.startLine, depth: depth))
      default: break
      }
    }
    return entries
  }

  private func name(_ module: String) -> String { label(module) ?? module }

  private func line(_ range: SourceRange, _ module: String) -> TraceEntry.Line {
    TraceEntry.Line(label: name(module), number: range.startLine, source: text(range.startLine, module))
  }

  private func text(_ line: Int, _ module: String) -> String {
    let lines =
      module == cell.module
      ? lines : (source(name(module)) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices ~= line - 1 ? String(lines[line - 1].trimmingPrefix(while: \.isWhitespace)) : ""
  }
}
