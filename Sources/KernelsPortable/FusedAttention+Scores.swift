internal import Kernels

extension FusedAttention {
  /// Applies to scores what is more than a positive factor: a bound, a mask with numbers of its own.
  ///
  /// - Parameters:
  ///   - start: the first key of the block.
  ///   - count: how many keys it has.
  /// - Returns: what the scores are still to be multiplied by.
  @inline(__always)
  func prepareScores(from start: Int, count: Int) -> Float {
    if task.softcap == 0 && task.mask == nil && task.scale > 0 && task.scale < .infinity {
      return task.scale * FusedAttention.logarithm
    }
    scaleScores(count)
    if let mask = task.mask { apply(mask, from: start, count: count) }
    return FusedAttention.logarithm
  }

  /// Multiplies scores by their factor, and bounds them: c tanh(s / c).
  @inline(never)
  private func scaleScores(_ count: Int) {
    let (scale, cap) = (Vector(repeating: task.scale), task.softcap)
    for key in 0..<count {
      let place = scores + key * Row.width
      var row = Row(at: place).mapped { $0 * scale }
      if cap != 0 { row = row.mapped { cap * hyperbolicTangent($0 / cap) } }
      row.store(at: place)
    }
  }

  /// Adds a mask to scores, or makes those -∞ that it forbids.
  @inline(never)
  private func apply(_ mask: AttentionTask.Mask, from start: Int, count keys: Int) {
    for query in 0..<count {
      let place = (first + query) * mask.queryStride + start * mask.keyStride
      if mask.isAdded {
        let numbers = mask.start.assumingMemoryBound(to: Float.self) + place
        for key in 0..<keys {
          let number = numbers[key * mask.keyStride]
          // A forbidden score is replaced, since it may be NaN.
          let score = scores[key * Row.width + query]
          scores[key * Row.width + query] = number == -.infinity ? number : score + number
        }
      } else {
        let numbers = mask.start.assumingMemoryBound(to: UInt8.self) + place
        for key in 0..<keys where numbers[key * mask.keyStride] == 0 {
          scores[key * Row.width + query] = -.infinity
        }
      }
    }
  }
}
