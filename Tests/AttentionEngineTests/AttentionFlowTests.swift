import AttentionEngine
import Tensors
import Testing

@Suite("Attention flow")
struct AttentionFlowTests {
  @Test("is the narrowest cut between output and input, of all cuts", arguments: [1, 2, 3], HeadFusion.allCases)
  func minimumCut(layers: Int, fusion: HeadFusion) {
    let weights = attentions(layers: layers, heads: 2, tokens: 3, seed: layers)
    let maps = doubleMaps(weights, residual: 0.4, fusion)
    let flow = attentionFlow(weights, residual: 0.4, headFusion: fusion)
    let edges = layerEdges(maps)
    for i in 0..<3 {
      for j in 0..<3 {
        let cut = narrowestCut(nodes: (layers + 1) * 3, edges, from: layers * 3 + i, to: j)
        #expect(abs(Double(flow[i, j] as Float) - cut) < 1e-6)
      }
    }
  }

  @Test("of one layer is the attention with its residual")
  func oneLayer() {
    let weights = attentions(layers: 1, heads: 3, tokens: 7)
    #expect(attentionFlow(weights) == residualAttention(weights[0]))
    #expect(
      attentionFlow(weights, residual: 0) == weights[0].mean(axis: 0)
        / weights[0].mean(axis: 0).sum(axis: -1, keepDims: true))
  }

  @Test("lies between the rollout and what leaves the output and enters the input", arguments: 1...5)
  func bounds(seed: Int) {
    let weights = attentions(layers: 4, heads: 2, tokens: 7, causal: seed > 3, seed: seed)
    let (flow, rollout) = (attentionFlow(weights), attentionRollout(weights))
    let entering = rollout.layers[0].sum(axis: 0)
    for i in 0..<7 {
      for j in 0..<7 {
        let reached: Float = flow[i, j]
        #expect(reached <= min(1, entering[j]) + 1e-6 && reached >= rollout.rollout[i, j] - 1e-6)
        if seed > 3 && j > i { #expect(reached == 0) }
      }
    }
  }

  @Test("of a batch is that of each member")
  func batch() {
    let (a, b) = (attentions(layers: 2, heads: 3, tokens: 5), attentions(layers: 2, heads: 3, tokens: 5, seed: 9))
    #expect(attentionFlow(stacked([a, b], axis: 1)) == stacked([attentionFlow(a), attentionFlow(b)]))
  }
}

@Suite("A maximum flow")
struct FlowNetworkTests {
  @Test("is the narrowest of all cuts, and what another algorithm finds", arguments: 1...300)
  func randomGraphs(seed: Int) {
    var generator = SplitMix64(seed: seed)
    let nodes = 2 + seed % 8
    var edges: [FlowEdge] = []
    for _ in 0..<(3 * nodes) {
      // Short steps ahead make long paths that get in each other's way; some edges lead back.
      var start = Int.random(in: 0..<nodes, using: &generator)
      var end = min(nodes - 1, start + Int.random(in: 1...3, using: &generator))
      if generator.unit() < 0.2 { swap(&start, &end) }
      // Every third graph has whole capacities, in which many paths are as narrow as each other.
      let capacity = generator.unit()
      edges.append(FlowEdge(start, end, seed % 3 == 0 ? (capacity * 4).rounded() : capacity))
    }
    let flow = network(nodes: nodes, edges).maximumFlow(from: 0, to: nodes - 1)
    #expect(abs(flow - narrowestCut(nodes: nodes, edges, from: 0, to: nodes - 1)) < 1e-12)
    #expect(abs(flow - flowByShortestPaths(nodes: nodes, edges, from: 0, to: nodes - 1)) < 1e-12)
  }

  @Test("takes flow back where an earlier path stood in the way")
  func takesBack() {
    // The path 0 1 2 5 is found first. A flow of 2 needs its middle edge empty: 0 3 2 5 and 0 1 4 5.
    var network = FlowNetwork(nodes: 6)
    for (start, end) in [(0, 1), (1, 2), (2, 5), (0, 3), (3, 2), (1, 4), (4, 5)] {
      network.addEdge(from: start, to: end, capacity: 1)
    }
    #expect(network.maximumFlow(from: 0, to: 5) == 2)
    #expect(network.maximumFlow(from: 5, to: 0) == 0)
  }

  @Test("through a long chain is its narrowest link, and edges side by side add up")
  func chain() {
    var network = FlowNetwork(nodes: 20_001)
    for node in 0..<20_000 { network.addEdge(from: node, to: node + 1, capacity: node == 10_007 ? 0.25 : 1) }
    #expect(network.maximumFlow(from: 0, to: 20_000) == 0.25)
    network.addEdge(from: 10_007, to: 10_008, capacity: 0.5)
    #expect(network.maximumFlow(from: 0, to: 20_000) == 0.75)
  }
}
