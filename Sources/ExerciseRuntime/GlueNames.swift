public import Tensors

// The names of the file that calls a submission's function. A submission may have a type `Tensors`, `ExerciseRuntime`, `Swift`
// or `Int`, behind which those of the modules can't be named in its module any more.

/// ``Tensors/Tensor``, whatever the submission calls so.
public typealias attnlab_Tensor = Tensor
/// `Float`, whatever the submission calls so.
public typealias attnlab_Float = Float
/// `Double`, whatever the submission calls so.
public typealias attnlab_Double = Double
/// `Int`, whatever the submission calls so.
public typealias attnlab_Int = Int
/// `Bool`, whatever the submission calls so.
public typealias attnlab_Bool = Bool
/// `String`, whatever the submission calls so.
public typealias attnlab_String = String
/// The type of an exit status and of a count of arguments.
public typealias attnlab_Int32 = Int32
/// The arguments of a program, as C hands them over.
public typealias attnlab_Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
