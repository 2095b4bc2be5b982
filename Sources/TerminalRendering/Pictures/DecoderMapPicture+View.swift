import Reports

extension DecoderMapPicture: TerminalPicture {
  /// The map, with what is marked between ▶ and ◀.
  public var view: any TerminalView { DecoderMap(marked: Set(here.map(\.rawValue))) }
}
