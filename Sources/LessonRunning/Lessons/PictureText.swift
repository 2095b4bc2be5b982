/// Pictures in a recorded output, which is text.
enum PictureText {
  /// Returns whether pictures are drawn with a character: lines, blocks, shapes and Braille dots.
  static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) || (0x2800...0x28FF).contains($0.value) }
  }

  /// Returns whether an output holds a picture.
  static func hasPicture(_ output: String) -> Bool { output.contains(where: isMark) }
}
