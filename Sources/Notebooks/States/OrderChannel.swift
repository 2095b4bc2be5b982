import System
import WorkerProtocol

/// The way by which orders reach one state. The state lives as long as this end of it is open.
struct OrderChannel {
  private let socket: DescriptorSocket

  /// Creates a channel to a state that is not there yet.
  init() throws { socket = try DescriptorSocket() }

  /// The end that the state reads.
  var statesEnd: Int32 { socket.otherEnd }

  /// Makes the system tell which process answers an order: see ``takeProcess(within:)``.
  func askForProcesses() { socket.askForSenders() }

  /// Returns the number that the process of the run that was ordered has here, where the state is in a namespace of its own.
  func takeProcess(within milliseconds: Int32) -> Int32? { socket.receiveSender(within: milliseconds) }

  /// Closes the state's end here, once the state has it.
  func closeStatesEnd() { socket.closeOtherEnd() }

  /// Sends an order, and with it the channel of the state that it makes. False if the state is gone.
  func send(_ order: WorkerOrder, with channel: OrderChannel? = nil) -> Bool {
    let line = order.line.utf8.dropLast()
    let length = (0..<4).map { UInt8(truncatingIfNeeded: line.count >> (8 * $0)) }
    defer { channel?.closeStatesEnd() }
    return socket.send(length + line, with: channel.map { [$0.statesEnd] } ?? [])
  }
}
