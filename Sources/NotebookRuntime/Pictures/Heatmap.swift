internal import Reports
public import Tensors
internal import WorkerProtocol

/// Draws a tensor among the cell's output: a colour for each number, and the number in it.
///
///     heatmap(weights, rows: tokens, columns: tokens)
///
/// A row is drawn for each entry of the last axis but one, a column for each of the last; what lies before becomes a
/// panel of its own, so weights of shape `[heads, queries, keys]` show one panel a head. A terminal without colours
/// shows shades of plain characters.
///
/// - Parameters:
///   - tensor: any shape; up to 65 536 numbers are drawn, a larger one by its first panels.
///   - rows: a label for each row, such as the query tokens.
///   - columns: a label for each column, such as the key tokens.
///   - title: what stands above the picture.
public func heatmap(_ tensor: Tensor, rows: [String] = [], columns: [String] = [], title: String? = nil) {
  let most = 65_536
  var shape = tensor.shape
  var elements = tensor.asArray()
  if elements.count > most, shape.count > 2 {
    let panel = max(1, shape.suffix(2).reduce(1, *))
    let panels = max(1, most / panel)
    shape = [panels] + shape.suffix(2)
    elements = Array(elements.prefix(panels * panel))
  }
  ValueLog.current.picture(
    HeatmapPicture(title: title, shape: shape, elements: elements, rowLabels: rows, columnLabels: columns))
}
