import Measurements
import System
import TerminalDriving

/// Prints the numbers that attnlab has to reach, each measurement beside its target, and beside other libraries.
@main enum Benchmarks {
  static func main() {
    // The sides of a measurement are processes, and this package's is this program.
    if CommandLine.arguments.dropFirst().first == "work" { return OwnWorker.serve() }
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let report = try Run(options).report()
      print(report.table)
      if let path = options.json { try TextFile.write(report.json + "\n", to: path) }
    } catch {
      print("benchmarks: \(error)")
      CurrentProcess.exit(1)
    }
  }
}
