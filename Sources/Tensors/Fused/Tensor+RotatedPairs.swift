extension Tensor {
  /// Rotates pairs of features, each by an angle of its own: the step of rotary positions.
  ///
  ///     y₁ = x₁ cos - x₂ sin
  ///     y₂ = x₂ cos + x₁ sin
  ///
  /// It is one operation, because slices, products and joins take several passes over the numbers. Its derivative is the
  /// rotation by the opposite angles.
  ///
  /// - Parameters:
  ///   - turns: the cosines and sines, `[2, …, pairs]`; the axes in the middle broadcast to those of the vectors.
  ///   - neighbours: whether features 2i and 2i + 1 are a pair; otherwise i and i + pairs.
  /// - Returns: this tensor's shape; features behind the pairs are unchanged.
  /// - Refuses: turns of another shape, as `rotatedPairs: the turns are not cosines and sines`; more pairs than
  ///   features, as `rotatedPairs: 4 pairs need 8 features, not 7`; turns that do not broadcast to the vectors.
  /// - Cost: one pass; 2 multiply-adds for each rotated number: four multiplications and two additions per pair.
  /// - Numerics: product by product in `Float`, no fused multiply-add.
  package func rotatedPairs(by turns: Tensor, neighbours: Bool) -> Tensor {
    guard turns.ndim >= 2, turns.shape[0] == 2, let pairs = turns.shape.last, pairs > 0 else {
      refuse(
        ShapeError("rotatedPairs", "the turns are not cosines and sines", operands: [.init("turns", turns.shape)]))
    }
    guard let features = shape.last, features >= 2 * pairs else {
      refuse(
        ShapeError(
          "rotatedPairs", "\(pairs) pairs need \(2 * pairs) features, not \(shape.last ?? 0)",
          operands: [.init("self", shape), .init("turns", turns.shape)]))
    }
    let (vectors, tables) = (shape.dropLast(), turns.shape.dropLast().dropFirst())
    let repeats = tables.count <= vectors.count && vectors.suffix(tables.count).elementsEqual(tables)
    guard repeats || Tensor.broadcastShape(Array(tables), Array(vectors)) == Array(vectors) else {
      refuse(.oneWay("rotatedPairs", .init("turns", Array(tables)), to: .init("vectors", Array(vectors))))
    }
    Work.note(multiplyAdds: 4 * elementCount(vectors) * pairs)
    return withFloats { x in
      turns.withFloats { turns in
        Tensor(shape, count: x.count) { out in
          let (cosines, sines) = (turns.baseAddress!, turns.baseAddress! + turns.count / 2)
          func rotate(_ vector: Int, by table: Int) {
            Tensors.rotate(
              x.baseAddress! + vector * features, into: out + vector * features, features,
              cosines + table * pairs, sines + table * pairs, pairs, neighbours: neighbours)
          }
          if repeats {
            let (count, period) = (x.count / features, Swift.max(1, turns.count / (2 * pairs)))
            for start in Swift.stride(from: 0, to: count, by: period) {
              for table in 0..<period { rotate(start + table, by: table) }
            }
          } else {
            BroadcastWalk(Array(vectors), Array(tables), Array(vectors)).forEachElement { vector, _, table in
              rotate(vector, by: table)
            }
          }
        }
      }
    }
  }
}

/// Rotates the pairs of one vector.
@inline(__always)
private func rotate(
  _ x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, _ features: Int, _ cosines: UnsafePointer<Float>,
  _ sines: UnsafePointer<Float>, _ pairs: Int, neighbours: Bool
) {
  if neighbours {
    for i in 0..<pairs {
      let (x1, x2) = (x[2 * i], x[2 * i + 1])
      y[2 * i] = x1 * cosines[i] - x2 * sines[i]
      y[2 * i + 1] = x2 * cosines[i] + x1 * sines[i]
    }
  } else {
    for i in 0..<pairs {
      let (x1, x2) = (x[i], x[i + pairs])
      y[i] = x1 * cosines[i] - x2 * sines[i]
      y[i + pairs] = x2 * cosines[i] + x1 * sines[i]
    }
  }
  for i in (2 * pairs)..<features { y[i] = x[i] }
}
