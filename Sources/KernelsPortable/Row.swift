/// As many vectors side by side as a tile is wide.
///
/// The tile's numbers stay in registers while the sums run. With 32 registers of 16 numbers, eight rows of two vectors are
/// 16 sums: twice what an addition's latency of four cycles needs to keep two units busy, with registers to spare for what
/// is read. With 16 registers, four rows of three vectors are 12 sums, three vectors that are read, and one number repeated:
/// all 16.
struct Row {
  var a, b: Vector
  #if AVX2
    var c: Vector
  #endif

  #if AVX2
    /// The numbers of a row.
    @inline(__always) static var width: Int { 3 * Vector.lanes }
  #else
    /// The numbers of a row.
    @inline(__always) static var width: Int { 2 * Vector.lanes }
  #endif

  /// Creates a row of one number.
  @inline(__always)
  init(repeating number: Float) {
    let vector = Vector(repeating: number)
    (a, b) = (vector, vector)
    #if AVX2
      c = vector
    #endif
  }

  /// Reads a row.
  @inline(__always)
  init(at pointer: UnsafePointer<Float>) {
    (a, b) = (Vector(at: pointer), Vector(at: pointer + Vector.lanes))
    #if AVX2
      c = Vector(at: pointer + 2 * Vector.lanes)
    #endif
  }

  /// Writes a row.
  @inline(__always)
  func store(at pointer: UnsafeMutablePointer<Float>) {
    a.store(at: pointer)
    b.store(at: pointer + Vector.lanes)
    #if AVX2
      c.store(at: pointer + 2 * Vector.lanes)
    #endif
  }

  /// Adds a row times a number.
  @inline(__always)
  mutating func add(_ number: Float, times row: Row) {
    let factor = Vector(repeating: number)
    a = multiplyAdd(factor, row.a, a)
    b = multiplyAdd(factor, row.b, b)
    #if AVX2
      c = multiplyAdd(factor, row.c, c)
    #endif
  }

  /// Returns a row whose vectors are a function of this one's and another's.
  @inline(__always)
  func zipped(with other: Row, _ function: (Vector, Vector) -> Vector) -> Row {
    var row = self
    row.a = function(a, other.a)
    row.b = function(b, other.b)
    #if AVX2
      row.c = function(c, other.c)
    #endif
    return row
  }

  /// Returns a row whose vectors are a function of this one's.
  @inline(__always)
  func mapped(_ function: (Vector) -> Vector) -> Row { zipped(with: self) { x, _ in function(x) } }
}

extension Row {
  /// Returns whether any number is greater than another row's by more than a difference.
  @inline(__always)
  func exceeds(_ other: Row, by difference: Float) -> Bool {
    var isGreater = any(a .> other.a + difference) || any(b .> other.b + difference)
    #if AVX2
      isGreater = isGreater || any(c .> other.c + difference)
    #endif
    return isGreater
  }
}
