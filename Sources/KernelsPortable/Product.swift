internal import Kernels

/// A matrix product on one thread, block by block.
///
/// The micro-kernel multiplies a few rows of a by a panel, as many columns of b as a tile is wide. Panels are copied into
/// scratch memory first: there a panel is read from one end to the other, whatever the strides of b are, and by all rows of
/// a. Numbers of a are read where they lie.
///
/// Of the depth k, 256 are taken at a time. A panel is then 24 or 32 KiB, and so long that what a tile costs besides its
/// steps, the reading and writing of c, is a few hundredths of them. The rows of a that a tile needs are 8 KiB: they stay in
/// the first cache while all panels pass by. The caller sees to it that the panels of one task, 1 KiB for each column, fit
/// the second cache.
struct Product {
  let task: ProductTask
  /// The panels, one after the other: rows of ``Row/width`` numbers.
  let panels: UnsafeMutablePointer<Float>
  /// A tile of c, of which some columns are outside.
  let edge: UnsafeMutablePointer<Float>

  /// How much of the depth is taken at a time.
  static var depthAtATime: Int { 256 }

  /// How many rows of a are multiplied by all panels before the next.
  static var rowsAtATime: Int { 8 }

  /// Returns the numbers of a panel.
  @inline(__always)
  private static func panelSize(_ task: ProductTask) -> Int { min(depthAtATime, task.depth) * Row.width }

  @inline(__always)
  private static func panelCount(_ task: ProductTask) -> Int { (task.columns + Row.width - 1) / Row.width }

  /// Returns how many numbers of scratch memory a product needs.
  static func scratch(_ task: ProductTask) -> Int {
    max(panelCount(task) * panelSize(task) + rowsAtATime * Row.width, task.depth)
  }

  @inline(__always)
  init(_ task: ProductTask, in scratch: UnsafeMutablePointer<Float>) {
    self.task = task
    panels = scratch
    edge = panels + Product.panelCount(task) * Product.panelSize(task)
  }

  @inline(__always)
  func run() {
    if task.depth == 0 { return fill() }
    var start = 0
    while start < task.depth {
      multiplyBlock(from: start, depth: min(Product.depthAtATime, task.depth - start))
      start += Product.depthAtATime
    }
  }

  /// Adds the products of a part of the depth.
  @inline(__always)
  private func multiplyBlock(from start: Int, depth: Int) {
    let size = Product.panelSize(task)
    var (column, panel) = (0, panels)
    while column < task.columns {
      pack(from: start, depth: depth, column: column, to: panel)
      column += Row.width
      panel += size
    }
    var row = 0
    while row < task.rows {
      let rows = min(Product.rowsAtATime, task.rows - row)
      let left = task.left.start + row * task.left.rowStride + start * task.left.columnStride
      (column, panel) = (0, panels)
      while column < task.columns {
        let columns = min(Row.width, task.columns - column)
        let target = task.result.start + row * task.result.stride + column
        // What is added: the bias, and then what c has of the depth before.
        let (addend, addendStride) =
          start > 0 ? (UnsafePointer(target), task.result.stride) : (task.bias.map { $0 + column }, 0)
        let isWhole = columns == Row.width
        multiply(
          left, rowStride: task.left.rowStride, depthStride: task.left.columnStride, panel, isWhole ? target : edge,
          stride: isWhole ? task.result.stride : Row.width, rows: rows, depth: depth, adding: isWhole ? addend : nil,
          addendStride: addendStride)
        if !isWhole { writeEdge(target, rows: rows, columns: columns, adding: addend, addendStride) }
        column += Row.width
        panel += size
      }
      row += rows
    }
  }

  /// Copies a block of some columns of b into a panel. Columns outside of b hold any numbers.
  @inline(__always)
  private func pack(from start: Int, depth: Int, column: Int, to panel: UnsafeMutablePointer<Float>) {
    let b = task.right.start + start * task.right.rowStride + column * task.right.columnStride
    let columns = min(Row.width, task.columns - column)
    if task.right.columnStride != 1 {
      transposeIn(b, stride: task.right.columnStride, rows: columns, columns: depth, panel)
    } else if columns == Row.width {
      for p in 0..<depth { Row(at: b + p &* task.right.rowStride).store(at: panel + p &* Row.width) }
    } else {
      for p in 0..<depth {
        let (from, to) = (b + p &* task.right.rowStride, panel + p &* Row.width)
        for j in 0..<Row.width { to[j] = j < columns ? from[j] : 0 }
      }
    }
  }

  /// Writes those columns of a tile that c has.
  @inline(never)
  private func writeEdge(
    _ c: UnsafeMutablePointer<Float>, rows: Int, columns: Int, adding addend: UnsafePointer<Float>?, _ addendStride: Int
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        let sum = edge[i * Row.width + j]
        c[i * task.result.stride + j] = addend.map { sum + $0[i * addendStride + j] } ?? sum
      }
    }
  }

  /// Writes sums of nothing, plus the bias.
  private func fill() {
    for i in 0..<task.rows {
      for j in 0..<task.columns { task.result.start[i * task.result.stride + j] = task.bias?[j] ?? 0 }
    }
  }
}
