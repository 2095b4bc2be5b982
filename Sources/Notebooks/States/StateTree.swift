import Reports

/// The states of a session as data: a tree that grows from the state in which nothing has run, with a present one.
///
/// A state is what the cells on the way to it have made of the start. It can be let go: then it is no longer there to be
/// run on, but what came from it still is, and its cell remains a part of their way.
struct StateTree<Content> {
  /// A state, the cell that made it, and what it costs.
  struct Node {
    let id: StateID
    /// The state on which the cell ran.
    let parent: StateID
    /// What is known of the cell.
    var content: Content
    /// The memory that the cell has taken, in bytes.
    var bytes: Int
    /// Whether it can be run on.
    var isHeld = true
  }

  private var nodes: [StateID: Node] = [:]
  private var last = StateID.start
  /// The state that is the present one.
  private(set) var present = StateID.start

  /// Creates a tree with nothing but the start.
  init() {}

  /// The states other than the start, the oldest first.
  var all: [Node] { nodes.values.sorted { $0.id < $1.id } }

  /// Returns a name that no state has had.
  mutating func nextID() -> StateID {
    last = StateID(number: last.number + 1)
    return last
  }

  /// The state of this name, nil for the start and if there is none.
  subscript(id: StateID) -> Node? { nodes[id] }

  /// Returns whether a state is there to be run on.
  func holds(_ id: StateID) -> Bool { id == .start || nodes[id]?.isHeld == true }

  /// Returns the states on the way to one, from the first after the start to itself.
  func path(to id: StateID) -> [Node] {
    var path: [Node] = []
    var next = nodes[id]
    while let node = next {
      path.append(node)
      next = nodes[node.parent]
    }
    return path.reversed()
  }

  /// Returns the states that came from one and are not let go, itself among them, each after those that came from it.
  func branch(at id: StateID) -> [StateID] {
    children(of: id).flatMap(branch) + (nodes[id].map { $0.isHeld ? [$0.id] : [] } ?? [])
  }

  private func children(of id: StateID) -> [StateID] { all.filter { $0.parent == id }.map(\.id) }

  // MARK: - Changes

  /// Adds the state that a cell has made of another.
  mutating func add(_ id: StateID, to parent: StateID, _ content: Content, bytes: Int) {
    nodes[id] = Node(id: id, parent: parent, content: content, bytes: bytes)
  }

  /// Changes the present state.
  ///
  /// - Precondition: it is there to be run on.
  mutating func move(to id: StateID) {
    precondition(holds(id), "a state that is gone can't be the present one")
    present = id
  }

  /// Removes a state with all that came from it. If the present one is among them, the one before is the present one
  /// then, or the last before that which is not let go.
  mutating func remove(_ id: StateID) {
    guard let node = nodes[id] else { return }
    if path(to: present).contains(where: { $0.id == id }) { present = lastHeld(before: node) }
    removeAll(from: id)
    prune(from: node.parent)
  }

  private mutating func removeAll(from id: StateID) {
    for child in children(of: id) { removeAll(from: child) }
    nodes[id] = nil
  }

  /// Notes that a state is no longer there, though its cell still is a part of the way to others. If it is the present one,
  /// the last one before it that is there takes its place. One from which nothing has come is removed.
  mutating func release(_ id: StateID) {
    guard let node = nodes[id] else { return }
    if id == present { present = lastHeld(before: node) }
    nodes[id]!.isHeld = false
    prune(from: id)
  }

  /// Removes a state that is let go and from which nothing has come, and then the one before it if that is another.
  private mutating func prune(from id: StateID) {
    guard let node = nodes[id], !node.isHeld, children(of: id).isEmpty else { return }
    nodes[id] = nil
    prune(from: node.parent)
  }

  /// Notes that a state was made again by a cell.
  mutating func renew(_ id: StateID, _ content: Content) {
    nodes[id]?.content = content
    nodes[id]?.isHeld = true
  }

  /// Removes all states but the start.
  mutating func clear() {
    nodes = [:]
    present = .start
  }

  private func lastHeld(before node: Node) -> StateID {
    var id = node.parent
    while !holds(id), let next = nodes[id] { id = next.parent }
    return id
  }
}
