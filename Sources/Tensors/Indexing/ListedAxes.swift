/// The axes of a part of which some are picked by lists of places.
///
/// Lists, masks, and single places beside them broadcast against each other and are read together: a list of rows and a
/// list of columns pick one element for each pair. Where they stand side by side, the shape to which they broadcast takes
/// their place; where a slice stands between them, it comes first. These are NumPy's rules.
struct ListedAxes {
  private let whole: [Int]
  private let strides: [Int]
  /// The number of axes that an ellipsis stands for.
  private let left: Int
  private var axis = 0

  /// An axis of the part that isn't picked by a list: its size, nil if it has no offsets of its own.
  private struct Slice {
    var size: Int
    var offsets: [Int]?
  }

  /// The slices before the first list, and those after it.
  private var (before, after): ([Slice], [Slice]) = ([], [])
  /// The lists: their shape, and the offsets of their places.
  private var lists: [(shape: [Int], offsets: [Int])] = []
  /// Whether a slice stands between two lists.
  private var areParted = false
  private var sliceFollows = false

  init(_ whole: [Int], left: Int) {
    self.whole = whole
    self.left = left
    strides = rowMajorStrides(whole)
  }

  /// Takes the next index.
  mutating func take(_ index: any TensorIndex) {
    switch index.selection(from: axis, of: whole) {
    case .newAxis: add(Slice(size: 1))
    case .ellipsis:
      // It parts lists even if it stands for no axis, as in NumPy.
      sliceFollows = !lists.isEmpty
      for _ in 0..<left { addWhole() }
    case .range(let range): add(range.count, Array(range))
    case .places(let places): add(places.count, places)
    case .place(let place): add(list: [place], shape: [])
    case .list(let places, let shape): add(list: places, shape: shape)
    case .mask(let mask): add(mask)
    }
  }

  private mutating func addWhole() { add(whole[axis], Array(0..<whole[axis])) }

  private mutating func add(_ size: Int, _ places: [Int]) {
    let stride = strides[axis]
    add(Slice(size: size, offsets: places.map { $0 * stride }))
    axis += 1
  }

  private mutating func add(_ slice: Slice) {
    if lists.isEmpty { before.append(slice) } else { after.append(slice) }
    sliceFollows = !lists.isEmpty
  }

  private mutating func add(list places: [Int], shape: [Int]) {
    let stride = strides[axis]
    append((shape, places.map { $0 * stride }))
    axis += 1
  }

  private mutating func append(_ list: (shape: [Int], offsets: [Int])) {
    areParted = areParted || sliceFollows
    lists.append(list)
  }

  private mutating func add(_ mask: Tensor) {
    let covered = Array(whole[axis..<(axis + mask.ndim)])
    guard covered == mask.shape else {
      let other = zip(covered, mask.shape).enumerated().first { $1.0 != $1.1 }!.offset
      refuse(
        ShapeError(
          "subscript", "the mask is for \(mask.shape[other]) places, axis \(axis + other) has \(covered[other])",
          operands: [.init("self", whole, axes: [axis + other]), .init("mask", mask.shape, axes: [other])]))
    }
    let picked = mask.asArray(Bool.self).indices(of: true)
    let inner = mask.ndim == 0 ? 0 : strides[axis + mask.ndim - 1]
    let flat: [Int] = picked.map { $0 * inner }
    append(([picked.count], flat))
    axis += mask.ndim
  }

  /// Returns the shape of the part and the offsets of its axes.
  mutating func finished() -> (shape: [Int], offsets: [[Int]]) {
    while axis < whole.count { addWhole() }
    var joint: [Int] = []
    for list in lists {
      guard let shape = Tensor.broadcastShape(joint, list.shape) else {
        refuse(
          ShapeError.broadcasting("subscript", .init("list", joint), .init("another", list.shape))
            .withRepair("for all combinations, index one axis after the other: t[rows][0..., columns]"))
      }
      joint = shape
    }
    var sums = [Int](repeating: 0, count: elementCount(joint))
    for list in lists {
      BroadcastWalk(list.shape, [], joint).forEachElement { index, place, _ in sums[index] += list.offsets[place] }
    }
    let slices = areParted ? [] : before
    let rest = areParted ? before + after : after
    return (
      slices.map(\.size) + joint + rest.map(\.size),
      slices.compactMap(\.offsets) + [sums] + rest.compactMap(\.offsets)
    )
  }
}

extension [Bool] {
  /// Returns the indices of the elements of one value.
  fileprivate func indices(of value: Bool) -> [Int] { indices.filter { self[$0] == value } }
}
