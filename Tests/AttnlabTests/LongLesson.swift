/// A lesson whose steps are higher than a screen of 24 rows.
enum LongLesson {
  static let text = """
    # A long step

    \((0..<16).map { "Line \($0) of the prose.\\" }.joined(separator: "\n"))
    And its end.

    ## The heading

    ```swift
    heatmap(Tensor.zeros([14, 3]), title: "the title")
    ```

    ```output
    ```

    \((0..<12).map { "Word \($0).\\" }.joined(separator: "\n"))
    And its end.

    ```swift
    print(1)
    ```

    ```output
    1
    ```
    """
}
