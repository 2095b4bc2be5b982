/// An error: something can't be measured.
struct Trouble: Error, CustomStringConvertible {
  var description: String
}
