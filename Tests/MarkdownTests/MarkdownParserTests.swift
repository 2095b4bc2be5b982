import Markdown
import Testing

@Suite("A markdown page") struct MarkdownParserTests {
  @Test("is a tree of blocks, each with its source lines")
  func tree() {
    let page = """
      # A *title*

      > quoted

      1. one
      2. two
         ```swift fails
         let x = 1
         ```

      <!-- a
      comment -->

      ---
      """
    let blocks = MarkdownParser.blocks(of: page)
    #expect(blocks.map(\.firstLine) == [1, 3, 5, 11, 14])
    #expect(blocks.map(\.lastLine)[...1] == [1, 3])
    #expect(blocks[0].content == .heading(level: 1, [.text("A "), .emphasis([.text("title")])]))
    #expect(blocks[1].children.map(\.content) == [.paragraph([.text("quoted")])])
    #expect(blocks[2].children.last?.content == .code(info: "swift fails", text: "let x = 1\n"))
    #expect(blocks[2].children.last?.firstLine == 7 && blocks[2].children.last?.lastLine == 9)
    #expect(blocks[3].content == .html("<!-- a\ncomment -->\n"))
    #expect(blocks[4].content == .rule)
  }

  @Test("has tables, tasks, links, struck text and breaks")
  func dialect() {
    let page = "| a | b |\n|:-:|--:|\n| `1` | ~~2~~ |\n\n- [x] done\n- open\n\na<br>b  \nc [d](e) www.f.org"
    let blocks = MarkdownParser.blocks(of: page)
    let table = MarkdownTable.self
    guard case .table(let found) = blocks[0].content, case .list(let list) = blocks[1].content else {
      Issue.record("\(table) and a list were expected: \(blocks)")
      return
    }
    #expect(found.alignments == [.centre, .right])
    #expect(found.header == [[.text("a")], [.text("b")]])
    #expect(found.rows == [[[.code("1")], [.struck([.text("2")])]]])
    #expect(list.items.map(\.isDone) == [true, nil] && list.isTight && list.start == nil)
    #expect(
      blocks[2].content
        == .paragraph([
          .text("a"), .html("<br>"), .text("b"), .hardBreak, .text("c "), .link([.text("d")], url: "e"), .text(" "),
          .link([.text("www.f.org")], url: "http://www.f.org"),
        ]))
  }

  @Test("that is nested too deeply keeps its text", arguments: ["> ", "- ", "*a "])
  func depth(mark: String) {
    let page = String(repeating: mark, count: 2000) + "end"
    #expect("\(MarkdownParser.blocks(of: page))".contains("end"))
  }
}
