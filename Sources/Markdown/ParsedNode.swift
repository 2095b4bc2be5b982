import CMarkGFM

/// A node of cmark-gfm's tree, wrapped for Swift. It must not outlive the tree.
struct ParsedNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// The name of the node's type. Extensions have only names: their numbers are assigned at run time.
  var kind: String { String(cString: cmark_node_get_type_string(pointer)) }
  var literal: String { Self.string(cmark_node_get_literal(pointer)) }
  var url: String { Self.string(cmark_node_get_url(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The text after the fence of a code block.
  var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
  /// The first and the last source line of a block, counted from 1.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var isDoneTask: Bool? { kind == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil }

  var tableAlignments: [MarkdownTable.Alignment] {
    guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map {
      switch UInt8(bytes[$0]) {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .centre
      default: .left
      }
    }
  }

  var children: [ParsedNode] {
    var found: [ParsedNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      found.append(ParsedNode(child))
      next = cmark_node_next(child)
    }
    return found
  }

  /// The text below the node without its structure, gathered without recursion.
  var bareText: String {
    guard let walk = cmark_iter_new(pointer) else { return "" }
    defer { cmark_iter_free(walk) }
    var words: [String] = []
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return words.joined(separator: " ") }
      guard event == CMARK_EVENT_ENTER, let found = cmark_iter_get_node(walk) else { continue }
      let node = ParsedNode(found)
      if ["text", "code", "code_block"].contains(node.kind) { words.append(node.literal) }
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
