/// How much a cell reports of what happens in it.
public enum Reporting: String, Hashable, Codable, Sendable {
  /// Every value.
  case everything
  /// Every value but those of parameters, one of which can't be handed to anybody else.
  case allButParameters
  /// Its variables and its last value alone.
  case ends
}
