import Notebooks
import Reports
import SwiftSource

// The learner's own cells, which stand on top of the lesson's.

extension LessonLeader {
  /// Whether cells of the learner's own were set aside for a cell of the lesson, and haven't been run again since.
  public var hasOwnCellsAside: Bool { !ownCellsAside.isEmpty }

  /// The names that the lesson's cells have declared.
  private var lessonNames: Set<String> {
    Set(lessonSources.flatMap { CellOutline($0).introducedNames })
  }

  /// Drops those of the learner's own cells that were set aside and clash with a name of the lesson's. Returns them.
  public func dropClashingOwnCells() -> [OwnCell.Lost] {
    guard hasOwnCellsAside else { return [] }
    let names = lessonNames
    let lost = ownCellsAside.compactMap { cell in cell.clash(with: names).map { OwnCell.Lost(cell, loss: $0) } }
    let gone = Set(lost.map(\.cell.label))
    ownCellsAside.removeAll { gone.contains($0.label) }
    for cell in lost.map(\.cell) { lostNames.formUnion(cell.declared) }
    return lost
  }

  /// Runs the learner's own cells again that were set aside, on top of the lesson's. What they print isn't shown again.
  ///
  /// - Parameter isSlow: returns whether a cell took so long that it isn't run again.
  /// - Returns: the cells that are lost, with the reasons: they clash with the lesson, or don't run any more.
  public func bringBackOwnCells(isSlow: (String) -> Bool) -> [OwnCell.Lost] {
    var lost = dropClashingOwnCells()
    let names = lessonNames
    let waiting = ownCellsAside
    ownCellsAside = []
    for cell in waiting {
      guard let loss = isSlow(cell.label) ? .isSlow : run(cell, beside: names) else { continue }
      let used = CellOutline(cell.source).usedNames
      let needed = loss == .fails ? lostNames.first(where: used.contains) : nil
      lost.append(OwnCell.Lost(cell, loss: needed.map { .needs($0) } ?? loss))
      lostNames.formUnion(cell.declared)
    }
    return lost
  }

  /// Runs a cell again. Returns why it can't stay, and nil if it stays.
  private func run(_ cell: OwnCell, beside lessonNames: Set<String>) -> OwnCell.Loss? {
    let answer = session.answer
    var asks = false
    session.answer = {
      asks = true
      return .endOfInput
    }
    defer { session.answer = answer }
    let depth = session.depth
    let outcome = session.run(cell.source, label: cell.label, listener: { _ in })
    let loss: OwnCell.Loss? =
      if asks {
        .asks
      } else if !outcome.isSuccess {
        .fails
      } else {
        outcome.variables.first { lessonNames.contains($0.name) }.map { .changes($0.name) }
      }
    guard loss != nil, session.depth > depth else { return loss }
    do {
      try session.goBack(toDepth: depth)
    } catch {
      return .fails
    }
    return loss
  }

  /// Sets cells aside that stand on top of the lesson's. Those of another lesson are the learner's as little as this one's.
  func setAside(_ cells: some Sequence<(label: String, source: String)>) {
    for cell in cells where !LessonCell.isLabel(cell.label) {
      ownCellsAside.append(OwnCell(label: cell.label, source: cell.source))
    }
  }
}
