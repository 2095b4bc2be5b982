internal import Kernels

/// Products of matrices by the fast loops, cut into parts that threads take.
struct SharedProduct {
  /// The first product; the others have the same sizes and lie elsewhere.
  let first: ProductTask
  /// Where the matrices of each product begin, counted from those of the first; nil for one product.
  let places: [(result: Int, left: Int, right: Int)]?
  private let kernels: any KernelSet.Type

  /// The rows and columns of a part.
  private let (height, width): (Int, Int)
  private let threads: Int

  /// The multiply-adds from which on several threads are worth it. One takes 70 µs for them; to start another takes 30 to 50.
  static let leastShared = 1 << 22

  /// Creates the products, and decides how they are cut.
  init(_ first: ProductTask, at places: [(result: Int, left: Int, right: Int)]?, by kernels: any KernelSet.Type) {
    (self.first, self.places, self.kernels) = (first, places, kernels)
    let count = places?.count ?? 1
    let work = Double(count) * Double(first.rows) * Double(first.columns) * Double(first.depth)
    threads = work < Double(SharedProduct.leastShared) ? 1 : Processor.count
    // Panels of 256 columns are 256 KiB, which a second cache has room for. 512 rows use a panel so often that copying it
    // takes a hundredth of the time.
    let step = kernels.columnsAtATime
    var (height, width) = (512, Swift.max(1, 256 / step) * step)
    // For several threads, the parts become smaller until each thread has eight: so none waits long for the last one.
    while threads > 1 {
      let parts =
        count * SharedProduct.pieces(first.rows, by: height) * SharedProduct.pieces(first.columns, by: width)
      if parts >= 8 * threads { break }
      if width >= 4 * step && first.columns > 2 * step {
        width = width / step / 2 * step
      } else if height > 64 {
        height /= 2
      } else {
        break
      }
    }
    // A vector's product is cut along the only axis it has, at multiples of every width of a vector.
    if first.rows == 1 { width = (first.columns / (4 * threads) / step + 1) * step }
    if first.columns == 1 { height = (first.rows / (4 * threads) / 64 + 1) * 64 }
    (self.height, self.width) = (height, width)
  }

  private static func pieces(_ whole: Int, by size: Int) -> Int { (whole + size - 1) / size }

  /// Computes the products.
  func compute() {
    let (down, across) = (
      SharedProduct.pieces(first.rows, by: height), SharedProduct.pieces(first.columns, by: width)
    )
    let largest = first.part(
      rows: 0..<Swift.min(height, first.rows), columns: 0..<Swift.min(width, first.columns))
    let scratch = ScratchMemory(kernels.scratchForProduct(largest), threads: threads)
    Team.share((places?.count ?? 1) * down * across, threads: threads) { part, thread in
      var task = first
      if let place = places?[part / (down * across)] {
        task.left.start += place.left
        task.right.start += place.right
        task.result.start += place.result
      }
      let (row, column) = (part % down * height, part / down % across * width)
      kernels.multiply(
        task.part(
          rows: row..<Swift.min(row + height, task.rows), columns: column..<Swift.min(column + width, task.columns)),
        in: scratch.memory(of: thread))
    }
  }
}

/// Memory that each thread of a computation has for itself.
final class ScratchMemory: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  private let stride: Int

  /// Creates memory for some numbers for each thread, on lines of the cache of its own.
  init(_ numbers: Int, threads: Int) {
    stride = (numbers * 4 + 127) / 64 * 64
    start = .allocate(byteCount: stride * threads, alignment: 64)
  }

  deinit { start.deallocate() }

  /// Returns a thread's memory.
  func memory(of thread: Int) -> UnsafeMutablePointer<Float> {
    (start + thread * stride).assumingMemoryBound(to: Float.self)
  }
}
