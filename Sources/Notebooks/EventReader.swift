import WorkerProtocol

/// Makes of a run's events what a learner is shown.
struct EventReader {
  let cell: CompiledCell
  /// The name that a learner knows for a module of a cell.
  let label: (String) -> String?
  /// The source of the cell with a label.
  let source: (String) -> String?

  private var lines: [Substring] { cell.code.source.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The values that the cell's variables had in the end, and those of variables that it changed by calling them.
  func variables(_ events: [CellEvent]) -> [ValueEvent] {
    var found: [ValueEvent] = []
    for case .value(let value) in events where value.isFinal && cell.code.names.indices ~= value.range.startLine - 1 {
      var named = value
      named.name = cell.code.names[value.range.startLine - 1]
      found.append(named)
    }
    let known = Set(found.map(\.name))
    var changed: [ValueEvent] = []
    for case .value(let value) in events
    where !value.isFinal && value.depth == 0 && value.module == cell.module && !value.name.isEmpty
      && !known.contains(value.name)
    {
      changed.removeAll { $0.name == value.name }
      changed.append(value)
    }
    return changed + found
  }

  /// The value of the cell's last line, where that is an expression on its own.
  func result(_ events: [CellEvent]) -> ValueEvent? {
    guard let last = lines.lastIndex(where: isCode) else { return nil }
    for case .value(let value) in events.reversed()
    where !value.isFinal && value.depth == 0 && value.module == cell.module {
      guard value.name.isEmpty, value.range.endLine == last + 1, standsAlone(value.range) else { return nil }
      return value
    }
    return nil
  }

  private func isCode(_ line: Substring) -> Bool {
    let text = line.trimmingPrefix(while: \.isWhitespace)
    return !text.isEmpty && !text.hasPrefix("//")
  }

  /// Whether an expression is a statement of its own, and not the right side of an assignment.
  private func standsAlone(_ range: SourceRange) -> Bool {
    guard lines.indices ~= range.startLine - 1, lines.indices ~= range.endLine - 1 else { return false }
    let before = lines[range.startLine - 1].utf8.prefix(range.startColumn - 1)
    let after = lines[range.endLine - 1].utf8.dropFirst(range.endColumn - 1)
    guard let before = String(before), let after = String(after) else { return false }
    let start = before.split(separator: ";", omittingEmptySubsequences: false).last ?? ""
    return start.wholeMatch(of: /\s*((try[?!]?|await|\()\s*)*/) != nil
      && after.wholeMatch(of: /\s*[)!]*\s*;?\s*(\/\/.*|\/\*.*)?/) != nil
  }

  /// All that happened, in order, with the folds where they belong.
  func trace(_ events: [CellEvent]) -> [TraceEntry] {
    var entries: [TraceEntry] = []
    var depth = 0
    for event in events {
      switch event {
      case .scopeEntry(let range, let module):
        entries.append(
          .entered(label: name(module), line: range.startLine, source: text(range.startLine, module), depth: depth))
        depth += 1
      case .scopeExit: depth = max(0, depth - 1)
      case .value(let value) where !value.isFinal:
        entries.append(
          .value(value, label: name(value.module), source: text(value.range.startLine, value.module), depth: depth))
      case .folded(let range, _, let count): entries.append(.folded(count: count, line: range.startLine, depth: depth))
      default: break
      }
    }
    return entries
  }

  private func name(_ module: String) -> String { label(module) ?? module }

  private func text(_ line: Int, _ module: String) -> String {
    let lines =
      module == cell.module
      ? lines : (source(name(module)) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices ~= line - 1 ? String(lines[line - 1].trimmingPrefix(while: \.isWhitespace)) : ""
  }
}
