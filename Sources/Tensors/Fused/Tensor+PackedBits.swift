extension Tensor {
  /// Packs whole numbers of a few bits side by side, row by row along the last axis, into as few bytes as they need.
  ///
  ///     Tensor([1, -2, 3], …).packedBits(4)   // 3 × 4 bits: 2 bytes
  ///
  /// The first number of a row has the lowest bits of its first byte. Of a number that doesn't fit, the last bits stay.
  ///
  /// - Parameter bits: the bits of a number, from 1 to 16.
  /// - Returns: `int8`, `[…, ⌈bits d / 8⌉]` for `[…, d]`.
  /// - Refuses: a scalar, as `packedBits: there is no axis -1`.
  package func packedBits(_ bits: Int) -> Tensor {
    let width = shape[resolved(-1, in: "packedBits")]
    let rows = elementCount(shape.dropLast())
    let bytes = (width * bits + 7) / 8
    let packed = Array(shape.dropLast()) + [bytes]
    if bits == 8 { return Tensor(asType(.int32).asType(.int8).storage, packed) }
    return asType(.int32).withElements { (source: UnsafeBufferPointer<Int32>) in
      Tensor(packed, count: rows * bytes, of: Int8.self) { out in
        let kept = (UInt32(1) << UInt32(bits)) - 1
        for row in 0..<rows {
          var (pending, held, place) = (UInt32(0), 0, row * bytes)
          for j in 0..<width {
            pending |= (UInt32(bitPattern: source[row * width + j]) & kept) << UInt32(held)
            held += bits
            while held >= 8 {
              out[place] = Int8(truncatingIfNeeded: pending)
              pending >>= 8
              held -= 8
              place += 1
            }
          }
          if held > 0 { out[place] = Int8(truncatingIfNeeded: pending) }
        }
      }
    }
  }

  /// Returns the whole numbers that ``packedBits(_:)`` packed.
  ///
  /// - Parameters:
  ///   - bits: the bits of a number.
  ///   - count: how many numbers a row has.
  ///   - isSigned: whether the highest bit of a number stands for a negative one.
  /// - Returns: `[…, count]`: `int8` if all numbers of so many bits fit one, else `int32`.
  package func unpackedBits(_ bits: Int, count: Int, isSigned: Bool) -> Tensor {
    let unpacked = Array(shape.dropLast()) + [count]
    if bits == 8 && isSigned { return Tensor(storage, unpacked) }
    let (rows, bytes) = (elementCount(shape.dropLast()), (count * bits + 7) / 8)
    let numbers = withElements { (source: UnsafeBufferPointer<Int8>) in
      Tensor(unpacked, count: rows * count, of: Int32.self) { out in
        let unused = Int32(32 - bits)
        for row in 0..<rows {
          var (pending, held, place) = (UInt32(0), 0, row * bytes)
          for j in 0..<count {
            while held < bits {
              pending |= UInt32(UInt8(bitPattern: source[place])) << UInt32(held)
              held += 8
              place += 1
            }
            let number = pending << UInt32(unused)
            out[row * count + j] =
              isSigned ? Int32(bitPattern: number) >> unused : Int32(bitPattern: number >> UInt32(unused))
            pending >>= UInt32(bits)
            held -= bits
          }
        }
      }
    }
    return bits < 8 || (bits == 8 && isSigned) ? numbers.asType(.int8) : numbers
  }
}
