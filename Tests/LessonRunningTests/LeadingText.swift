/// A lesson with cells and questions of several kinds.
enum LeadingText {
  static let text = """
    # Leading

    ```swift
    var total = 3
    let words = ["the", "river"]
    ```

    ## Second

    ```question
    predict number
    What is the total?
    answer: 7
    wrong 5: That is without the river.
    ```

    ```swift
    total += words.count + 2
    ```

    ```swift fails
    words[5]
    ```

    ```question
    ask shape
    The shape of `Tensor.zeros([2, 3])`?
    answer: [2, 3]
    hint: One.
    hint: Two.
    wrong [3, 2]: Rows come first.
    ```

    ```question
    ask expression
    Twice the total?
    answer: total * 2
    ```

    ```swift
    print(total)
    ```
    """
}
