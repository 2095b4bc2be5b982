/// One thing that a submission tries beside its task.
public struct Attack: Codable, Sendable {
  /// The file that it stands in, and its name there.
  public let theme: String, name: String
  /// What it tries, in a phrase.
  public let tries: String
  /// What shows that it got there.
  public let proof: Proof
  /// Whether only root gets there even without a sandbox.
  public let needsRoot: Bool
  /// How long a run of it may take.
  public let milliseconds: Int
  /// Why there is nothing that it reaches without a sandbox; nil if there is.
  public let uncontrolled: String?

  /// The file and the name.
  public var id: String { "\(theme): \(name)" }
}

/// What shows that an attack got somewhere.
public enum Proof: String, Codable, Sendable {
  /// What is secret was printed or sent.
  case secret
  /// It says that it got there.
  case reached
  /// A file, a folder or a link is there, is gone, or has changed.
  case files
  /// Another process is gone, stopped, traced or changed.
  case victim
  /// A listener was spoken to.
  case connection
  /// Something came to the terminal, or is set there.
  case terminal
  /// A process is still there.
  case left
  /// Shared memory, a queue or a semaphore has come, gone or changed.
  case object
  /// The worker is gone.
  case worker
  /// The next run does not go as it should.
  case next
  /// It went on for longer than it may.
  case overdue
  /// Nothing that it reaches is known.
  case nothing = "none"
}

/// What an attack was found to have reached.
public struct Finding: Codable, Sendable, CustomStringConvertible {
  /// Of what kind it is.
  public let proof: Proof
  /// What was found.
  public let text: String

  /// The kind and what was found.
  public var description: String { "\(proof.rawValue): \(text)" }

  init(_ proof: Proof, _ text: String) {
    self.proof = proof
    self.text = text
  }
}

/// How an attack went.
public struct Attempt: Codable, Sendable {
  /// What it reached.
  public let findings: [Finding]
  /// Whether its code ran at all.
  public let wasTried: Bool
  /// What it said of it, and how it ended.
  public let said: String, ending: String
  /// How long it took, and the processor time that it cost the checker.
  public let milliseconds: Int, work: Int

  /// Whether it reached what it wanted.
  public func reaches(_ proof: Proof) -> Bool { findings.contains { $0.proof == proof } }
}

/// An attack without the sandbox, and in it.
public struct AttackResult: Codable, Sendable {
  /// What was tried.
  public let attack: Attack
  /// How it went without the sandbox; nil if that cannot be tried.
  public let control: Attempt?
  /// How it went in the sandbox.
  public let guarded: Attempt
}
