import Notebooks
import Reports
import WorkerProtocol

/// Finds how far a submission comes, by what its lines report in two calls: of the smallest case, whose values are shown, and
/// of a larger one, in which two stages aren't alike by chance.
struct StageFinder {
  /// A line's value in each call.
  private struct Step {
    var line: StageProgress.CodeLine
    /// Whether it is an expression, such as what is returned, whether it is the last, and whether it is passed once in a
    /// call: a line of a helper's is passed for several things.
    var isReturned: Bool, isLast = false, isPassedOnce: Bool
    var values: [PortableValue]
  }

  /// The name of each stage and its value in each call.
  private typealias Milestone = (name: String, values: [PortableValue])

  private var steps: [Step]
  private let stages: [Milestone]
  /// The parts of the result in the first call, and the one that is wrong.
  private let parts: [PortableValue], wrongPart: Int

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - reports: what was reported in each call.
  ///   - expected: what is expected of each call.
  ///   - wrongPart: the part of the result that is wrong in the first call.
  init(source: String, reports: [[ValueEvent]], expected: [ReferenceSheet.Expectation], wrongPart: Int) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
    // A line that is passed several times counts with what it has in the end.
    var places: [SourceRange] = []
    let last = reports.map { values in values.reduce(into: [SourceRange: ValueEvent]()) { $0[$1.range] = $1 } }
    for event in reports.first ?? [] {
      places.removeAll { $0 == event.range }
      places.append(event.range)
    }
    steps = places.compactMap { range in
      let events = last.compactMap { $0[range] }
      let values = events.compactMap { $0.value?.portable }
      guard values.count == reports.count, lines.indices.contains(range.startLine - 1) else { return nil }
      let text = lines[range.startLine - 1]
      return Step(
        line: StageProgress.CodeLine(number: range.startLine, source: text, name: events[0].name),
        isReturned: events[0].name.isEmpty, isPassedOnce: reports[0].count { $0.range == range } == 1, values: values)
    }
    if !steps.isEmpty { steps[steps.count - 1].isLast = true }
    stages = Self.stages(of: expected)
    (parts, self.wrongPart) = (expected.first?.result ?? [], wrongPart)
  }

  /// Returns the stages that each of the calls meets, in order.
  private static func stages(of expected: [ReferenceSheet.Expectation]) -> [Milestone] {
    var found: [Milestone] = []
    for stage in expected.first?.stages ?? [] {
      let same = expected.compactMap { each in each.stages.last { $0.name == stage.name }?.value }
      guard same.count == expected.count, !found.contains(where: { $0.name == stage.name }) else { continue }
      found.append((stage.name, same))
    }
    return found
  }

  /// How far it comes; nil if that isn't known.
  var progress: StageProgress? {
    guard !stages.isEmpty, !steps.isEmpty else { return nil }
    var reached: (stage: Int, step: Int, isTransposed: Bool)?
    for (number, stage) in stages.enumerated() {
      let ways = [true, false].flatMap { once in [false, true].map { (once: once, isTransposed: $0) } }
      for way in ways {
        let step = steps.firstIndex {
          ($0.isPassedOnce || !way.once) && isSame($0.values, stage.values, transposed: way.isTransposed)
        }
        guard let step else { continue }
        reached = (number, step, way.isTransposed)
        break
      }
    }
    // Without a stage on the way there is nothing to compare but a result, which the case shows.
    guard parts.indices.contains(wrongPart), let next = next(after: reached?.step, stage: reached?.stage),
      reached != nil || mayBeFirst(steps[next])
    else { return nil }
    let goals =
      stages[((reached?.stage ?? -1) + 1)...].map { (name: Optional($0.name), value: $0.values[0]) }
      + [(name: nil, value: parts[wrongPart])]
    let goal = steps[next].isLast ? goals[goals.count - 1] : nearest(steps[next].values[0], of: goals)
    return StageProgress(
      reached: reached.map {
        .init(stage: stages[$0.stage].name, line: steps[$0.step].line, isTransposed: $0.isTransposed)
      }, line: steps[next].line, yours: steps[next].values[0], stage: goal.name, expected: goal.value)
  }

  /// Returns whether a line is what the first stage should be, as far as its shape tells.
  private func mayBeFirst(_ step: Step) -> Bool {
    !step.isReturned && step.isPassedOnce
      && zip(step.values, stages[0].values).allSatisfy { yours, right in yours.asTensor?.shape == right.asTensor?.shape
      }
  }

  /// Returns the step that comes after a stage: the first one of the shape of what is to come, if there is one, and no number
  /// that is only a part of the way.
  private func next(after step: Int?, stage: Int?) -> Int? {
    let later = steps.indices.filter { $0 > step ?? -1 }
    let plain = later.filter { steps[$0].isPassedOnce }
    let different = (plain.isEmpty ? later : plain).filter { place in
      let isReached = stage.map { isSame(steps[place].values, stages[$0].values) } ?? false
      return !isReached && !parts.contains { isSame([steps[place].values[0]], [$0]) }
    }
    let shapes = (stages[((stage ?? -1) + 1)...].map { $0.values[0] } + [parts[wrongPart]]).map { $0.asTensor?.shape }
    return different.first { place in shapes.contains { $0 == steps[place].values[0].asTensor?.shape } }
      ?? different.first { !(steps[$0].values[0].asTensor?.shape.isEmpty ?? true) }
      // What was reached is handed out as it is.
      ?? later.last { parts.count == 1 && steps[$0].isLast }
  }

  /// Returns the value to come of which a line has the most entries, of those of its shape; the next one if none has it.
  private func nearest(
    _ yours: PortableValue, of goals: [(name: String?, value: PortableValue)]
  ) -> (name: String?, value: PortableValue) {
    func alike(_ goal: PortableValue) -> Int? {
      guard let mine = yours.asTensor, let right = goal.asTensor, mine.shape == right.shape else { return nil }
      return zip(mine.elements, right.elements).count { Tolerance.isNear($0, $1, error: nil) }
    }
    let counted = goals.enumerated().compactMap { place, goal in alike(goal.value).map { (place, $0) } }
    let best = counted.max { ($0.1, -$0.0) < ($1.1, -$1.0) }
    return goals[best?.0 ?? 0]
  }

  private func isSame(_ yours: [PortableValue], _ expected: [PortableValue], transposed: Bool = false) -> Bool {
    zip(yours, expected).allSatisfy { yours, expected in
      guard let mine = yours.asTensor, let right = expected.asTensor else { return false }
      let errors = expected.wide?.errors
      if transposed {
        guard mine.shape.count > 1, let turned = Self.transposed(right.shape, right.elements) else { return false }
        let turnedErrors = errors.flatMap { Self.transposed(right.shape, $0)?.elements }
        return Self.isNear(mine, turned, turnedErrors)
      }
      return Self.isNear(mine, right, errors)
    }
  }

  private static func isNear(
    _ yours: (shape: [Int], elements: [Double]), _ expected: (shape: [Int], elements: [Double]), _ errors: [Double]?
  ) -> Bool {
    yours.shape == expected.shape
      && yours.elements.indices.allSatisfy { place in
        let (mine, right) = (yours.elements[place], expected.elements[place])
        return Tolerance.isNear(mine, right, error: errors?[place]) || abs(mine - right) <= 1e-5 * (1 + abs(right))
      }
  }

  /// Returns a tensor with its last two axes exchanged; nil if it has fewer.
  private static func transposed(_ shape: [Int], _ elements: [Double]) -> (shape: [Int], elements: [Double])? {
    guard shape.count > 1 else { return nil }
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    let turned = elements.indices.map { place in
      let (block, rest) = place.quotientAndRemainder(dividingBy: max(1, rows * columns))
      let (column, row) = rest.quotientAndRemainder(dividingBy: max(1, rows))
      return elements[block * rows * columns + row * columns + column]
    }
    return (Array(shape.dropLast(2)) + [columns, rows], turned)
  }
}
