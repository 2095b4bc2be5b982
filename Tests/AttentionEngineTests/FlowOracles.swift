import AttentionEngine

/// An edge of a graph, for oracles that know nothing of the engine's.
struct FlowEdge: Sendable {
  var start: Int
  var end: Int
  var capacity: Double

  init(_ start: Int, _ end: Int, _ capacity: Double) {
    self.start = start
    self.end = end
    self.capacity = capacity
  }
}

/// The engine's graph of edges.
func network(nodes: Int, _ edges: [FlowEdge]) -> FlowNetwork {
  var network = FlowNetwork(nodes: nodes)
  for edge in edges { network.addEdge(from: edge.start, to: edge.end, capacity: edge.capacity) }
  return network
}

/// The edges between layers of maps: node l n + i is token i above l layers.
func layerEdges(_ maps: [[[Double]]]) -> [FlowEdge] {
  maps.enumerated().flatMap { layer, map in
    map.enumerated().flatMap { i, row in
      row.enumerated().map { j, weight in FlowEdge((layer + 1) * row.count + i, layer * row.count + j, weight) }
    }
  }
}

/// The smallest capacity that leads from a set of nodes with the source to the rest with the sink, by trying all sets.
func narrowestCut(nodes: Int, _ edges: [FlowEdge], from source: Int, to sink: Int) -> Double {
  (0..<(1 << nodes)).filter { $0 >> source & 1 == 1 && $0 >> sink & 1 == 0 }.map { set in
    edges.filter { set >> $0.start & 1 == 1 && set >> $0.end & 1 == 0 }.reduce(0) { $0 + $1.capacity }
  }.min()!
}

/// A maximum flow by Edmonds and Karp's algorithm on a matrix: again and again along one shortest path.
func flowByShortestPaths(nodes: Int, _ edges: [FlowEdge], from source: Int, to sink: Int) -> Double {
  var room = [[Double]](repeating: [Double](repeating: 0, count: nodes), count: nodes)
  for edge in edges { room[edge.start][edge.end] += edge.capacity }
  var total = 0.0
  while true {
    var before: [Int: Int] = [source: source]
    var queue = [source]
    while !queue.isEmpty && before[sink] == nil {
      let node = queue.removeFirst()
      for next in 0..<nodes where room[node][next] > 0 && before[next] == nil {
        before[next] = node
        queue.append(next)
      }
    }
    guard before[sink] != nil else { return total }
    let path = Array(sequence(first: sink) { $0 == source ? nil : before[$0] })
    let steps = zip(path.dropFirst(), path)
    let narrowest = steps.map { room[$0][$1] }.min()!
    for (node, next) in steps {
      room[node][next] -= narrowest
      room[next][node] += narrowest
    }
    total += narrowest
  }
}
