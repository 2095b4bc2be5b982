/// Splits a Swift source file into its cells.
///
/// A line `// %%`, with or without a title after it, marks the beginning of a cell. If a file has one of these lines,
/// its cells are the parts between them. In any other file, a cell ends after a line that ``CellCompleteness`` calls
/// complete, unless the next line continues it: one that starts with `.`, `else`, `{` or a binary operator. A comment
/// belongs to the code after it. A part without code isn't a cell.
///
/// ```swift
/// splitCells("let x = 1\n\nlet y = [x]\n  .map { $0 }")   // two cells, on lines 1 and 3
/// ```
///
/// - Parameters:
///   - source: the file's text. A `#!` line at its beginning belongs to no cell.
///   - isCommand: whether a line is a cell by itself, though it isn't Swift.
public func splitCells(_ source: String, isCommand: (String) -> Bool = { _ in false }) -> [SourceCell] {
  var lines = Array(SourceLines(source))
  if let first = lines.first, first.hasPrefix("#!") { lines[0] = "" }
  var splitter = CellSplitter(usesMarkers: lines.contains { CellSplitter.title(ofMarker: $0) != nil })
  var cells: [SourceCell] = []
  for line in lines {
    if let cell = splitter.add(line, isCommand: isCommand(line)) { cells.append(cell) }
  }
  if let cell = splitter.finish() { cells.append(cell) }
  return cells
}

/// Splits a Swift file that is run as a script into its cells: the parts between lines `// %%`, or the whole file if it
/// doesn't have any.
///
/// - Parameters:
///   - source: the file's text. A `#!` line at its beginning belongs to no cell.
///   - isCommand: whether a line is a command of the notebook; the code before and after it are cells of their own.
public func fileCells(_ source: String, isCommand: (String) -> Bool) -> [SourceCell] {
  var lines = Array(SourceLines(source))
  if let first = lines.first, first.hasPrefix("#!") { lines[0] = "" }
  var scanner = SourceScanner()
  var cells: [SourceCell] = []
  var (collected, title, first): ([String], String?, Int) = ([], nil, 1)
  func end() {
    defer { (collected, title, scanner) = ([], nil, SourceScanner()) }
    guard scanner.hasCode || scanner.completeness == .unfinished(.comment) else { return }
    cells.append(SourceCell(text: collected.joined(separator: "\n"), line: first, title: title))
  }
  for (index, line) in lines.enumerated() {
    if let mark = CellSplitter.title(ofMarker: line), scanner.isOutsideOfLiterals {
      end()
      (title, first) = (mark.isEmpty ? nil : mark, index + 2)
    } else if isCommand(line), scanner.completeness == .complete {
      end()
      cells.append(SourceCell(text: line, line: index + 1))
      first = index + 2
    } else {
      collected.append(line)
      scanner.scan(line)
    }
  }
  end()
  return cells
}
