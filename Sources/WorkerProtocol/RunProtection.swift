/// What keeps a run that is shut in from the rest of the machine, as its worker has found by trying.
public struct RunProtection: Equatable, Sendable, Codable {
  /// Something that shuts a run in.
  public enum Wall: String, CaseIterable, Sendable, Codable {
    /// A user namespace, in which it has no powers.
    case ownUser
    /// A namespace of processes.
    case ownProcesses
    /// A root that has only shared libraries and a scratch folder.
    case ownFiles
    /// A network without interfaces.
    case ownNetwork
    /// Shared memory and queues of its own.
    case ownIPC
    /// A session without a terminal.
    case ownSession
    /// A user that nobody else is, where attnlab runs as root.
    case otherUser
    /// Landlock, which names the files that can be opened.
    case landlock
    /// seccomp, which names the system calls that can be made.
    case seccomp
  }

  /// Something that no run may reach.
  public enum Reach: String, CaseIterable, Sendable, Codable {
    /// Files outside the folders of shared libraries.
    case readsFiles
    /// Files outside its scratch folder.
    case writesFiles
    /// Sockets of any kind.
    case opensSockets
    /// Other processes of its own.
    case startsProcesses
    /// Other programs.
    case startsPrograms
    /// Signals to the worker or to the front end.
    case sendsSignals
    /// The memory of the worker or of the front end.
    case readsProcesses
    /// Shared memory that stays when it ends.
    case leavesMemory
    /// The terminal.
    case hasTerminal
  }

  /// What holds, in the order of its cases.
  public var walls: [Wall]
  /// What a run can reach in spite of it; nothing if all is well.
  public var reached: [Reach]

  /// Creates a finding from its parts.
  public init(walls: [Wall], reached: [Reach]) {
    self.walls = walls
    self.reached = reached
  }

  /// Creates a finding from two sets of bits, as C has them: a bit for each case, the first one lowest.
  public init(walls: UInt32, reached: UInt32) {
    self.walls = Wall.allCases.enumerated().filter { walls >> $0.offset & 1 == 1 }.map(\.element)
    self.reached = Reach.allCases.enumerated().filter { reached >> $0.offset & 1 == 1 }.map(\.element)
  }

  /// Whether a run reaches nothing that it may not reach.
  public var isTight: Bool { reached.isEmpty }
}

extension RunProtection {
  /// The finding as two fields of a line.
  var fields: [String] {
    [walls.map(\.rawValue).joined(separator: ","), reached.map(\.rawValue).joined(separator: ",")]
  }

  /// Decodes a finding from two fields; nil if they aren't one.
  init?(fields: some Collection<String>) {
    let lists = fields.map { $0.split(separator: ",").map(String.init) }
    guard lists.count == 2 else { return nil }
    walls = lists[0].compactMap(Wall.init)
    reached = lists[1].compactMap(Reach.init)
    guard walls.count == lists[0].count, reached.count == lists[1].count else { return nil }
  }
}
