/// All that a run of the measurements has found out.
public struct Report: Sendable {
  /// What the machine can do.
  public var machine: MachinePeaks
  /// The versions of the sides that were there.
  public var versions: [(side: Side, version: String)] = []
  /// The sides that couldn't be had, with the reasons.
  public var absent: [(side: Side, reason: String)] = []
  /// What came of the works.
  public var results: [WorkResult] = []
  /// The numbers that stand by themselves.
  public var figures: [Figure] = []

  /// Creates a report with nothing in it but the machine.
  public init(machine: MachinePeaks) { self.machine = machine }
}
