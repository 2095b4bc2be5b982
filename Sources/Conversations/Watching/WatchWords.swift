/// What is said beside the verdicts on a file that is watched.
public enum WatchWords {
  /// Returns the line that says which keys there are, and how much of the verdict isn't on the screen.
  public static func keys(above: Int, below: Int) -> String {
    switch (above, below) {
    case (0, 0): "judged at each save · q leaves"
    case (_, 0): "the end · b goes back · q leaves"
    default: "\(below) more line\(below == 1 ? "" : "s"): Space\(above > 0 ? " · b goes back" : "") · q leaves"
    }
  }

  /// What is said while a verdict is awaited.
  public static let busy = "judging … · q leaves"

  /// Why a file that has vanished can't be judged.
  public static let vanished = "it isn't there; it is judged once it is back"
}
