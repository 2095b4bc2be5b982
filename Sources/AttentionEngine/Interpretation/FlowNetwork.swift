import Tensors

/// A directed graph whose edges have limited capacities, to compute the maximum flow from one node to another.
///
///     var network = FlowNetwork(nodes: 3)
///     network.addEdge(from: 0, to: 1, capacity: 5)
///     network.addEdge(from: 1, to: 2, capacity: 3)
///     network.maximumFlow(from: 0, to: 2)            // 3
///
/// Nodes are the numbers from 0. Several edges between two nodes are allowed and add up.
public struct FlowNetwork: Sendable, Equatable {
  /// The number of nodes.
  public let nodes: Int

  /// The node where each edge ends. Edge 2 k is the k-th that was added, edge 2 k + 1 its reverse.
  private var ends: [Int] = []
  /// The capacity of each edge: that of a reverse edge is 0 until there is flow to take back.
  private var capacities: [Double] = []
  /// The edges that leave each node, reverse ones included.
  private var leaving: [[Int]]

  /// Creates a graph without edges.
  ///
  /// - Refuses: a negative count, as `FlowNetwork: the count of nodes is negative, -1`.
  public init(nodes: Int) {
    if nodes < 0 { refuse(ShapeError("FlowNetwork", "the count of nodes is negative, \(nodes)")) }
    self.nodes = nodes
    leaving = Array(repeating: [], count: nodes)
  }

  /// Adds an edge.
  ///
  /// - Parameters:
  ///   - start: the node that it leaves.
  ///   - end: the node that it enters.
  ///   - capacity: the most that it lets through, 0 or more.
  /// - Refuses: a node that does not exist, as `addEdge: there is no node 3`; a capacity that is negative or not
  ///   finite, as `addEdge: the capacity -1.0 is not a number from 0`.
  public mutating func addEdge(from start: Int, to end: Int, capacity: Double) {
    refuseMissing("addEdge", start, end)
    guard capacity >= 0 && capacity.isFinite else {
      refuse(ShapeError("addEdge", "the capacity \(capacity) is not a number from 0"))
    }
    leaving[start].append(ends.count)
    leaving[end].append(ends.count + 1)
    ends += [end, start]
    capacities += [capacity, 0]
  }

  /// Returns the maximum flow from one node to another.
  ///
  ///     max Σ flow leaving the source,  0 ≤ flow ≤ capacity, inflow = outflow at every other node
  ///
  /// This is Dinic's algorithm. Each round numbers the nodes by their distance from the source along edges with room
  /// left, fills paths whose number rises by 1 at each step until no path is left, and counts the flow sent as room to
  /// send back. Each round's shortest path is longer than the last one's, so there are fewer rounds than nodes.
  ///
  /// - Returns: the flow, which is also the capacity of the narrowest cut between the two.
  /// - Refuses: a node that does not exist; the same node twice, as `maximumFlow: source and sink are the same node,
  ///   2`.
  /// - Cost: at most nodes² × edges steps; in layered graphs far fewer.
  /// - Numerics: an edge that a path fills has exactly 0 left, so rounding cannot keep it going.
  /// - Source: Dinitz, "Algorithm for solution of a problem of maximum flow in a network with power estimation", 1970.
  public func maximumFlow(from source: Int, to sink: Int) -> Double {
    refuseMissing("maximumFlow", source, sink)
    if source == sink {
      refuse(ShapeError("maximumFlow", "source and sink are the same node, \(source)"))
    }
    var room = capacities
    var total = 0.0
    while let distances = distances(from: source, to: sink, room) {
      total += fillShortestPaths(from: source, to: sink, distances, &room)
    }
    return total
  }

  /// Returns the number of edges with room from the source to each node, -1 if it is out of reach; `nil` if the sink
  /// is.
  private func distances(from source: Int, to sink: Int, _ room: [Double]) -> [Int]? {
    var distances = [Int](repeating: -1, count: nodes)
    distances[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for edge in leaving[node] where room[edge] > 0 && distances[ends[edge]] < 0 {
        distances[ends[edge]] = distances[node] + 1
        queue.append(ends[edge])
      }
    }
    return distances[sink] < 0 ? nil : distances
  }

  /// Sends flow along paths on which the distance grows by 1 per step until no path is left, and returns the amount
  /// sent.
  private func fillShortestPaths(
    from source: Int, to sink: Int, _ distances: [Int], _ room: inout [Double]
  ) -> Double {
    var total = 0.0
    var tried = [Int](repeating: 0, count: nodes)  // of each node, how many of its edges lead nowhere any more
    var path: [Int] = []
    var node = source
    while true {
      if node == sink {
        let narrowest = path.reduce(Double.infinity) { min($0, room[$1]) }
        total += narrowest
        for edge in path {
          room[edge] -= narrowest
          room[edge ^ 1] += narrowest
        }
        let full = path.firstIndex { room[$0] == 0 }!
        node = ends[path[full] ^ 1]
        path.removeSubrange(full...)
      } else if tried[node] < leaving[node].count {
        let edge = leaving[node][tried[node]]
        if room[edge] > 0 && distances[ends[edge]] == distances[node] + 1 {
          path.append(edge)
          node = ends[edge]
        } else {
          tried[node] += 1
        }
      } else if let edge = path.popLast() {
        node = ends[edge ^ 1]
        tried[node] += 1
      } else {
        return total
      }
    }
  }

  private func refuseMissing(_ operation: String, _ ends: Int...) {
    for node in ends where node < 0 || node >= nodes {
      let details = [ShapeError.Detail("nodes", nodes == 0 ? "none" : "0 to \(nodes - 1)")]
      refuse(ShapeError(operation, "there is no node \(node)", details: details))
    }
  }
}
