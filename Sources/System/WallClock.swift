internal import Glibc

/// The clock on the wall, which may be set, and go backwards.
public enum WallClock {
  /// The seconds since the beginning of 1970.
  public static var seconds: Int { time(nil) }
}
