/// Keys that no terminal sends, bound to functions that the editor calls by pushing the key.
enum OwnKey {
  static let paste: Unicode.Scalar = "\u{80}"
  static let search: Unicode.Scalar = "\u{81}"
  static let setMark: Unicode.Scalar = "\u{82}"
  static let rowEnd: Unicode.Scalar = "\u{83}"
  static let killRegion: Unicode.Scalar = "\u{84}"
  static let killToEnd: Unicode.Scalar = "\u{85}"
  static let viInsert: Unicode.Scalar = "\u{86}"
}
