internal import Glibc

/// The same work in double precision, in loops that are as plain as can be: what every side's results are held against.
///
/// Matrices are row after row. Inner loops run along rows, so that the compiler can compute several numbers at once
/// without a change of the order in which they are added.
public enum DoubleReference {
  /// Returns the product of an n × k and a k × m matrix.
  public static func product(_ left: [Double], _ right: [Double], inner: Int, columns: Int) -> [Double] {
    let rows = left.count / max(1, inner)
    var result = [Double](repeating: 0, count: rows * columns)
    result.withUnsafeMutableBufferPointer { result in
      right.withUnsafeBufferPointer { right in
        for row in 0..<rows {
          for place in 0..<inner {
            let factor = left[row * inner + place]
            for column in 0..<columns { result[row * columns + column] += factor * right[place * columns + column] }
          }
        }
      }
    }
    return result
  }

  /// Returns softmax(Q Kᵀ / √d) V of one head for some of the queries, row after row.
  ///
  /// - Parameters:
  ///   - queries: `[n, features]`.
  ///   - keys: `[m, features]`.
  ///   - values: `[m, features]`.
  ///   - rows: the places of the queries whose result is asked for.
  ///   - isCausal: whether query i sees only the keys up to i.
  public static func attention(
    queries: [Double], keys: [Double], values: [Double], features: Int, rows: [Int], isCausal: Bool
  ) -> [Double] {
    let count = keys.count / features
    let turned = transposed(keys, columns: features)
    return rows.flatMap { row in
      let query = queries[row * features..<(row + 1) * features].map { $0 / Double(features).squareRoot() }
      var weights = product(query, turned, inner: features, columns: count)
      if isCausal { weights.removeLast(count - row - 1) }
      let most = weights.max() ?? 0
      weights = weights.map { exp($0 - most) }
      let sum = weights.reduce(0, +)
      return product(weights, values, inner: weights.count, columns: features).map { $0 / sum }
    }
  }

  /// Returns the output of attention of one head, and the gradients of its queries, keys and values.
  ///
  /// - Parameter upstream: the gradient of the output, `[n, features]`.
  public static func attentionGradient(
    queries: [Double], keys: [Double], values: [Double], upstream: [Double], features: Int
  ) -> [[Double]] {
    let (count, rows) = (keys.count / features, queries.count / features)
    let scale = 1 / Double(features).squareRoot()
    let (turnedKeys, turnedValues) = (transposed(keys, columns: features), transposed(values, columns: features))
    var (output, byQueries): ([Double], [Double]) = ([], [])
    var byKeys = [Double](repeating: 0, count: keys.count)
    var byValues = byKeys
    for row in 0..<rows {
      let (query, gradient) = (
        Array(queries[row * features..<(row + 1) * features]), Array(upstream[row * features..<(row + 1) * features])
      )
      let scores = product(query, turnedKeys, inner: features, columns: count).map { $0 * scale }
      let most = scores.max() ?? 0
      var weights = scores.map { exp($0 - most) }
      let sum = weights.reduce(0, +)
      weights = weights.map { $0 / sum }
      let byWeights = product(gradient, turnedValues, inner: features, columns: count)
      let mean = zip(weights, byWeights).reduce(0) { $0 + $1.0 * $1.1 }
      let byScores = zip(weights, byWeights).map { $0 * ($1 - mean) * scale }
      output += product(weights, values, inner: count, columns: features)
      byQueries += product(byScores, keys, inner: count, columns: features)
      add(byScores, query, to: &byKeys)
      add(weights, gradient, to: &byValues)
    }
    return [output, byQueries, byKeys, byValues]
  }

  /// Adds a column times a row to a matrix.
  private static func add(_ column: [Double], _ row: [Double], to matrix: inout [Double]) {
    matrix.withUnsafeMutableBufferPointer { matrix in
      for (place, factor) in column.enumerated() {
        for feature in row.indices { matrix[place * row.count + feature] += factor * row[feature] }
      }
    }
  }

  /// Returns a matrix with rows and columns exchanged.
  public static func transposed(_ matrix: [Double], columns: Int) -> [Double] {
    let rows = matrix.count / max(1, columns)
    return (0..<columns).flatMap { column in (0..<rows).map { matrix[$0 * columns + column] } }
  }
}
