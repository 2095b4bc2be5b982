import CMachine
import Measurements
import System
import TerminalDriving

/// A run of the groups that are asked for.
struct Run {
  private let options: Options
  private let attnlab: AttnlabUnderTest
  private let peers: PeerEnvironment?
  private let sides: Sides

  init(_ options: Options) throws {
    self.options = options
    attnlab = try AttnlabUnderTest()
    attnlab_keep_to_processors(Int32(Sides.threads))
    peers = options.hasPeers ? PeerEnvironment(checkout: attnlab.checkout) : nil
    sides = Sides(own: CurrentProcess.executable ?? "", peers: peers)
  }

  /// Measures everything and returns what was found out.
  func report() throws -> Report {
    defer { attnlab.removeHome() }
    var report = Report(machine: Self.peaks())
    for work in WorkList.all where options.groups.contains(work.group) {
      Self.tell(work.title)
      report.results.append(try WorkMeasurement(sides, rounds: options.rounds).result(of: work))
      report.machine.merge(Self.peaks())
    }
    if options.groups.contains("exponents") { report.figures += try exponents() }
    (report.versions, report.absent) = (sides.versions, sides.absent)
    for group in Options.figureGroups where options.groups.contains(group) {
      Self.tell(group)
      report.figures += try lines(of: group).map(\.figure)
    }
    return report
  }

  /// Says what is measured now, beside the report.
  private static func tell(_ what: String) { Descriptor.write("measuring: \(what)\n".utf8, to: Descriptor.error) }

  /// Measures what the machine can do.
  private static func peaks() -> MachinePeaks {
    let (threads, bytes) = (Int32(Sides.threads), 256 << 20)
    return MachinePeaks(
      set: String(cString: attnlab_widest_set()), multiplyAddsOfOne: attnlab_multiply_add_peak(1),
      multiplyAdds: attnlab_multiply_add_peak(threads), bandwidthOfOne: attnlab_read_bandwidth(1, bytes),
      bandwidth: attnlab_read_bandwidth(threads, bytes))
  }

  private func exponents() throws -> [Figure] {
    let measurement = WorkMeasurement(sides, rounds: options.rounds)
    return try CostCurve.all.map { curve in
      Self.tell(curve.title)
      return Figure(
        what: "exponent of the time: \(curve.title)",
        value: curve.measured(try curve.works.map { try measurement.time(of: $0.id) }), target: curve.exponent,
        unit: "", tolerance: CostCurve.tolerance)
    }
  }

  private func lines(of group: String) throws -> [Line] {
    switch group {
    case "notebook":
      let latencies = Latencies(attnlab)
      let other = peers.flatMap { IPython($0, attnlab) }
      let typed = TypedCells(attnlab)
      return [try latencies.start(), try latencies.cell(), try latencies.lessonCell()]
        + (try typed.lines()) + [try typed.found()]
        + (try other.map { [try $0.line()] } ?? [])
    case "checking": return try Checking(attnlab).lines() + SandboxShare(attnlab).lines()
    case "session": return [try Memory(attnlab).line()]
    case "swift": return try SwiftSpeed(attnlab).lines()
    default: return []
    }
  }
}
