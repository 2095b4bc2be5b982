import Testing

@testable import LessonRunning

@Suite struct OutputAgreementTests {
  private func agrees(_ shown: String, _ recorded: String, within tolerance: Double = 0.3) -> Bool {
    OutputAgreement(tolerance: tolerance).agrees(shown, with: recorded)
  }

  @Test(arguments: [
    ("ratio  Float  4.1\n", "ratio  Float  4.0\n"),
    ("it took 13.0 ms\n", "it took 10.0 ms\n"),
    ("it took 7.0 ms\n", "it took 10.0 ms\n"),
    ("[1.1, 2.2]\n", "[1.2,   2.0]\n"),
    ("-12.5e-3\n", "-0.0125\n"),
    ("1,300 tokens\n", "1,000 tokens\n"),
    ("cached: y ∝ x^1.21\n", "cached: y ∝ x^1.02\n"),
    ("no numbers\n", "no numbers\n"),
  ])
  func `numbers may differ by a share of the recorded ones`(shown: String, recorded: String) {
    #expect(agrees(shown, recorded))
  }

  @Test(arguments: [
    ("it took 13.1 ms\n", "it took 10.0 ms\n"),
    ("it took 6.9 ms\n", "it took 10.0 ms\n"),
    ("it took -10 ms\n", "it took 10 ms\n"),
    ("it took 10 µs\n", "it took 10 ms\n"),
    ("it took nan ms\n", "it took 10 ms\n"),
    ("0.1\n", "0\n"),
    ("T5\n", "T6\n"),
    ("x_2\n", "x_3\n"),
    ("10⁻³\n", "10⁻⁴\n"),
    ("1 2\n", "1 2 3\n"),
    ("1\n2\n", "1 2\n"),
    ("1\n", ""),
    ("", "1\n"),
  ])
  func `a number that differs by more, and any other text, doesn't agree`(shown: String, recorded: String) {
    #expect(!agrees(shown, recorded))
  }

  @Test func `two numbers agree exactly if they differ by no more than the share of the recorded one`() {
    for recorded in stride(from: -3.0, through: 3, by: 0.375) {
      for shown in stride(from: -3.0, through: 3, by: 0.375) {
        for tolerance in [0.125, 0.25, 0.5] {
          let mayDiffer = abs(shown - recorded) <= tolerance * abs(recorded)
          #expect(agrees("\(shown) s\n", "\(recorded) s\n", within: tolerance) == mayDiffer)
        }
      }
    }
  }

  @Test func `of a picture its words and the numbers beside them count, and its drawing doesn't`() {
    let recorded = "time per token\n ms\n8.0 ┤    ⢀⠔\n2.0 ┤⣀⠤⠊\n    └──────\n   tokens\n■ cached\n"
    #expect(agrees(recorded.replacing("8.0 ┤    ⢀⠔", with: "16 ┤   ⢀⣀⠔"), recorded))
    #expect(agrees(recorded.replacing("2.0 ┤⣀⠤⠊\n", with: ""), recorded))
    #expect(!agrees(recorded.replacing("cached", with: "stored"), recorded))
    #expect(!agrees(recorded.replacing("time per token\n", with: ""), recorded))
    #expect(agrees("boat ▒0.48 ░0.20\n", "boat ▓0.60 ▒0.25\n"))
    #expect(!agrees("boat ▒0.48 ░0.60\n", "boat ▓0.60 ▒0.25\n"))
  }
}
