import AttentionEngine
import Tensors

/// Numbers of fewer bits, and updates of low rank.
let precisionReaders: [String: GoldenReader] = [
  "round_to": { golden in
    guard let format = FloatFormat(rawValue: try golden.text("dtype")) else {
      throw GoldenCase.Missing(what: "format of floating-point numbers", in: golden.case)
    }
    return ["rounded": try golden.input("x").rounded(to: format)]
  },
  "int8_linear": { golden in
    let linear = Linear(weight: try golden.input("weight"), bias: golden.optionalInput("bias"))
    let (x, small) = (try golden.input("x"), QuantizedLinear(linear))
    let trace = small.traced(x)
    return [
      "x_codes": trace.input.codes, "x_scale": trace.input.scale.flattened(), "weight_codes": small.weight.codes,
      "weight_scale": small.weight.scale.flattened(), "accumulated": trace.accumulated, "out": trace.output,
      "exact_out": linear(x),
    ]
  },
  "lora_linear": { golden in
    let linear = Linear(weight: try golden.input("w0"), bias: golden.optionalInput("bias"))
    let adapted = LoRALinear(
      linear, a: try golden.input("a"), b: try golden.input("b"), alpha: Float(try golden.number("alpha")))
    return [
      "y": adapted(try golden.input("x")), "delta_w": adapted.update, "merged_w": adapted.merged.weight,
    ]
  },
]
