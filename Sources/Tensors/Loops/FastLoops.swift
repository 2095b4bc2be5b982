package import Kernels
internal import KernelsPortable

#if arch(x86_64)
  internal import KernelsWithAVX2
  internal import KernelsWithAVX512
#endif

/// The choice between the plain loops, which operations show, and the fast ones for this processor.
///
/// Small tensors are computed by the plain loops: so the numbers of a lesson are the same on every machine, digit for digit,
/// and nothing is spent on the choice but a comparison. From some amount of work on, the fast loops take over.
///
/// - Numerics: a number of an attention is within (√d |s| + 4) ε of its value in double precision, in units of the greatest
///   value, s the greatest score and ε = 2⁻²⁴; that of a product within k ε Σₖ |aᵢₖ bₖⱼ|. Rows and functions of elements say
///   their own. The last digits depend on the processor.
package enum FastLoops {
  /// The fast loops; nil if there are to be the plain ones only.
  package static var chosen: (any KernelSet.Type)? { usesPlainLoopsOnly ? nil : ofProcess }

  /// Whether there are to be the plain loops only, however large a tensor is: in a lesson, whose recorded numbers are those of
  /// every machine.
  nonisolated(unsafe) package static var usesPlainLoopsOnly = false

  /// The fast loops of this process, chosen when they are first needed; nil if its environment asks for the plain ones.
  ///
  /// The environment variable `ATTNLAB_KERNELS` chooses others, if the processor has them: `plain`, `portable`, `avx2`,
  /// `avx512`.
  private static let ofProcess: (any KernelSet.Type)? = choice(named: Processor.wantedKernels)

  /// The multiply-adds, or steps of similar cost, from which on the fast loops take over.
  package static let leastWork = 1 << 16

  /// Returns whether there is enough work for the fast loops, and they are there.
  @inline(__always)
  package static func isWorth(_ work: Int) -> Bool { work >= leastWork && chosen != nil }

  /// Returns the fast loops if there is enough work for them.
  @inline(__always)
  package static func `for`(work: Int) -> (any KernelSet.Type)? { work < leastWork ? nil : chosen }

  /// All fast loops that this processor can run, the widest first.
  package static var all: [any KernelSet.Type] {
    var all: [any KernelSet.Type] = []
    #if arch(x86_64)
      if Processor.hasAVX512 { all.append(KernelsWithAVX512.FastKernels.self) }
      if Processor.hasAVX2 { all.append(KernelsWithAVX2.FastKernels.self) }
    #endif
    return all + [KernelsPortable.FastKernels.self]
  }

  /// Returns the fast loops of a name; the widest if there is no such name.
  static func choice(named name: String?) -> (any KernelSet.Type)? {
    if name == "plain" { return nil }
    return all.first { $0.name.lowercased().filter { $0 != "-" } == name } ?? all.first
  }
}
