import Testing
import WorkerProtocol

@testable import ExerciseChecking

@Suite("The table of an exercise's page") struct StatedShapesTests {
  private let attention = StatedShapes(
    markdown: """
      | what | else |
      |------|------|
      | a    | `[x]` |

      | name       | shape            |                          |
      |------------|------------------|--------------------------|
      | `queries`  | `[..., n, d]`    | n queries of d features  |
      | `wq`, `wk` | `[d, h · k]`     | for each head            |
      | `heads`    |                  | h                        |
      | `lengths`  | `batch` numbers  | from 0 to m              |
      | `cache`    | `[h, m, d]` and `[h, m, v]` | m keys and values |
      | returns    | `[..., n, m]`    | a row for each query     |
      |            | `[n]`            | the places               |
      """)

  @Test("says the shapes of parameters, of lists, and of each part of the result")
  func rows() throws {
    #expect(attention.parameters.map(\.name) == ["queries", "wq", "wk", "heads", "lengths", "cache"])
    #expect(attention.parameter("wk")?.shapes == [.init(hasLeading: false, axes: [["d"], ["h", "k"]])])
    #expect(attention.parameter("heads")?.symbol == "h")
    #expect(attention.parameter("lengths")?.length == "batch")
    #expect(attention.parameter("cache")?.shapes.map(\.axes) == [[["h"], ["m"], ["d"]], [["h"], ["m"], ["v"]]])
    #expect(attention.results.map { $0.shapes.first?.axes ?? [] } == [[["n"], ["m"]], [["n"]]])
  }

  @Test("names the axes of a result")
  func names() {
    let names = AxisNames(stated: attention)
    #expect(names.names(part: 0, shape: [3, 5]) == ["query", "key"])
    #expect(names.names(part: 0, shape: [2, 3, 5]) == ["batch", "query", "key"])
    #expect(names.names(part: 0, shape: [2, 4, 3, 5]) == ["batch", "head", "query", "key"])
    #expect(names.names(part: 1, shape: [3]) == ["query"])
    #expect(names.names(part: 0, shape: []) == [])
    #expect(AxisNames(stated: StatedShapes(markdown: "")).names(part: 0, shape: [2, 3]) == ["axis 0", "axis 1"])
  }

  @Test("tells the sizes of inputs, also where two of them lie in one axis")
  func sizes() throws {
    let inputs: [PortableValue] = [
      .zeros([7, 5, 3]), .zeros([3, 8]), .zeros([3, 8]), .int(4), .ints([1, 2]),
      .list([.zeros([4, 6, 3]), .zeros([4, 6, 9])]),
    ]
    let names = ["queries", "wq", "wk", "heads", "lengths", "cache"]
    let sizes = try #require(InputSizes(of: inputs, names: names, as: attention))
    #expect(sizes.sizes == ["…1": 7, "n": 5, "d": 3, "h": 4, "k": 2, "batch": 2, "m": 6, "v": 9])
    var wrong = inputs
    wrong[2] = .zeros([2, 8])
    #expect(InputSizes(of: wrong, names: names, as: attention) == nil)
  }
}

extension PortableValue {
  static func zeros(_ shape: [Int]) -> PortableValue {
    .tensor(shape: shape, elements: Array(repeating: 0, count: shape.reduce(1, *)))
  }

  /// A tensor of 0, 1, 2, …
  static func counted(_ shape: [Int]) -> PortableValue {
    .tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map(Float.init))
  }
}
