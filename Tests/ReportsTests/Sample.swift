import Reports

/// Values of every form, for round trips.
enum Sample {
  static let tensors: [TensorReport] = [
    TensorReport(shape: [], runs: [.init(start: 0, elements: [7])])!,
    TensorReport(shape: [0, 3], runs: [])!,
    TensorReport(
      shape: [2, 3],
      runs: [.init(start: 0, elements: [1, -0.0, .nan, .infinity, -.infinity, Double(Float.leastNonzeroMagnitude)])])!,
    TensorReport(shape: [2], type: .int32, runs: [.init(start: 0, elements: [2_147_483_647, -16_777_217])])!,
    TensorReport(shape: [], type: .bool, runs: [.init(start: 0, elements: [1])])!,
    TensorReport(
      shape: [1 << 40],
      runs: [.init(start: 0, elements: [Double(Float(0.1)), 2]), .init(start: 1 << 39, elements: [3])])!,
  ]

  static let values: [ReportedValue] =
    tensors.map { .tensor($0) } + [
      .boolean(true), .text("2.5", isCut: false), .text("", isCut: true), .string("é\"\n\0", isCut: true),
      .list([], count: 0), .list([.tooDeep, .wrapped(.boolean(false))], count: 1_000_000),
      .dictionary([.init(key: "\"a\"", value: .text("1", isCut: false))], count: 2),
      .record(.init(name: "Point", parts: [.init(name: "x", value: .tensor(tensors[2]))], count: 1)),
      .record(.init(name: "", parts: [.init(name: nil, value: .list([.boolean(true)], count: 1))], count: 7)),
      .enumerationCase(.init(name: "named", parts: [.init(name: nil, value: .string("x", isCut: false))], count: 1)),
    ]

  static let refusal = Refusal(
    operation: "matmul", problem: "the inner sizes differ, 7 and 5",
    operands: [.init(name: "left", shape: [3, 7], axes: [1]), .init(name: "right", shape: [], axes: [])],
    details: [.init(name: "axes", text: "-2 to 1")], repair: "try matmul(left, right.T)")

  static let pictures = [
    AnyPicture(heatmap), AnyPicture(DecoderMapPicture(here: [.mask, .crossAttention])),
    AnyPicture(
      CurvesPicture(
        title: "é", xName: "x", yName: "", isLogX: true, isLogY: false, showsFits: true,
        curves: [
          CurveSeries(name: "a", x: [1, .nan], y: [-0.0, .infinity], leftOut: 1, fit: nil),
          CurveSeries(name: "b", x: [], y: [], leftOut: 0, fit: CurveFit(intercept: -3, slope: 0.5)),
        ])),
  ]

  static let heatmap = HeatmapPicture(
    title: "weights", shape: [2, 2], elements: [0, -.infinity, .nan, 1], rowLabels: ["a", "é"], columnLabels: [])
}
