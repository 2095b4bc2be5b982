/// A tensor as a sequence of matrices: the last two axes form a matrix, all axes before them count matrices.
///
/// A number is a matrix with one entry, a vector a matrix with one row.
struct TensorGrids {
  /// One of the matrices.
  struct Grid {
    /// The matrix's index along the axes before the last two; empty for a tensor of rank two or less.
    let position: [Int]
    let rows: Int
    let columns: Int
    let values: ArraySlice<Float>

    subscript(row: Int, column: Int) -> Float { values[values.startIndex + row * columns + column] }
  }

  let values: [Float]
  let shape: [Int]
  /// The reason why nothing can be drawn, in words for the learner; nil if something can.
  let problem: String?

  init(values: [Float], shape: [Int]) {
    self.values = values
    self.shape = shape
    let size = Self.size(of: shape)
    if let size, size != values.count {
      problem = "shape \(shape) holds \(size) values, but there are \(values.count)"
    } else if size == nil {
      problem = "\(shape) isn't the shape of a tensor"
    } else if values.isEmpty {
      problem = "shape \(shape) holds no values"
    } else {
      problem = nil
    }
  }

  var rows: Int { shape.count < 2 ? 1 : shape[shape.count - 2] }
  var columns: Int { shape.last ?? 1 }
  var count: Int { problem == nil ? values.count / (rows * columns) : 0 }

  func grid(at index: Int) -> Grid {
    var position: [Int] = []
    var rest = index
    for length in shape.dropLast(2).reversed() {
      position.insert(rest % length, at: 0)
      rest /= length
    }
    let size = rows * columns
    return Grid(
      position: position, rows: rows, columns: columns, values: values[(index * size)..<((index + 1) * size)])
  }

  private static func size(of shape: [Int]) -> Int? {
    var size = 1
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else { return nil }
      size = product
    }
    return size
  }
}
