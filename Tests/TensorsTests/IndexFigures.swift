import Tensors
import Testing

/// What an index picks of the numbers 0 to 104 in the shape [5, 3, 7].
struct IndexRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let pick: @Sendable (Tensor) -> Tensor
  let shape: [Int]
  let numbers: [Int]
}

/// What setting a part to -1, -2, … in a shape changes, and to what.
struct IndexSetRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let set: @Sendable (inout Tensor, Tensor) -> Void
  let shape: [Int]
  let places: [Int]
  let numbers: [Int]
}

private let rows = Tensor([4, -5, 4] as [Int32])
private let pairs = Tensor([[0, -1], [2, 2]] as [[Int8]])
private let two = Tensor(Int32(2))
private let mask = Tensor(0..<105, [5, 3, 7]) % 4 .== 1
private let faces = Tensor(0..<15, [5, 3]) % 6 .== 2

/// What NumPy 2.4.6 picks: `Scripts/index_figures.py` printed it.
let indexRows: [IndexRow] = [
  IndexRow(
    testDescription: "t[[4, 0, 4]]", pick: { $0[[4, 0, 4]] }, shape: [3, 3, 7],
    numbers: [
      84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 0, 1, 2, 3, 4, 5, 6, 7,
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
      100, 101, 102, 103, 104,
    ]),
  IndexRow(
    testDescription: "t[[4, 0, 4], [2, 1, 0]]", pick: { $0[[4, 0, 4], [2, 1, 0]] }, shape: [3, 7],
    numbers: [98, 99, 100, 101, 102, 103, 104, 7, 8, 9, 10, 11, 12, 13, 84, 85, 86, 87, 88, 89, 90]),
  IndexRow(
    testDescription: "t[[4, 0, 4], 1]", pick: { $0[[4, 0, 4], 1] }, shape: [3, 7],
    numbers: [91, 92, 93, 94, 95, 96, 97, 7, 8, 9, 10, 11, 12, 13, 91, 92, 93, 94, 95, 96, 97]),
  IndexRow(
    testDescription: "t[[[0], [3]], [2, 0]]", pick: { $0[[[0], [3]], [2, 0]] }, shape: [2, 2, 7],
    numbers: [14, 15, 16, 17, 18, 19, 20, 0, 1, 2, 3, 4, 5, 6, 77, 78, 79, 80, 81, 82, 83, 63, 64, 65, 66, 67, 68, 69]),
  IndexRow(
    testDescription: "t[[4, 0], 0..., [6, 1]]", pick: { $0[[4, 0], 0..., [6, 1]] }, shape: [2, 3],
    numbers: [90, 97, 104, 1, 8, 15]),
  IndexRow(
    testDescription: "t[[4, 0], 1..<3, 6]", pick: { $0[[4, 0], 1..<3, 6] }, shape: [2, 2], numbers: [97, 104, 13, 20]),
  IndexRow(
    testDescription: "t[0..., [2, 0], [6, 1]]", pick: { $0[0..., [2, 0], [6, 1]] }, shape: [5, 2],
    numbers: [20, 1, 41, 22, 62, 43, 83, 64, 104, 85]),
  IndexRow(
    testDescription: "t[1, 0..., [6, 1]]", pick: { $0[1, 0..., [6, 1]] }, shape: [2, 3],
    numbers: [27, 34, 41, 22, 29, 36]),
  IndexRow(
    testDescription: "t[1, [2, 0], 4...]", pick: { $0[1, [2, 0], 4...] }, shape: [2, 3],
    numbers: [39, 40, 41, 25, 26, 27]),
  IndexRow(
    testDescription: "t[1, .ellipsis, [6, 1]]", pick: { $0[1, .ellipsis, [6, 1]] }, shape: [2, 3],
    numbers: [27, 34, 41, 22, 29, 36]),
  IndexRow(
    testDescription: "t[[4, 0], .ellipsis, [2, 1], 3]", pick: { $0[[4, 0], .ellipsis, [2, 1], 3] }, shape: [2],
    numbers: [101, 10]),
  IndexRow(
    testDescription: "t[0..., [2, 0], .ellipsis, [6, 1]]", pick: { $0[0..., [2, 0], .ellipsis, [6, 1]] },
    shape: [2, 5], numbers: [20, 41, 62, 83, 104, 1, 22, 43, 64, 85]),
  IndexRow(
    testDescription: "t[.newAxis, [4, 0], [2, 1], 3]", pick: { $0[.newAxis, [4, 0], [2, 1], 3] }, shape: [1, 2],
    numbers: [101, 10]),
  IndexRow(
    testDescription: "t[[4, 0], .newAxis, [2, 1], 3]", pick: { $0[[4, 0], .newAxis, [2, 1], 3] }, shape: [2, 1],
    numbers: [101, 10]),
  IndexRow(
    testDescription: "t[0..., [2, 0], .newAxis, [6, 1]]", pick: { $0[0..., [2, 0], .newAxis, [6, 1]] },
    shape: [2, 5, 1], numbers: [20, 41, 62, 83, 104, 1, 22, 43, 64, 85]),
  IndexRow(
    testDescription: "t[rows, 2, 5...]", pick: { $0[rows, 2, 5...] }, shape: [3, 2],
    numbers: [103, 104, 19, 20, 103, 104]),
  IndexRow(testDescription: "t[pairs, 1, 3]", pick: { $0[pairs, 1, 3] }, shape: [2, 2], numbers: [10, 94, 52, 52]),
  IndexRow(testDescription: "t[0, pairs, 3]", pick: { $0[0, pairs, 3] }, shape: [2, 2], numbers: [3, 17, 17, 17]),
  IndexRow(
    testDescription: "t[..<2, pairs, pairs]", pick: { $0[..<2, pairs, pairs] }, shape: [2, 2, 2],
    numbers: [0, 20, 16, 16, 21, 41, 37, 37]),
  IndexRow(
    testDescription: "t[two, pairs, 5...]", pick: { $0[two, pairs, 5...] }, shape: [2, 2, 2],
    numbers: [47, 48, 61, 62, 61, 62, 61, 62]),
  IndexRow(testDescription: "t[two, 0..., two]", pick: { $0[two, 0..., two] }, shape: [3], numbers: [44, 51, 58]),
  IndexRow(testDescription: "t[two, two, two]", pick: { $0[two, two, two] }, shape: [], numbers: [58]),
  IndexRow(
    testDescription: "t[mask]", pick: { $0[mask] }, shape: [26],
    numbers: [1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49, 53, 57, 61, 65, 69, 73, 77, 81, 85, 89, 93, 97, 101]),
  IndexRow(
    testDescription: "t[faces]", pick: { $0[faces] }, shape: [3, 7],
    numbers: [14, 15, 16, 17, 18, 19, 20, 56, 57, 58, 59, 60, 61, 62, 98, 99, 100, 101, 102, 103, 104]),
  IndexRow(testDescription: "t[faces, 3]", pick: { $0[faces, 3] }, shape: [3], numbers: [17, 59, 101]),
  IndexRow(
    testDescription: "t[faces, [3, 0, 6]]", pick: { $0[faces, [3, 0, 6]] }, shape: [3], numbers: [17, 56, 104]),
  IndexRow(
    testDescription: "t[[true, false, false, false, true]]", pick: { $0[[true, false, false, false, true]] },
    shape: [2, 3, 7],
    numbers: [
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93,
      94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104,
    ]),
  IndexRow(
    testDescription: "t[[true, false, false, false, true], [2, 0], 6]",
    pick: { $0[[true, false, false, false, true], [2, 0], 6] }, shape: [2], numbers: [20, 90]),
  IndexRow(
    testDescription: "t[0, [true, false, true], [6, 2]]", pick: { $0[0, [true, false, true], [6, 2]] }, shape: [2],
    numbers: [6, 16]),
  IndexRow(
    testDescription: "t[0, 0..., [false, true, false, false, false, false, true]]",
    pick: { $0[0, 0..., [false, true, false, false, false, false, true]] }, shape: [2, 3],
    numbers: [1, 8, 15, 6, 13, 20]),
  IndexRow(
    testDescription: "t[.stride(from: 4, to: 0, by: -2), 1, 3]", pick: { $0[.stride(from: 4, to: 0, by: -2), 1, 3] },
    shape: [2], numbers: [94, 52]),
  IndexRow(
    testDescription: "t[.stride(by: -2), 1, 3]", pick: { $0[.stride(by: -2), 1, 3] }, shape: [3], numbers: [94, 52, 10]),
  IndexRow(
    testDescription: "t[.stride(from: -1, to: -4, by: -1), [0, 2, 1], [0, 1, 2]]",
    pick: { $0[.stride(from: -1, to: -4, by: -1), [0, 2, 1], [0, 1, 2]] }, shape: [3, 3],
    numbers: [84, 99, 93, 63, 78, 72, 42, 57, 51]),
  IndexRow(
    testDescription: "t[1, .stride(from: 2, by: -1), .stride(from: 1, to: -1, by: 3)]",
    pick: { $0[1, .stride(from: 2, by: -1), .stride(from: 1, to: -1, by: 3)] }, shape: [3, 2],
    numbers: [36, 39, 29, 32, 22, 25]),
  IndexRow(
    testDescription: "t[[4, 0], .stride(by: 2), -1]", pick: { $0[[4, 0], .stride(by: 2), -1] }, shape: [2, 2],
    numbers: [90, 104, 6, 20]),
  IndexRow(testDescription: "t[2..<2, [0, 1]]", pick: { $0[2..<2, [0, 1]] }, shape: [0, 2, 7], numbers: []),
  IndexRow(testDescription: "t[[Int]()]", pick: { $0[[Int]()] }, shape: [0, 3, 7], numbers: []),
  IndexRow(testDescription: "t[[Int](), 2]", pick: { $0[[Int](), 2] }, shape: [0, 7], numbers: []),
  IndexRow(testDescription: "t[t .> 200]", pick: { $0[$0 .> 200] }, shape: [0], numbers: []),
]

/// What NumPy 2.4.6 sets.
let indexSetRows: [IndexSetRow] = [
  IndexSetRow(
    testDescription: "t[[4, 0, 4], 1, 2], [3]", set: { $0[[4, 0, 4], 1, 2] = $1 }, shape: [3], places: [9, 93],
    numbers: [-2, -3]),
  IndexSetRow(
    testDescription: "t[[1, 1, 1, 1], 0, 0], [4]", set: { $0[[1, 1, 1, 1], 0, 0] = $1 }, shape: [4], places: [21],
    numbers: [-4]),
  IndexSetRow(
    testDescription: "t[[[0], [3]], [2, 0], 1], [2, 2]", set: { $0[[[0], [3]], [2, 0], 1] = $1 }, shape: [2, 2],
    places: [1, 15, 64, 78], numbers: [-2, -1, -4, -3]),
  IndexSetRow(
    testDescription: "t[[[0], [3]], [2, 0], 1], [2, 1]", set: { $0[[[0], [3]], [2, 0], 1] = $1 }, shape: [2, 1],
    places: [1, 15, 64, 78], numbers: [-1, -1, -2, -2]),
  IndexSetRow(
    testDescription: "t[[4, 0], 0..., [6, 1]], [2, 3]", set: { $0[[4, 0], 0..., [6, 1]] = $1 }, shape: [2, 3],
    places: [1, 8, 15, 90, 97, 104], numbers: [-4, -5, -6, -1, -2, -3]),
  IndexSetRow(
    testDescription: "t[[4, 0], 0..., [6, 1]], [3]", set: { $0[[4, 0], 0..., [6, 1]] = $1 }, shape: [3],
    places: [1, 8, 15, 90, 97, 104], numbers: [-1, -2, -3, -1, -2, -3]),
  IndexSetRow(
    testDescription: "t[1, 0..., [6, 1]], [2, 1]", set: { $0[1, 0..., [6, 1]] = $1 }, shape: [2, 1],
    places: [22, 27, 29, 34, 36, 41], numbers: [-2, -1, -2, -1, -2, -1]),
  IndexSetRow(
    testDescription: "t[mask], []", set: { $0[mask] = $1 }, shape: [],
    places: [1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49, 53, 57, 61, 65, 69, 73, 77, 81, 85, 89, 93, 97, 101],
    numbers: [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]),
  IndexSetRow(
    testDescription: "t[faces, 3], [3]", set: { $0[faces, 3] = $1 }, shape: [3], places: [17, 59, 101],
    numbers: [-1, -2, -3]),
  IndexSetRow(
    testDescription: "t[faces, 5...], [2]", set: { $0[faces, 5...] = $1 }, shape: [2],
    places: [19, 20, 61, 62, 103, 104], numbers: [-1, -2, -1, -2, -1, -2]),
  IndexSetRow(
    testDescription: "t[t .> 200], []", set: { $0[Tensor(0..<105, [5, 3, 7]) .> 200] = $1 }, shape: [], places: [],
    numbers: []),
  IndexSetRow(
    testDescription: "t[.stride(by: -2), 1, 3], [3]", set: { $0[.stride(by: -2), 1, 3] = $1 }, shape: [3],
    places: [10, 52, 94], numbers: [-3, -2, -1]),
  IndexSetRow(
    testDescription: "t[1, .stride(by: -1), .stride(from: 6, to: 1, by: -4)], [3, 2]",
    set: { $0[1, .stride(by: -1), .stride(from: 6, to: 1, by: -4)] = $1 }, shape: [3, 2],
    places: [23, 27, 30, 34, 37, 41], numbers: [-6, -5, -4, -3, -2, -1]),
  IndexSetRow(testDescription: "t[2..<2], []", set: { $0[2..<2] = $1 }, shape: [], places: [], numbers: []),
  IndexSetRow(
    testDescription: "t[[0, 0], .newAxis, [1, 1], [2, 2]], [2, 1]",
    set: { $0[[0, 0], .newAxis, [1, 1], [2, 2]] = $1 }, shape: [2, 1], places: [9], numbers: [-2]),
]
