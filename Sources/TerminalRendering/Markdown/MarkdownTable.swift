/// A table in GitHub's dialect.
struct MarkdownTable: Sendable {
  var alignments: [Alignment]
  var header: [[MarkdownInline]]
  var rows: [[[MarkdownInline]]]
}
