package import Kernels

extension Tensor {
  /// Computes attention block by block of queries and keys, without a grid of scores.
  ///
  ///     o = softmax(scale Q Kᵀ) V
  ///
  /// - Parameters:
  ///   - queries: heads of n rows of d features.
  ///   - keys: heads of m rows of d features, m at least 1.
  ///   - values: heads of m rows of dᵥ features.
  ///   - leading: the joint leading axes of all three.
  ///   - options: what else is asked for.
  ///   - kernels: the fast loops.
  /// - Cost: the pairs inside the bounds times d + dᵥ multiply-adds; a few blocks of scores for each thread.
  /// - Numerics: within n ε of double precision: see ``FastLoops``.
  package static func fusedAttention(
    queries: HeadRows, keys: HeadRows, values: HeadRows, leading: [Int], _ options: FusedAttentionOptions,
    with kernels: any KernelSet.Type
  ) -> FusedAttentionResult {
    let heads = elementCount(leading)
    let (n, dv) = (queries.count, values.features)
    let side = options.putsHeadsSideBySide
    let width = leading.last ?? 1
    let shape = side ? leading.dropLast() + [n, width * dv] : leading + [n, dv]
    let call = FusedAttentionCall(
      queries: queries, keys: keys, values: values, leading: leading, options: options)
    call.noteWork(heads: heads)
    var rescalings = 0
    let logSums = Tensor.uninitialised(leading + [n], count: heads * n)
    let output = Tensor(shape, count: heads * n * dv) { out in
      rescalings = call.run(kernels, heads: heads, logSums: logSums.mutableFloats) { head in
        side
          ? .init(out + (head / width * n * width + head % width) * dv, stride: width * dv)
          : .init(out + head * n * dv, stride: dv)
      }
    }
    return FusedAttentionResult(output: output, logSums: logSums, rescalings: rescalings)
  }

  /// Creates a tensor whose numbers aren't set yet.
  fileprivate static func uninitialised(_ shape: [Int], count: Int) -> Tensor {
    Tensor(Storage.uninitialized(.float32, count: count), shape)
  }

  /// The memory of a tensor that is being made.
  fileprivate var mutableFloats: UnsafeMutablePointer<Float> { storage.base.assumingMemoryBound(to: Float.self) }
}

/// A fused attention with the places of all its heads.
struct FusedAttentionCall {
  let queries, keys, values: HeadRows
  let options: FusedAttentionOptions
  let queryOffsets, keyOffsets, valueOffsets: [Int]
  /// Where the bounds of each head begin, in queries.
  let boundOffsets: [Int]
  /// Where the mask of each head begins.
  let maskOffsets: [Int]

  init(
    queries: HeadRows, keys: HeadRows, values: HeadRows, leading: [Int], options: FusedAttentionOptions
  ) {
    (self.queries, self.keys, self.values, self.options) = (queries, keys, values, options)
    queryOffsets = queries.offsets(in: leading)
    keyOffsets = keys.offsets(in: leading)
    valueOffsets = values.offsets(in: leading)
    guard let visible = options.visible else {
      (boundOffsets, maskOffsets) = ([], [])
      return
    }
    let shape = visible.leading + [queries.count]
    boundOffsets = headOffsets(visible.leading, rowMajorStrides(shape).dropLast(), in: leading)
    maskOffsets =
      visible.numbers.map {
        headOffsets(visible.leading, rowMajorStrides($0.shape).dropLast(2), in: leading)
      } ?? []
  }

  /// Notes the multiply-adds and exponentials of the pairs inside the bounds.
  func noteWork(heads: Int) {
    let all = heads * queries.count * keys.count
    let pairs =
      options.visible.map { visible in
        boundOffsets.reduce(0) { $0 + visible.pairs(queries: queries.count, at: $1 / Swift.max(1, queries.count)) }
      } ?? all
    Work.note(multiplyAdds: pairs * (queries.features + values.features), exponentials: pairs)
  }

  /// Computes all heads, shared out among threads, and returns how often results were rescaled.
  func run(
    _ kernels: any KernelSet.Type, heads: Int, logSums: UnsafeMutablePointer<Float>,
    output: (_ head: Int) -> AttentionTask.MutableMatrix
  ) -> Int {
    defer { withExtendedLifetime((queries, keys, values, options)) {} }
    let n = queries.count
    if n <= RowAttention.mostQueries && options.softcap == nil && options.visible?.numbers == nil {
      let rows = RowAttention(
        queries: queries, queryOffsets: queryOffsets, groups: headGroups(keyOffsets, valueOffsets),
        keyCount: keys.count, valueFeatures: values.features, options: options, boundOffsets: boundOffsets)
      rows.run(output: output, logSums: logSums) { head, task, scores in
        kernels.attend(
          task, keys: matrix(keys, keyOffsets[head]), values: matrix(values, valueOffsets[head]), scores: scores)
      }
      return 0
    }
    return withTasks(heads: heads, output: output) { tasks in
      var tasks = tasks
      for head in tasks.indices { tasks[head].logSums = logSums + head * n }
      return share(tasks, kernels)
    }
  }

  /// Calls a function with what is to be computed for each head.
  func withTasks<Result>(
    heads: Int, output: (_ head: Int) -> AttentionTask.MutableMatrix, _ body: ([AttentionTask]) -> Result
  ) -> Result {
    withBounds { lower, upper in
      let tasks = (0..<heads).map { head in
        var task = AttentionTask(
          queries: matrix(queries, queryOffsets[head]), keys: matrix(keys, keyOffsets[head]),
          values: matrix(values, valueOffsets[head]), output: output(head), queryCount: queries.count,
          keyCount: keys.count, features: queries.features, valueFeatures: values.features, scale: options.scale)
        task.softcap = options.softcap ?? 0
        task.emptyRowsAreNaN = options.emptyRowsAreNaN
        task.sink = options.sink(head)
        if let lower, let upper {
          (task.lowerBounds, task.upperBounds) = (lower + boundOffsets[head], upper + boundOffsets[head])
        }
        task.mask = mask(head)
        return task
      }
      return body(tasks)
    }
  }

  /// Returns where the rows of a head lie that begins at some place.
  func matrix(_ rows: HeadRows, _ offset: Int) -> AttentionTask.Matrix {
    .init(UnsafePointer(rows.tensor.storage.base.assumingMemoryBound(to: Float.self)) + offset, stride: rows.rowStride)
  }

  private func mask(_ head: Int) -> AttentionTask.Mask? {
    guard let visible = options.visible, let numbers = visible.numbers else { return nil }
    let (rows, columns) = (numbers.shape[numbers.ndim - 2], numbers.shape[numbers.ndim - 1])
    return .init(
      numbers.storage.base + maskOffsets[head] * numbers.itemSize, isAdded: visible.isAdded,
      queryStride: rows == 1 ? 0 : columns, keyStride: columns == 1 ? 0 : 1)
  }

  private func withBounds<Result>(_ body: (UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result) -> Result {
    guard let visible = options.visible else { return body(nil, nil) }
    return visible.lower.withUnsafeBufferPointer { lower in
      visible.upper.withUnsafeBufferPointer { upper in body(lower.baseAddress, upper.baseAddress) }
    }
  }

  /// Computes the blocks of queries of all heads.
  private func share(_ tasks: [AttentionTask], _ kernels: any KernelSet.Type) -> Int {
    guard let first = tasks.first else { return 0 }
    let work = tasks.count * queries.count * keys.count * (queries.features + values.features)
    let threads = work < Team.leastWork ? 1 : Processor.count
    let block = kernels.queriesAtATime
    let blocks = (queries.count + block - 1) / block
    let size = kernels.scratchForAttention(first)
    let scratch = UnsafeMutablePointer<Float>.allocate(capacity: size * threads)
    defer { scratch.deallocate() }
    let rescalings = UnsafeMutablePointer<Int>.allocate(capacity: threads)
    rescalings.initialize(repeating: 0, count: threads)
    defer { rescalings.deallocate() }
    let shared = SharedMemory(scratch: scratch, rescalings: rescalings)
    Team.share(tasks.count * blocks, threads: threads) { part, thread in
      // The last queries first: under a causal mask they see most keys, and what is left for the end is small.
      let start = (blocks - 1 - part % blocks) * block
      shared.rescalings[thread] += kernels.attend(
        tasks[part / blocks], from: start, in: shared.scratch + thread * size)
    }
    return (0..<threads).reduce(0) { $0 + rescalings[$1] }
  }
}

/// The memory of which each thread has a part of its own.
private struct SharedMemory: @unchecked Sendable {
  let scratch: UnsafeMutablePointer<Float>
  let rescalings: UnsafeMutablePointer<Int>
}
