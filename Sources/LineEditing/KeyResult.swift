import CLibEdit

/// The action that libedit takes after one of the editor's own functions.
enum KeyResult {
  /// Nothing changed, or it is already drawn.
  case nothing
  /// Draw the buffer, the cursor or the prompt.
  case refresh
  /// Return from reading.
  case done
  /// The key has nothing to act on.
  case refused

  var code: UInt8 {
    switch self {
    case .nothing: UInt8(CC_NORM)
    case .refresh: UInt8(CC_REFRESH)
    case .done: UInt8(CC_EOF)
    case .refused: UInt8(CC_ERROR)
    }
  }
}
