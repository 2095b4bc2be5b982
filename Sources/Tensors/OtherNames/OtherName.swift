/// Stands in the body of declarations that only name the right spelling: the compiler lets nobody call them.
func refuseOtherName() -> Never {
  fatalError("a name of another library was called")
}
