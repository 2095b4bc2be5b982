import Tensors

/// Keys and values side by side, oldest first: the part that every cache is made of.
struct CacheEntries: Sendable, Equatable {
  /// `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  var keys = Tensor.zeros([0, 0])
  /// `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  var values = Tensor.zeros([0, 0])

  /// The number of entries.
  var count: Int { keys.dim(-2) }

  /// Whether there are none, so that no sizes are known: a chunk of no tokens has not shown any.
  var isUnset: Bool { count == 0 }

  /// The shapes that new entries must agree with, `nil` before the first.
  var held: (keys: [Int], values: [Int])? { isUnset ? nil : (keys.shape, values.shape) }

  /// Heads of keys times sequences: how many rows an entry has.
  var rows: Int { isUnset ? 0 : keys.shape.dropLast(2).reduce(1, *) }

  /// The bytes of one entry in `Float`, of all heads.
  var bytesPerEntry: Int { 4 * rows * (keys.dim(-1) + values.dim(-1)) }

  /// Puts entries at the end, of shapes that are known to fit.
  mutating func append(keys newKeys: Tensor, values newValues: Tensor) {
    if isUnset {
      (keys, values) = (newKeys, newValues)
    } else {
      keys = concatenated([keys, newKeys], axis: -2)
      values = concatenated([values, newValues], axis: -2)
    }
  }

  /// The entries at some places, in that order.
  func taking(_ places: [Int]) -> CacheEntries {
    CacheEntries(keys: take(keys, Tensor(places), axis: -2), values: take(values, Tensor(places), axis: -2))
  }

  /// Takes the oldest entries out.
  mutating func removeFirst(_ removed: Int) -> CacheEntries {
    let first = taking(Array(0..<removed))
    self = taking(Array(removed..<count))
    return first
  }
}
