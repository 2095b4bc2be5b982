/// The kinds of pictures.
public enum PictureKinds {
  /// All kinds.
  public static let all: [any Picture.Type] = [
    HeatmapPicture.self, DecoderMapPicture.self, CurvesPicture.self,
  ]
}
