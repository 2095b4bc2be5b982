internal import ExerciseRuntime

extension Reference {
  /// Computes everything that the reference states.
  func sheet() -> ReferenceSheet {
    sheet(
      cases.flatMap { source -> [ReferenceSheet.Case] in
        switch source {
        case .fixed(let each):
          return [stated(each.name, line: each.line, calls: each.calls, draw: nil)]
        case .drawn(let family):
          return families[family].draws.map { drawn(family: family, sizes: $0.sizes, seed: $0.seed, line: $0.line) }
        }
      })
  }

  /// Computes one case of a family.
  ///
  /// - Refuses: a family that doesn't exist.
  func sheet(family: Int, sizes: [DrawnSize], seed: Int) -> ReferenceSheet {
    guard families.indices.contains(family) else { refuse("draw", "there is no family \(family)") }
    let line = families[family].draws.first?.line ?? 0
    return sheet([drawn(family: family, sizes: Sizes(all: sizes), seed: seed, line: line)])
  }

  /// Computes the fresh cases of a seed.
  func freshSheet(seed: Int) -> ReferenceSheet {
    let draws = FreshDraws(of: families, seed: seed).all
    let fresh = draws.map { draw in
      let family = families[draw.family]
      return stated(
        Sizes(all: draw.sizes).filled(family.name), line: family.draws.first?.line ?? 0,
        calls: family.make(Sizes(all: draw.sizes), draw.seed), draw: draw)
    }
    return sheet(fresh + mixed(seed: seed))
  }

  /// Computes cases that differ from a stated one in one input each: a result that is kept without regard to that input fails.
  private func mixed(seed: Int) -> [ReferenceSheet.Case] {
    for (place, family) in families.enumerated() {
      guard let draw = family.draws.first(where: { $0.sizes.all.flatMap(\.numbers).allSatisfy { $0 < 100 } }) else {
        continue
      }
      let (ours, others) = (family.make(draw.sizes, draw.seed), family.make(draw.sizes, draw.seed + seed))
      guard ours.count == 1, others.count == 1 else { continue }
      let (stated, other) = (ours[0].arguments, others[0].arguments)
      return stated.indices.filter { stated[$0] != other[$0] }.map { input in
        var mixed = stated
        mixed[input] = other[input]
        return self.stated(
          "\(draw.sizes.filled(family.name)), with another input \(input + 1)", line: draw.line,
          calls: [Call(mixed)],
          draw: ReferenceSheet.Draw(family: place, sizes: draw.sizes.all, seed: seed, purpose: .likeStated))
      }
    }
    return []
  }

  /// Computes one case of one call with these inputs.
  func sheet(inputs: [PortableValue]) -> ReferenceSheet {
    sheet([stated("", line: 0, portable: [PortableCall(inputs.map { .value($0) })], draw: nil)])
  }

  private func sheet(_ cases: [ReferenceSheet.Case]) -> ReferenceSheet {
    ReferenceSheet(
      parameterTypes: function.parameterTypes, resultTypes: function.resultTypes, laws: laws.map(\.name), cases: cases)
  }

  private func drawn(family: Int, sizes: Sizes, seed: Int, line: Int) -> ReferenceSheet.Case {
    stated(
      sizes.filled(families[family].name), line: line, calls: families[family].make(sizes, seed),
      draw: ReferenceSheet.Draw(family: family, sizes: sizes.all, seed: seed))
  }

  /// Computes a case. Its expectations are empty if the inputs aren't those of the function.
  private func stated(
    _ name: String, line: Int, calls: [Call], draw: ReferenceSheet.Draw?
  ) -> ReferenceSheet.Case {
    let portable = calls.enumerated().map { place, call in
      var call = call.portable(at: place)
      call.arguments = call.arguments.map { if case .value(let value) = $0 { .value(value.rounded) } else { $0 } }
      return call
    }
    return stated(name, line: line, portable: portable, draw: draw)
  }

  private func stated(
    _ name: String, line: Int, portable: [PortableCall], draw: ReferenceSheet.Draw?
  ) -> ReferenceSheet.Case {
    var stated = ReferenceSheet.Case(name: name, line: line, calls: portable, expected: [], draw: draw)
    let began = ProcessorTime.microseconds
    for call in portable {
      guard let inputs = call.values(after: stated.expected.map(\.result)) else { break }
      let (result, stages, terms) = Stages.recording { function(inputs) }
      guard let result else { break }
      // The inputs of a later call are the submission's own; only those of a single call can be varied beforehand.
      let variations = laws.map { portable.count == 1 ? $0.vary?(inputs) : nil }
      stated.expected.append(
        ReferenceSheet.Expectation(result: result, stages: stages, variations: variations, terms: terms))
    }
    stated.processorMicroseconds = ProcessorTime.microseconds - began
    return stated
  }

  /// Judges the laws.
  func findings(_ trials: [LawTrial]) -> [LawFinding] {
    trials.map { trial in
      guard laws.indices.contains(trial.law), let finding = laws[trial.law].judge(trial) else {
        return .broken("its closure doesn't take the function's result and inputs")
      }
      return finding
    }
  }
}
