"""Fewer bits for a number: rounding, and products of whole numbers."""
import math

import torch
from torch.nn import functional as F

from .case import TORCH, Draw, same, save


def roundings():
    """round_to: Float32 to a shorter format and back, to the last bit."""
    for dtype, bits, largest, smallest in [
        ("bfloat16", 7, 3.3895314e38, 2.0**-133), ("float16", 10, 65504.0, 2.0**-24),
    ]:
        case = f"round_{dtype}"
        step, draw = 2.0**-bits, Draw(case)
        ties = [1 + step / 2, 1 + 3 * step / 2, -(1 + step / 2), 2 + step, 2 + 3 * step]  # half way: to the even one
        beside = [1 + step / 2 * (1 + 2.0**-10), 1 + step / 2 * (1 - 2.0**-10)]
        edges = [0.0, 1.0, 1 / 3, -1 / 3, 0.1, math.pi, 1e-3, 1e4, largest, -largest, math.inf, -math.inf]
        edges += [65519.0, 65520.0, -65521.0] if dtype == "float16" else [3.4028235e38]
        edges += [smallest, smallest / 2, smallest * 0.51, smallest * 1.5, smallest * 2.5, smallest * 3]
        x = torch.tensor(ties + beside + edges, dtype=torch.float32)
        inputs = {"x": torch.cat([x, draw.normal(11), draw.normal(7, scale=1000.0)])}

        def compute(x):
            return {"rounded": x["x"].to(getattr(torch, dtype)).to(x["x"].dtype)}

        save(
            case, "round_to", {"dtype": dtype}, inputs, compute, f"{TORCH} Tensor.to(torch.{dtype}).to(torch.float32)",
            f"half to even; {bits} bits after the point; beyond {largest:.8g} and half a step infinite; subnormal "
            "numbers down "
            f"to {smallest:.8g} are kept; exact", tolerance=0.0)


def int8_linears():
    """int8_linear: rows of both sides as whole numbers from -127 to 127, multiplied exactly, scaled back."""
    for case, n, width, out, bias, scale in [
        ("int8_linear_bias", 5, 17, 7, True, 1.0), ("int8_linear_zero_row", 4, 13, 3, False, 30.0),
    ]:
        draw = Draw(case)
        inputs = {"x": draw.normal(n, width, scale=scale), "weight": draw.normal(out, width, scale=width**-0.5)}
        if bias:
            inputs["bias"] = draw.normal(out)
        else:
            inputs["x"][1] = 0

        def quantise(rows):
            scale = rows.abs().amax(-1) / 127
            divided = rows / torch.where(scale == 0, 1, scale)[:, None]
            tie = ((divided - divided.floor()) - 0.5).abs().min().item()
            if tie < 1e-4:
                raise SystemExit(f"{case}: a number is half way between two codes")
            codes = divided.round().to(torch.int8)
            zero = torch.zeros(len(rows), dtype=torch.int32)
            faked = torch.fake_quantize_per_channel_affine(
                rows.float(), torch.where(scale == 0, 1, scale).float(), zero, 0, -127, 127)
            same(faked, codes * scale[:, None].float(), 1e-5, case)
            return codes, scale

        def compute(x):
            (codes, x_scale), (w_codes, w_scale) = quantise(x["x"]), quantise(x["weight"])
            accumulated = torch._int_mm(codes, w_codes.T.contiguous())
            same(accumulated, codes.long() @ w_codes.long().T, 0, case)
            result = accumulated.to(x_scale.dtype) * x_scale[:, None] * w_scale
            return {
                "x_codes": codes.int(), "x_scale": x_scale, "weight_codes": w_codes.int(), "weight_scale": w_scale,
                "accumulated": accumulated, "out": result + x["bias"] if bias else result,
                "exact_out": F.linear(x["x"], x["weight"], x.get("bias")),
            }

        save(
            case, "int8_linear", {"bits": 8, "x_per": "row", "weight_per": "row", "symmetric": True}, inputs, compute,
            f"{TORCH} torch._int_mm of torch.round; codes checked against fake_quantize_per_channel_affine",
            "scale = absmax / 127 of each row of x (a token) and of weight [out, in] (an output); code = round half "
            "to even of number / scale, no zero point; a row of zeros has the scale 0 and the codes 0; out = "
            "accumulated * x_scale[:, None] * weight_scale (+ bias, unquantised). The scheme of LLM.int8() without "
            "its outlier columns, and of dynamic per-token int8. No number is within 1e-4 of a tie. exact_out is "
            "what is approximated")
