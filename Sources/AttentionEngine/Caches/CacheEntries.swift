import Tensors

/// Keys and values side by side, oldest first: the building block of every cache.
public struct CacheEntries: Sendable, Equatable {
  /// `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  public internal(set) var keys = Tensor.zeros([0, 0])
  /// `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public internal(set) var values = Tensor.zeros([0, 0])

  /// The number of entries.
  public var count: Int { keys.dim(-2) }

  /// Whether there are no entries, so that no sizes are known: an empty chunk does not set any.
  var isUnset: Bool { count == 0 }

  /// The shapes that new entries must match, `nil` before the first.
  var held: (keys: [Int], values: [Int])? { isUnset ? nil : (keys.shape, values.shape) }

  /// The number of rows of an entry: key heads times sequences.
  var rows: Int { isUnset ? 0 : keys.shape.dropLast(2).reduce(1, *) }

  /// The bytes of one entry in the types of keys and values, over all heads.
  var bytesPerEntry: Int { rows * (keys.itemSize * keys.dim(-1) + values.itemSize * values.dim(-1)) }

  /// Appends entries whose shapes are known to fit.
  mutating func append(keys newKeys: Tensor, values newValues: Tensor) {
    if isUnset {
      (keys, values) = (newKeys, newValues)
    } else {
      keys = concatenated([keys, newKeys], axis: -2)
      values = concatenated([values, newValues], axis: -2)
    }
  }

  /// Returns the entries at the given indices, in that order.
  func taking(_ places: [Int]) -> CacheEntries {
    CacheEntries(keys: take(keys, Tensor(places), axis: -2), values: take(values, Tensor(places), axis: -2))
  }

  /// Removes the oldest entries and returns them.
  mutating func removeFirst(_ removed: Int) -> CacheEntries {
    let first = taking(Array(0..<removed))
    self = taking(Array(removed..<count))
    return first
  }
}
