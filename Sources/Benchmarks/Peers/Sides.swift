import Measurements
import System

/// The processes of all sides, started when they are first needed.
final class Sides {
  private let own: String
  private let peers: PeerEnvironment?
  private var running: [Side: SideProcess] = [:]
  private(set) var absent: [(side: Side, reason: String)] = []

  /// How many threads each side may have.
  static let threads = 2

  /// - Parameters:
  ///   - own: the path of this program.
  ///   - peers: where the libraries are; nil if they aren't to be asked.
  init(own: String, peers: PeerEnvironment?) {
    self.own = own
    self.peers = peers
  }

  var versions: [(side: Side, version: String)] {
    Side.allCases.compactMap { side in running[side].flatMap { side.isOwn ? nil : (side, $0.version) } }
  }

  /// Returns the process of a side, or nil if it can't be had, of which a note is made.
  func process(of side: Side) -> SideProcess? {
    if let process = running[side] { return process }
    guard !absent.contains(where: { $0.side == side }) else { return nil }
    do {
      let process = try fresh(side)
      running[side] = process
      return process
    } catch {
      absent.append((side, "\(error)"))
      return nil
    }
  }

  /// Starts another process of a side.
  ///
  /// - Parameter more: variables of its environment.
  func fresh(_ side: Side, _ more: [String] = []) throws -> SideProcess {
    let environment =
      CurrentProcess.environment.filter { !$0.key.hasSuffix("_NUM_THREADS") }.map { "\($0)=\($1)" }
      + ["OMP", "OPENBLAS", "MKL"].map { "\($0)_NUM_THREADS=\(Self.threads)" } + more
    if side.isOwn {
      return try SideProcess(side, own, ["work"], environment: environment)
    }
    guard let peers else { throw Trouble(description: "it isn't to be asked") }
    guard FilePath.isExecutable(peers.python) else {
      throw Trouble(description: "Scripts/peers/set_up.sh has made no \(peers.python)")
    }
    return try SideProcess(side, peers.python, [peers.script, side.rawValue], environment: environment)
  }
}
