/// A lesson that has all that attnlab's own lessons have, in few words.
enum WholeLesson {
  static let text =
    """
    # Whole

    *Builds on:* [One](01-one.md)

    *Takes:* 20 minutes

    ```swift
    decoderMap(here: "mask")
    ```

    ```output
    ┌──────┐
    │ mask │
    └──────┘
    ```

    ```swift
    heatmap(a)
    ```

    ```output
    a
    █1.0
    ```

    """ + (1...5).map(prediction).joined() + """
      ## Why

      \(question("ask choice", id: "why", extra: "about: why\n"))
      \(question("ask choice", id: "belief", extra: "about: misconception\n"))
      ## Find the error: a mask

      \(question("ask line", id: "find", options: "1) let a = 1\n2) let b = 2\n", answer: "2"))
      \(question("ask choice", id: "explain", extra: "about: why\n"))
      \(question("ask expression", id: "mend", options: "", answer: "2"))
      ## Where you meet it

      In a library.

      ## Recap

      \((1...3).map { question("ask shape", id: "recap-\($0)", options: "", answer: "[2]") }.joined(separator: "\n"))
      ## Sources

      - A paper, 2017,
        §3.2: the mask.
      - A library, 2026: `mask.py`.

      ## Exercises

      - `attnlab start 1` opens **01-mask**: a mask.

      """

  private static func prediction(_ number: Int) -> String {
    """

    ## Step \(number)

    ```question
    predict number
    How much?
    id: step-\(number)
    answer: 2
    vary: n = 2, 3
    again: How much is {n}?
    gives: {n}
    ```

    ```swift
    let b\(number) = 2
    ```

    """
  }

  static func question(
    _ head: String, id: String, extra: String = "", options: String = "a) yes\nb) no\n", answer: String = "a"
  ) -> String {
    "```question\n\(head)\nWhat?\n\(options)id: \(id)\n\(extra)answer: \(answer)\n```\n"
  }
}
