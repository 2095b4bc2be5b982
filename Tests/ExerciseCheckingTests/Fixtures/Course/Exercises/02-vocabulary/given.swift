import ExerciseRuntime

/// The words, in their order.
func vocabulary() -> [String] { exerciseText("words.txt").split(separator: "\n").map(String.init) }
