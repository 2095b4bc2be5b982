/// libedit's last drawing, kept to notice whether it has drawn something else since.
struct SettledRows: Equatable {
  let prompt: String
  let text: [Unicode.Scalar]
  let columns: Int
}
