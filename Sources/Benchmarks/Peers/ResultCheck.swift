import Measurements
import System

/// What a work's result is in double precision, of which the sides' results are looked at.
struct ResultCheck {
  /// The right numbers, each with its place in what a side writes.
  private let expected: [(place: Int, value: Double)]

  private static let heads = 8, features = 64
  /// The longest sequence of which all queries are looked at, and how many there are of longer ones.
  private static let whole = 2_048, some = 32

  /// Computes the result of a work; nil if nobody here knows it.
  init?(_ id: String) {
    let words = id.split(separator: "/").map(String.init)
    guard let count = words.last.flatMap({ Int($0) }) else { return nil }
    switch (words[0], words.count > 2 ? words[1] : "") {
    case ("attention", "small"): expected = Self.attention(heads: 2, queries: count, keys: count, features: 8, false)
    case ("attention", let kind):
      expected = Self.attention(
        heads: Self.heads, queries: count, keys: count, features: Self.features, kind == "causal")
    case ("decode", _):
      expected = Self.attention(heads: Self.heads, queries: 1, keys: count, features: Self.features, false)
    case ("product", _): expected = Self.product(count)
    // Those of longer sequences take longer than all that is measured of them.
    case ("training", _) where count <= 512: expected = Self.training(count)
    case ("multihead", _): expected = Self.multiHead(count)
    default: return nil
    }
  }

  /// Returns how far the result of a side is off at most.
  func error(of process: SideProcess) throws -> Double {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: "attnlab-result-")
    defer { Folder.removeTree(folder) }
    _ = try process.ask("write \(folder)/result", "written")
    let bytes = try TextFile.read("\(folder)/result")
    let count = bytes.count / MemoryLayout<Float>.size
    return try bytes.withUnsafeBytes { bytes in
      try expected.reduce(0) { most, right in
        guard right.place < count else { throw Trouble(description: "\(process.side.name)'s result is too short") }
        let value = bytes.loadUnaligned(fromByteOffset: right.place * MemoryLayout<Float>.size, as: Float.self)
        return max(most, abs(Double(value) - right.value))
      }
    }
  }

  // MARK: - The works

  private static func numbers(_ seed: UInt64, _ count: Int) -> [Double] {
    MixedNumbers.of(seed: seed, count: count).map(Double.init)
  }

  /// Returns rows of a matrix: all, or of a large one some at equal distances, the last among them.
  private static func rows(of count: Int, whole: Int = whole) -> [Int] {
    count <= whole ? Array(0..<count) : (1...some).map { count * $0 / some - 1 }
  }

  private static func attention(
    heads: Int, queries count: Int, keys: Int, features: Int, _ isCausal: Bool
  ) -> [(place: Int, value: Double)] {
    let (q, k, v) = (
      numbers(1, heads * count * features), numbers(2, heads * keys * features), numbers(3, heads * keys * features)
    )
    return (0..<heads).flatMap { head in
      func part(_ all: [Double], _ count: Int) -> [Double] {
        Array(all[head * count * features..<(head + 1) * count * features])
      }
      let rows = rows(of: count)
      let result = DoubleReference.attention(
        queries: part(q, count), keys: part(k, keys), values: part(v, keys), features: features, rows: rows,
        isCausal: isCausal)
      return placed(result, rows: rows.map { head * count + $0 }, columns: features)
    }
  }

  private static func product(_ count: Int) -> [(place: Int, value: Double)] {
    let (left, rows) = (numbers(1, count * count), rows(of: count, whole: 512))
    let result = DoubleReference.product(
      rows.flatMap { left[$0 * count..<($0 + 1) * count] }, numbers(2, count * count), inner: count, columns: count)
    return placed(result, rows: rows, columns: count)
  }

  /// Returns the output of attention, then the gradients of queries, keys and values.
  private static func training(_ count: Int) -> [(place: Int, value: Double)] {
    let size = heads * count * features
    let inputs = (1...4).map { numbers(UInt64($0), size) }
    return (0..<heads).flatMap { head in
      let parts = inputs.map { Array($0[head * count * features..<(head + 1) * count * features]) }
      let results = DoubleReference.attentionGradient(
        queries: parts[0], keys: parts[1], values: parts[2], upstream: parts[3], features: features)
      return results.enumerated().flatMap { number, result in
        result.enumerated().map { (number * size + head * count * features + $0, $1) }
      }
    }
  }

  private static func multiHead(_ count: Int) -> [(place: Int, value: Double)] {
    let width = heads * features
    func map(_ x: [Double], _ seed: UInt64) -> [Double] {
      // The weights are scaled in `Float`, as all sides do.
      let weight = MixedNumbers.of(seed: seed, count: width * width).map {
        Double($0 * (1 / Float(width).squareRoot()))
      }
      let bias = numbers(seed + 10, width)
      let product = DoubleReference.product(
        x, DoubleReference.transposed(weight, columns: width), inner: width, columns: width)
      return product.enumerated().map { $1 + bias[$0 % width] }
    }
    let x = numbers(1, count * width)
    let projected = [11, 12, 13].map { map(x, $0) }
    var merged = [Double](repeating: 0, count: count * width)
    for head in 0..<heads {
      func part(_ all: [Double]) -> [Double] {
        (0..<count).flatMap { token -> ArraySlice<Double> in
          let first = token * width + head * features
          return all[first..<first + features]
        }
      }
      let result = DoubleReference.attention(
        queries: part(projected[0]), keys: part(projected[1]), values: part(projected[2]), features: features,
        rows: Array(0..<count), isCausal: false)
      for (place, value) in result.enumerated() {
        merged[place / features * width + head * features + place % features] = value
      }
    }
    return map(merged, 14).enumerated().map { ($0, $1) }
  }

  private static func placed(_ values: [Double], rows: [Int], columns: Int) -> [(place: Int, value: Double)] {
    values.enumerated().map { (rows[$0 / columns] * columns + $0 % columns, $1) }
  }
}
