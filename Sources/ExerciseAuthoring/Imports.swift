// A reference imports this module alone, and has `Tensor` for its inputs and what travels with it.
@_exported public import ExerciseRuntime
@_exported public import Tensors
