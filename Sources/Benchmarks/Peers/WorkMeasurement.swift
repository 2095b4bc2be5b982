import Measurements

/// The measurement of a work: the sides take turns, so that all of them meet the same machine.
struct WorkMeasurement {
  private let sides: Sides
  private let rounds: ClosedRange<Int>

  /// The shortest time that is measured at once, and the time that the rounds of a work may take, in seconds.
  private static let shortest = 0.02, longest = 20.0

  init(_ sides: Sides, rounds: ClosedRange<Int>) {
    self.sides = sides
    self.rounds = rounds
  }

  /// Measures a work and compares the results of the sides, as far as somebody knows the right one.
  func result(of work: Work) throws -> WorkResult {
    if work.measure == .memory { return try memory(of: work) }
    var takers: [(process: SideProcess, calls: Int, values: [Double])] = []
    for side in work.sides {
      guard let process = sides.process(of: side) else { continue }
      do {
        _ = try process.ask("prepare \(work.id(of: side))", "ready")
        takers.append((process, try calls(of: process), []))
      } catch let trouble as Trouble where !side.isOwn {
        print("\(work.title): without \(side.name): \(trouble)")
      }
    }
    let began = ContinuousClock.now
    for round in 0..<rounds.upperBound {
      guard round < rounds.lowerBound || ContinuousClock.now - began < .seconds(Self.longest) else { break }
      for turn in takers.indices {
        let taker = (turn + round) % takers.count
        takers[taker].values.append(try takers[taker].process.seconds(calls: takers[taker].calls))
      }
    }
    let check = ResultCheck(work.id)
    return WorkResult(
      work: work,
      sides: try takers.map { taker in
        WorkResult.SideResult(
          side: taker.process.side, values: taker.values, error: try check?.error(of: taker.process))
      })
  }

  /// Returns how many calls are long enough to be measured. The first ones warm it up.
  private func calls(of process: SideProcess) throws -> Int {
    var (calls, time) = (1, try process.seconds(calls: 1))
    repeat {
      calls = max(calls, min(10 * calls, Int(Self.shortest / time)))
      time = try process.seconds(calls: calls)
    } while Double(calls) * time < Self.shortest / 2
    return calls
  }

  /// Lets memory that is given back be the system's at once, so that no call finds some of it.
  private static let givesBack = ["MALLOC_MMAP_THRESHOLD_=65536", "MALLOC_TRIM_THRESHOLD_=65536"]

  /// Measures the memory of a call, each time in a process that has done nothing else.
  private func memory(of work: Work) throws -> WorkResult {
    let results = try work.sides.compactMap { side -> WorkResult.SideResult? in
      guard sides.process(of: side) != nil else { return nil }
      let values = try (0..<3).compactMap { _ in
        Double(try sides.fresh(side, Self.givesBack).ask("memory \(work.id)", "bytes"))
      }
      return WorkResult.SideResult(side: side, values: values)
    }
    return WorkResult(work: work, sides: results)
  }

  /// Returns the median time of this package's calls.
  func time(of id: String) throws -> Double {
    let work = Work(id: id, group: "", title: id, sides: [.attnlab])
    return try result(of: work).own?.median ?? .nan
  }
}
