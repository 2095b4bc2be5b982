/// The rows or columns shown when not all fit: some from the start, some from the end.
struct Excerpt {
  /// The indices shown, in order; nil stands for the gap.
  let indices: [Int?]
  let total: Int

  /// Creates an excerpt of all indices, or of as many as the limit allows: half from the start, half from the end.
  init(of total: Int, limit: Int) {
    self.total = total
    let limit = max(limit, 1)
    guard total > limit else {
      indices = Array(0..<total)
      return
    }
    let end = limit / 2
    indices = (0..<(limit - end)).map { $0 } + [nil] + ((total - end)..<total).map { $0 }
  }

  /// Creates an excerpt of the chosen indices, with a gap wherever some are missing.
  init(of total: Int, chosen: [Int]) {
    self.total = total
    var indices: [Int?] = []
    for index in chosen {
      if index != (indices.last.flatMap { $0 } ?? -1) + 1 { indices.append(nil) }
      indices.append(index)
    }
    if let last = chosen.last, last + 1 < total { indices.append(nil) }
    self.indices = indices
  }

  var shown: Int { indices.count { $0 != nil } }
  var isWhole: Bool { shown == total }
}
