import Markdown

/// Sets the blocks of a page as lines.
struct MarkdownLayout {
  /// The least width of prose: beyond it, deeper nesting isn't indented further.
  private static let narrowestProse = 12

  let canvas: Canvas

  private var depth: ColourDepth { canvas.depth }
  private var prose: MarkdownProse { MarkdownProse(depth: depth) }

  /// Returns the width of prose in a block of some width, which may be indented: its right edge is that of all prose.
  private func proseWidth(in width: Int) -> Int {
    min(width, max(Self.narrowestProse, canvas.proseWidth - (canvas.width - width)))
  }

  /// Returns the lines of the blocks, with an empty line between neighbours.
  func lines(of blocks: [MarkdownBlock], width: Int, listLevel: Int = 0, isTight: Bool = false) -> [StyledText] {
    blocks.filter(Self.isVisible).enumerated().flatMap { index, block in
      let lines = lines(of: block, width: width, listLevel: listLevel)
      return index > 0 && !isTight && !lines.isEmpty ? [StyledText()] + lines : lines
    }
  }

  /// Returns the lines of the blocks as passages.
  func passages(of blocks: [MarkdownBlock], width: Int) -> [Passage] {
    blocks.filter(Self.isVisible).enumerated().flatMap { index, block -> [Passage] in
      let passages = passages(of: block, width: width)
      return index > 0 && !passages.isEmpty ? [.blank] + passages : passages
    }
  }

  private func passages(of block: MarkdownBlock, width: Int) -> [Passage] {
    if case .list(let list) = block.content {
      return items(of: list, width: width, level: 0).map { Passage($0) }
    }
    if case .table(let table) = block.content { return self.table(table).passages(width: width) }
    let lines = lines(of: block, width: width, listLevel: 0)
    guard !lines.isEmpty else { return [] }
    switch block.content {
    case .heading: return [Passage(lines, leadsOn: true)]
    case .paragraph: return [.text(lines)]
    default: return [Passage(lines)]
    }
  }

  /// Returns whether a block has anything to show: HTML may be tags and comments alone.
  private static func isVisible(_ block: MarkdownBlock) -> Bool {
    if case .html(let html) = block.content { !HTMLText.text(of: html).isEmpty } else { true }
  }

  private func lines(of block: MarkdownBlock, width: Int, listLevel: Int) -> [StyledText] {
    switch block.content {
    case .heading(let level, let text): heading(prose.text(of: text), level: level, width: proseWidth(in: width))
    case .paragraph(let text): prose.text(of: text).wrapped(to: proseWidth(in: width))
    case .code(let info, let text): code(text, language: Self.language(info), width: width)
    case .quote(let blocks): quote(blocks, width: width)
    case .list(let list): self.list(list, width: width, level: listLevel)
    case .table(let table): self.table(table).lines(width: width)
    case .html(let html): StyledText(HTMLText.text(of: html)).wrapped(to: proseWidth(in: width))
    case .rule: [StyledText(String(repeating: "─", count: proseWidth(in: width)), .faint)]
    }
  }

  private func heading(_ text: StyledText, level: Int, width: Int) -> [StyledText] {
    guard depth == .none else {
      let attributes: Style.Attributes = level == 1 ? [.bold, .underlined] : .bold
      return text.over(Style(ink: level <= 2 ? .cyan : nil, attributes)).wrapped(to: width)
    }
    guard level <= 2 else {
      return (StyledText(String(repeating: "#", count: level) + " ") + text).wrapped(to: width)
    }
    let lines = text.wrapped(to: width)
    let rule = String(repeating: level == 1 ? "=" : "-", count: lines.map(\.width).max() ?? 0)
    return lines + [StyledText(rule)]
  }

  /// Indents code by two columns, and breaks lines that are too wide between words.
  private func code(_ text: String, language: String, width: Int) -> [StyledText] {
    let expanded = TabStops.expanded(text)
    let coloured = language == "swift" ? SwiftHighlighter.highlight(expanded) : StyledText(expanded)
    return coloured.linesAsWritten.flatMap { line in
      CodeLines.parts(of: line, width: width - 2).map { $0.shown.isEmpty ? $0.shown : "  " + $0.shown }
    }
  }

  private func quote(_ blocks: [MarkdownBlock], width: Int) -> [StyledText] {
    let bar = width - 2 >= Self.narrowestProse ? StyledText("│ ", .faint) : StyledText()
    return lines(of: blocks, width: width - bar.width).map { (bar + $0).withoutTrailingSpaces }
  }

  private func list(_ list: MarkdownBlock.List, width: Int, level: Int) -> [StyledText] {
    items(of: list, width: width, level: level).flatMap(\.self)
  }

  /// Returns the lines of each item of a list.
  private func items(of list: MarkdownBlock.List, width: Int, level: Int) -> [[StyledText]] {
    let markers = list.items.indices.map { marker(of: list.items[$0], at: $0, in: list, level: level) }
    let markerWidth = markers.map(\.width).max() ?? 0
    let indent = width - markerWidth - 1 >= Self.narrowestProse ? markerWidth + 1 : 0
    let hanging = StyledText(String(repeating: " ", count: indent))
    return zip(list.items, markers).enumerated().map { index, pair in
      let (item, marker) = pair
      var inner = lines(of: item.blocks, width: width - indent, listLevel: level + 1, isTight: list.isTight)
      if inner.isEmpty { inner = [StyledText()] }
      if indent == 0 { inner.insert(StyledText(), at: 0) }
      var lines = inner.map { $0.isEmpty ? $0 : hanging + $0 }
      lines[0] = indent == 0 ? marker : marker.padded(to: markerWidth, .right) + " " + inner[0]
      return (index > 0 && !list.isTight ? [StyledText()] : []) + lines.map(\.withoutTrailingSpaces)
    }
  }

  private func marker(of item: MarkdownBlock.List.Item, at index: Int, in list: MarkdownBlock.List, level: Int)
    -> StyledText
  {
    if let isDone = item.isDone {
      return isDone ? StyledText("[x]", Style(ink: .green)) : StyledText("[ ]", .faint)
    }
    if let start = list.start { return StyledText("\(start &+ index).", .faint) }
    return StyledText(["•", "◦", "▪"][level % 3], .faint)
  }

  /// Returns the first word after a fence.
  private static func language(_ info: String) -> String {
    info.split { $0 == " " || $0 == "," }.first.map { String($0) } ?? ""
  }

  private func alignment(_ alignment: MarkdownTable.Alignment) -> Alignment {
    switch alignment {
    case .left: .left
    case .centre: .centre
    case .right: .right
    }
  }

  private func table(_ table: MarkdownTable) -> Table {
    let columns = table.header.indices.map { index in
      Table.Column(
        prose.text(of: table.header[index]),
        alignment: index < table.alignments.count ? alignment(table.alignments[index]) : .left)
    }
    return Table(columns: columns, rows: table.rows.map { $0.map(prose.text) }, rules: .lines)
  }
}
