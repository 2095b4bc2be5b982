import Testing
import WorkerProtocol

@testable import ExerciseChecking

@Suite("Smaller inputs") struct SmallerInputsTests {
  private static func smaller(_ table: String, _ names: [String], _ cases: [[PortableValue]]) -> SmallerInputs {
    let stated = StatedShapes(markdown: "| name | shape | |\n|---|---|---|\n\(table)")
    return SmallerInputs(names: names, stated: stated, rules: InputRules(of: cases, names: names, as: stated))
  }

  @Test("lose a token in every input that has it, and axes before the stated ones")
  func together() {
    let smaller = Self.smaller(
      "| `q` | `[..., n, d]` | |\n| `k` | `[..., m, d]` | |", ["q", "k"],
      [
        [.zeros([1, 1]), .zeros([2, 1])], [.zeros([3, 2]), .zeros([1, 2])], [.zeros([2, 3, 5]), .zeros([2, 7, 5])],
      ])
    let found = smaller.fewer(than: [.counted([2, 3, 5]), .counted([1, 7, 5])])
    #expect(found.contains([.zeros([1, 1]), .zeros([1, 1])]) == false)
    #expect(found.allSatisfy { $0[0].tensors[0].last == $0[1].tensors[0].last })
    // Without the axis in front: the first and the last of the batch, the repeated side as it is.
    let flat = found.filter { $0[0].tensors[0].count == 2 }
    #expect(flat.count == 2 && flat.allSatisfy { $0[1] == .counted([7, 5]) })
    #expect(flat[1][0] == .tensor(shape: [3, 5], elements: (15..<30).map(Float.init)))
  }

  @Test("keep what holds in all cases: an order of sizes, evenness, rows that sum to 1, lengths up to a size")
  func rules() {
    let row = PortableValue.tensor(shape: [1, 2, 4], elements: [0.25, 0.25, 0.25, 0.25, 1, 0, 0, 0])
    let smaller = Self.smaller(
      "| `w` | `[batch, n, m]` | |\n| `lengths` | `batch` numbers | |", ["w", "lengths"],
      [[row, .ints([4])], [.tensor(shape: [1, 1, 2], elements: [1, 0]), .ints([0])]])
    let found = smaller.fewer(than: [row, .ints([4])])
    #expect(!found.isEmpty)
    for inputs in found {
      let shape = inputs[0].tensors[0]
      #expect(shape[1] <= shape[2] && shape[2].isMultiple(of: 2))
      #expect(inputs[1].words.map { ($0.first.flatMap(Int.init) ?? 9) <= shape[2] } == true)
      #expect(inputs[0].tensorNumbers.reduce(0, +) == Double(shape[1]))
    }
    #expect(smaller.rounder(than: [row, .ints([4])]).isEmpty)
  }

  @Test("cut a head out of an axis in which heads lie side by side, and its number with it")
  func heads() {
    let smaller = Self.smaller(
      "| `x` | `[n, h · w]` | |\n| `heads` | | h |", ["x", "heads"],
      [[.zeros([1, 1]), .int(1)], [.zeros([1, 6]), .int(3)], [.zeros([2, 6]), .int(2)]])
    let found = smaller.fewer(than: [.counted([1, 6]), .int(2)])
    #expect(found.contains([.tensor(shape: [1, 3], elements: [0, 1, 2]), .int(1)]))
    #expect(found.contains([.tensor(shape: [1, 3], elements: [3, 4, 5]), .int(1)]))
    #expect(found.contains([.tensor(shape: [1, 2], elements: [0, 3]), .int(2)]))
  }

  @Test("have rounder numbers, the roundest first, and whole ones where the author has no others")
  func round() {
    let smaller = Self.smaller("| `x` | `[n]` | |", ["x"], [[.tensor(shape: [1], elements: [-0.3])]])
    let numbers = smaller.rounder(than: [.tensor(shape: [2], elements: [3.37, -1.26])]).map { $0[0].tensorNumbers }
    #expect(numbers.first == [2, -1])
    #expect(numbers.contains([3.5, -1.5]))
    #expect(smaller.plainer(than: [.zeros([1])]).isEmpty)
  }
}
