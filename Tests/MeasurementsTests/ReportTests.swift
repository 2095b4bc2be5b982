import Foundation
import Measurements
import Testing

/// A machine that does 100 operations and reads 10 bytes in a second.
private let machine = MachinePeaks(
  set: "a set", multiplyAddsOfOne: 50e9, multiplyAdds: 100e9, bandwidthOfOne: 5e9, bandwidth: 10e9)

private func result(
  _ amount: Work.Amount?, _ targets: [Work.Target], own: [Double], others: [Side: [Double]] = [:], error: Double? = nil,
  measure: Work.Measure = .time
) -> WorkResult {
  let sides: [Side] = [.attnlab, .torch, .numpy]
  let work = Work(
    id: "a/1", group: "a", title: "a work", sides: sides, measure: measure, amount: amount, targets: targets)
  return WorkResult(
    work: work,
    sides: [.init(side: .attnlab, values: own, error: error)]
      + sides.dropFirst().compactMap { side in others[side].map { .init(side: side, values: $0) } })
}

@Suite("A result beside its targets") struct WorkResultTests {
  @Test("has the share of what the machine can do, by operations or by bytes")
  func shares() {
    let computing = result(.operations(20e9), [.share(0.8), .share(0.81)], own: [0.2, 0.25, 9])
    #expect(computing.verdicts(machine).map(\.isReached) == [true, false])
    #expect(computing.own.flatMap { computing.share(of: $0, machine) } == 0.8)
    let reading = result(.bytes(1e9), [.share(0.5), .share(0.51)], own: [0.2])
    #expect(reading.verdicts(machine).map(\.isReached) == [true, false])
    #expect(reading.verdicts(machine)[0].text == "50 % of the bandwidth")
  }

  @Test("is compared with the fastest of the others, by the medians")
  func fastest() {
    let others: [Side: [Double]] = [.torch: [3, 3, 3], .numpy: [0.1, 2.4, 99]]
    let compared = result(nil, [.timesBest(1.2), .timesBest(1.25)], own: [2, 2, 2], others: others)
    #expect(compared.best?.side == .numpy)
    #expect(compared.verdicts(machine).map(\.isReached) == [true, false])
    #expect(result(nil, [.timesBest(1)], own: [2]).verdicts(machine).map(\.isReached) == [nil])
  }

  @Test("keeps bounds of time, memory and error")
  func bounds() {
    #expect(result(nil, [.atMost(0.5e-6)], own: [0.4e-6]).verdicts(machine).map(\.isReached) == [true])
    let memory = result(nil, [.atMost(4_194_304)], own: [4_194_305], measure: .memory)
    #expect(memory.verdicts(machine).map(\.text) == ["at most 4.0 MiB"])
    #expect(memory.verdicts(machine).map(\.isReached) == [false])
    #expect(result(nil, [.error(1e-6)], own: [1], error: 9e-7).verdicts(machine).map(\.isReached) == [true])
    #expect(result(nil, [.error(1e-6)], own: [1]).verdicts(machine).map(\.isReached) == [nil])
  }
}

@Suite("A report of measurements, as a table and as JSON") struct ReportTests {
  private func report() -> Report {
    var report = Report(machine: machine)
    report.versions = [(.torch, "2.1")]
    report.absent = [(.numpy, "no \"network\"")]
    report.results = [
      result(
        .operations(20e9), [.share(0.85), .timesBest(1.2)], own: [0.25], others: [.torch: [0.31, 0.29, 0.3]],
        error: 4.56e-7),
      result(nil, [.timesBest(2)], own: [1.2e-6]),
    ]
    report.figures = [
      Figure(what: "a time", value: 24.96, target: 20, unit: "ms"), Figure(what: "a peer", value: 7, unit: "ms"),
      Figure(what: "an exponent", value: 2.07, target: 2, unit: "", tolerance: 0.1),
    ]
    return report
  }

  @Test("has a row for each side, and says what isn't reached")
  func table() {
    #expect(
      report().table == """
        processor, a set: 50.0 GFLOP/s on one core, 100 GFLOP/s on two; reads 5.00 GB/s and 10.0 GB/s
        with PyTorch 2.1
        without NumPy: no "network"

        work     side      median    rate           share   × ours   error    to reach
        a work   attnlab   250 ms    80.0 GFLOP/s   80 %    1.00     4.6e-7   85 % of the peak: not reached; 1.20 × the best other
                 PyTorch   300 ms    66.7 GFLOP/s   67 %    1.20
        a work   attnlab   1.20 µs                          1.00              2.00 × the best other: nobody to compare with

        what          median    to reach
        a time        25.0 ms   20.0 ms   not reached
        a peer        7.0 ms
        an exponent   2.07      2.00 ± 0.1
        """)
  }

  private struct Written: Decodable {
    struct Work: Decodable {
      struct Side: Decodable {
        var side: String
        var median: Double, values: [Double]
        var rate: Double?, share: Double?, timesOurs: Double?, error: Double?
      }
      struct Target: Decodable {
        var what: String
        var reached: Bool?
      }
      var id: String, group: String, measure: String
      var sides: [Side], targets: [Target]
    }
    struct Figure: Decodable {
      var what: String, unit: String
      var value: Double, target: Double?, reached: Bool?
    }
    var machine: [String: Value], versions: [String: String], absent: [String: String]
    var works: [Work], figures: [Figure]
  }

  private enum Value: Decodable, Equatable {
    case number(Double), text(String)
    init(from decoder: Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try (try? value.decode(Double.self)).map(Value.number) ?? .text(value.decode(String.self))
    }
  }

  @Test("is JSON that another program reads, without what isn't known")
  func json() throws {
    let written = try JSONDecoder().decode(Written.self, from: Data(report().json.utf8))
    #expect(written.machine["flops"] == .number(100e9) && written.machine["instructions"] == .text("a set"))
    #expect(written.versions == ["torch": "2.1"] && written.absent == ["numpy": "no \"network\""])
    let sides = written.works[0].sides
    #expect(sides.map(\.side) == ["attnlab", "torch"] && sides[1].values == [0.31, 0.29, 0.3])
    #expect(sides.map(\.median) == [0.25, 0.3] && sides[0].share == 0.8 && sides[0].error == 4.56e-7)
    #expect(sides[1].error == nil && sides[1].timesOurs == 1.2)
    #expect(written.works.map { $0.targets.map(\.reached) } == [[false, true], [nil]])
    #expect(written.figures.map(\.reached) == [false, nil, true] && written.figures[1].target == nil)
  }

  @Test("has numbers that aren't finite as null, and any text in quotes")
  func strange() throws {
    var report = report()
    report.figures = [Figure(what: "\u{1}\"\\\n", value: .nan, unit: "ms")]
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
    let figure = try #require((object?["figures"] as? [[String: Any]])?.first)
    #expect(figure["what"] as? String == "\u{1}\"\\\n" && figure["value"] is NSNull)
  }
}
