/// A seed that can be split: it stands for one stream of random numbers, and for any number of keys of its own.
///
///     let (forQueries, forKeys) = split(key: key(7))
///     let queries = normal([5, 8], key: forQueries)
///     let keys = normal([7, 8], key: forKeys)
///
/// A seed is a number that you choose. Each tensor needs another one, and a function that makes several tensors needs
/// several, which its caller would have to know. A key is one value to hand over: the function splits it, and its
/// callers may split theirs, without any two ending up with the same numbers. Nothing changes in a key that is used;
/// the same key gives the same numbers again. So use a key once, to draw or to split.
///
/// The numbers of `key(7)` are those of the seed 7. Child i of a key with the seed s has the seed
///
///     mix(mix(s ⊕ 0x6A09E667F3BCC909) + (i + 1) 0xBB67AE8584CAA73B)
///     mix(z): z ← (z ⊕ z ≫ 33) × 0xFF51AFD7ED558CCD
///             z ← (z ⊕ z ≫ 33) × 0xC4CEB9FE1A85EC53
///             z ⊕ z ≫ 33
///
/// in whole numbers of 64 bits: the same on every machine, for ever. Children of one key all differ; those of different
/// keys meet by chance alone, one pair of 2⁶⁴. The mixing is not that of ``SplitMix64``, so that no child's seed is a
/// number that its parent draws.
///
/// - Source: keys instead of a hidden state are the idea of Claessen and Pałka, "Splittable pseudorandom number
///   generators using cryptographic hashing", Haskell 2013, and of JAX; `mix` is the finaliser of Appleby's MurmurHash3.
///   The two constants are the first bits behind the point of √2 and √3.
public struct RandomKey: Hashable, Sendable {
  /// The seed whose numbers this key gives.
  public let seed: Int

  /// Creates the key that gives the numbers of a seed.
  public init(_ seed: Int) {
    self.seed = seed
  }

  /// Returns one of this key's own keys.
  ///
  /// - Parameter number: any whole number; 0 and 1 are those of ``split(key:)``.
  public func child(_ number: Int) -> RandomKey {
    let start = mix(UInt64(bitPattern: Int64(seed)) ^ 0x6A09_E667_F3BC_C909)
    let step = (UInt64(bitPattern: Int64(number)) &+ 1) &* 0xBB67_AE85_84CA_A73B
    return RandomKey(Int(Int64(bitPattern: mix(start &+ step))))
  }
}

/// Returns the key that gives the numbers of a seed.
@_disfavoredOverload
public func key(_ seed: Int) -> RandomKey { RandomKey(seed) }

/// Splits a key into two keys of its own, unrelated to it and to each other.
@_disfavoredOverload
public func split(key: RandomKey) -> (RandomKey, RandomKey) { (key.child(0), key.child(1)) }

/// Splits a key into several keys of its own; the first two are those of ``split(key:)``.
///
/// - Refuses: a negative number of keys, as `split: a key has no -1 children`.
@_disfavoredOverload
public func split(key: RandomKey, into num: Int) -> [RandomKey] {
  if num < 0 { refuse(ShapeError("split", "a key has no \(num) children")) }
  return (0..<num).map(key.child)
}

/// Mixes 64 bits, without loss, so that each depends on all.
private func mix(_ bits: UInt64) -> UInt64 {
  var z = bits
  z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return z ^ (z >> 33)
}
