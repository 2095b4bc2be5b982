import System
import Testing

@Suite("A fingerprint") struct FingerprintTests {
  /// From the authors' list of test vectors for the 64-bit FNV-1a hash.
  @Test(
    "is Fowler, Noll and Vo's",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("b", "af63df4c8601f1a5"), ("foobar", "85944171f73967e8"),
      ("chongo was here!\n", "46810940eff5f915"),
    ])
  func vectors(text: String, digits: String) { #expect(Fingerprint(of: text).digits == digits) }

  @Test("has sixteen digits")
  func digits() {
    for number in 0..<2000 { #expect(Fingerprint(of: "\(number)").digits.count == 16) }
  }
}
