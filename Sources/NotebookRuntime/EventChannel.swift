@preconcurrency internal import Glibc
package import WorkerProtocol

/// Where the events of a running cell go.
package enum EventChannel {
  /// Writes one event whole, whatever the size of the pipe.
  package static func send(_ event: CellEvent) {
    let frame = event.frame
    frame.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let wrote = write(WorkerChannels.events, bytes.baseAddress! + sent, bytes.count - sent)
        if wrote > 0 {
          sent += wrote
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Writes text to standard output, after all that was printed before it.
  static func print(_ text: String) {
    fputs(text, stdout)
    fflush(stdout)
  }
}
