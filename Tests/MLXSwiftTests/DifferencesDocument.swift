/// The page for learners who come from mlx-swift, made from the differences and their reasons.
struct DifferencesDocument {
  let differences: Differences

  private static let introduction = """
    # Coming from mlx-swift

    A tensor here has the operations of mlx-swift's `MLXArray`, under its names: what you know from there works here,
    and what you learn here works there. This page has all that differs. Whatever isn't on it is called, takes and
    returns the same.

    A test makes it, in `Tests/MLXSwiftTests`, of the interface of `Tensors` and of the engine's layers as the compiler
    tells it, and of that of mlx-swift \(SignatureFile.mlx.version). A call stands with the labels of its parameters:
    `_` is one without a label, `…` are those that don't differ, and `x` is a tensor. Left out are `stream:`, which
    each operation takes there and none here, whatever is deprecated there, and what a library of arrays has no
    counterpart of: `attnlab mechanisms` lists that.

    ## Code that moves

    Every solution of an exercise compiles with mlx-swift once these spellings are changed. A test does it with all.

    | here | mlx-swift | |
    |---|---|---|
    """

  var text: String {
    var lines = [Self.introduction]
    lines += differences.reasons.spellings.map {
      "| `\($0.here)` | `\($0.there)` |\($0.why.isEmpty ? "" : " \($0.why)") |"
    }
    for topic in differences.reasons.topics {
      lines += ["", "## \(topic.title)", "", "| mlx-swift | here | why |", "|---|---|---|"]
      lines += topic.reasons.map { reason in
        let (there, here) = differences.cells(of: reason)
        return "| \(there) | \(here) | \(reason.why) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
