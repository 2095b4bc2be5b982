"""The operations of the fixtures at sizes drawn from a seed: no reader may lean on the shapes at hand.

Each is computed by its formula in float64, with the library's own function beside it where there is one.
"""
import math

import numpy
import torch
from torch.nn import functional as F

from .case import TORCH, Draw, attend, same, save

FORMULA = f"{TORCH}, formula in float64"


class Sizes:
    """What one seed draws: sizes, settings, and the names of the cases."""

    def __init__(self, seed):
        self.seed, self.generator = seed, numpy.random.Generator(numpy.random.PCG64(seed))

    def between(self, low, high):
        return int(self.generator.integers(low, high + 1))

    def any(self, *things):
        return things[self.between(0, len(things) - 1)]

    def leading(self):
        return self.any([], [1], [2], [2, 3])

    def case(self, op, number):
        return f"{op}_seed{self.seed}_{number}"


def causal(n, m, how="top_left"):
    return torch.ones(n, m, dtype=torch.bool).tril(0 if how == "top_left" else m - n)


def places(n):
    return torch.arange(n)[:, None], torch.arange(n)[None]


def dense_attentions(sizes):
    for number in range(12):
        case = sizes.case("sdpa", number)
        draw, leading = Draw(case), sizes.leading()
        n, m, d, dv = (sizes.between(1, 11) for _ in range(4))
        alignment, kind = sizes.any("none", "top_left", "bottom_right"), sizes.any("none", "bool_keep", "additive")
        scale = sizes.any(None, 0.3)
        params = {
            "scale": scale or d**-0.5, "scale_is_default": scale is None, "causal": alignment, "mask_kind": kind,
        }
        heads, shared = leading, leading
        if len(leading) == 2:
            group = sizes.any(1, 2, 3)
            heads = [leading[0], leading[1] * group]
            params |= {"batch": leading[0], "q_heads": heads[1], "kv_heads": shared[1]}
        inputs = {
            "q": draw.normal(*heads, n, d), "k": draw.normal(*shared, m, d), "v": draw.normal(*shared, m, dv),
        }
        if kind == "bool_keep":
            inputs["mask"] = draw.normal(n, m) > -0.5
        elif kind == "additive":
            inputs["mask"] = draw.normal(n, m)

        def compute(x):
            q, k, v = x["q"], x["k"], x["v"]
            if len(leading) == 2:
                k, v = (t.repeat_interleave(heads[1] // shared[1], 1) for t in (k, v))
            mask = causal(n, m, alignment) if alignment != "none" else None
            bias = x["mask"] if kind == "additive" else torch.zeros(n, m, dtype=q.dtype)
            if kind == "bool_keep":
                mask = x["mask"] if mask is None else mask & x["mask"]
            scores = q @ k.mT * params["scale"] + bias
            if mask is not None:
                scores = scores.masked_fill(~mask, -math.inf)
            weights = scores.softmax(-1).nan_to_num(0.0)
            whole = bias if mask is None else bias.masked_fill(~mask, -math.inf)
            library = F.scaled_dot_product_attention(q, k, v, attn_mask=whole, scale=params["scale"]).nan_to_num(0.0)
            same(weights @ v, library, 1e-12, case)
            return {"out": weights @ v, "weights": weights, "lse": scores.logsumexp(-1)}

        save(case, "sdpa", params, inputs, compute, f"{TORCH} F.scaled_dot_product_attention and explicit softmax")


def softmaxes(sizes):
    for number in range(6):
        case, shape = sizes.case("softmax", number), [sizes.between(1, 5) for _ in range(sizes.between(1, 4))]
        axis, temperature = sizes.between(-len(shape), len(shape) - 1), sizes.any(0.5, 1.0, 3.0)

        def compute(x):
            logits = x["x"] / temperature
            return {"y": logits.softmax(axis), "log_y": logits.log_softmax(axis), "lse": logits.logsumexp(axis)}

        save(
            case, "softmax", {"axis": axis, "temperature": temperature},
            {"x": Draw(case).normal(*shape, scale=10.0)}, compute, f"{TORCH} softmax, log_softmax, logsumexp")


def masked_attentions(sizes):
    """Every pattern of places, as a mask and as attention under it."""
    for number in range(4):
        n, w, stride = sizes.between(3, 13), sizes.between(0, 4), sizes.between(1, 5)
        i, j = places(n)
        is_causal, dilation, sinks, window = sizes.any(True, False), sizes.between(1, 3), sizes.between(0, 3), w + 1
        summaries, tokens = sizes.between(1, stride), sorted({sizes.between(0, n - 1) for _ in range(2)})
        is_global = torch.tensor([place in tokens for place in range(n)])
        before = (j <= i) if is_causal else torch.ones(n, n, dtype=torch.bool)
        near = ((i - j).abs() <= w * dilation) & ((i - j) % dilation == 0)
        block, count = sizes.between(1, 4), sizes.between(1, 4)
        a, b = places(count)
        around, leading_blocks = sizes.between(0, 2), sizes.between(0, 2)
        draw = Draw(sizes.case("blocks", number))
        layout = (draw.normal(count, count) > 0) | torch.eye(count, dtype=torch.bool)
        random = draw.normal(count, count) > 0.5
        big = ((a - b).abs() <= around) | (a < leading_blocks) | (b < leading_blocks) | random

        def spread(blocks):
            return blocks.repeat_interleave(block, 0).repeat_interleave(block, 1)

        size = block * count
        patterns = [
            ("sliding_window", {"window": w, "causal": is_causal}, ((i - j).abs() <= w) & before, {}),
            ("dilated_window", {"window": w, "dilation": dilation, "causal": is_causal}, near & before, {}),
            ("longformer", {"window": w, "global_tokens": tokens},
             ((i - j).abs() <= w) | is_global[:, None] | is_global, {}),
            ("sparse_strided", {"stride": stride}, (j <= i) & ((i - j <= stride) | ((i - j) % stride == 0)), {}),
            ("sparse_fixed", {"stride": stride, "c": summaries},
             (j <= i) & ((i // stride == j // stride) | (j % stride >= stride - summaries)), {}),
            ("streaming_llm", {"sinks": sinks, "window": window, "positions": "none"},
             (j <= i) & ((j < sinks) | (i - j < window)), {}),
            ("block_sparse", {"block_size": block, "causal": is_causal},
             spread(layout) & causal(size, size) if is_causal else spread(layout), {"layout": layout}),
            ("bigbird", {"block_size": block, "window_blocks": around, "global_blocks": leading_blocks}, spread(big),
             {"random_blocks": random}),
        ]
        for op, params, mask, further in patterns:
            case, leading, d = sizes.case(op, number), sizes.leading(), sizes.between(2, 7)
            draw = Draw(case)
            inputs = {name: draw.normal(*leading, len(mask), d) for name in "qkv"} | further

            def compute(x):
                result = attend(x["q"], x["k"], x["v"], mask)
                library = F.scaled_dot_product_attention(x["q"], x["k"], x["v"], attn_mask=mask)
                same(result["out"], library, 1e-12, case)
                return {"mask": mask, "out": result["out"], "weights": result["weights"]}

            save(case, op, params | {"n": len(mask)}, inputs, compute, f"mask from the formula, then {TORCH} attention")


def caches(sizes):
    for number in range(4):
        case, shared, n = sizes.case("kv_cache", number), sizes.between(1, 3), sizes.between(3, 9)
        heads, prefill, d, draw = shared * sizes.any(1, 2), sizes.between(1, n - 1), sizes.between(2, 7), Draw(case)

        def decoded(x):
            k, v = (t.repeat_interleave(heads // shared, 0) for t in (x["k"], x["v"]))
            out = F.scaled_dot_product_attention(x["q"], k, v, is_causal=True)
            last = F.scaled_dot_product_attention(x["q"][:, -1:], k, v)  # the newest token sees all
            same(out[:, -1:], last, 1e-12, case)
            return {"prefill_out": out[:, :prefill], "decode_out": out[:, prefill:], "full_causal_out": out}

        save(
            case, "kv_cache", {"prefill": prefill, "q_heads": heads, "kv_heads": shared},
            {"q": draw.normal(heads, n, d), "k": draw.normal(shared, n, d), "v": draw.normal(shared, n, d)}, decoded,
            f"{TORCH} F.scaled_dot_product_attention(is_causal)")
        for per, symmetric in [("token", True), ("token", False), ("channel", True), ("channel", False)]:
            kind, bits = f"kv_quantize_{per}_{'symmetric' if symmetric else 'asymmetric'}", sizes.any(2, 3, 4, 8)
            case, axis = sizes.case(kind, number), 1 if per == "token" else 0

            def quantised(x):
                x = x["x"].double()
                zero = torch.zeros(()) if symmetric else x.amin(axis, keepdim=True)
                scale = (
                    x.abs().amax(axis, keepdim=True) / (2 ** (bits - 1) - 1) if symmetric
                    else (x.amax(axis, keepdim=True) - zero) / (2**bits - 1))
                codes = ((x - zero) / scale).round()
                outputs = {"codes": codes.long(), "scale": scale.flatten(), "dequantized": codes * scale + zero}
                return outputs if symmetric else outputs | {"zero": zero.flatten()}

            save(
                case, "kv_quantize", {"bits": bits, "per": per, "symmetric": symmetric},
                {"x": Draw(case).normal(sizes.between(2, 7), sizes.between(2, 7))}, quantised, FORMULA, rerun=False)


def kernels(sizes):
    for number in range(4):
        n, d, dv, leading = sizes.between(1, 9), sizes.between(2, 6), sizes.between(1, 5), sizes.leading()
        is_causal, features = sizes.any(True, False), sizes.between(3, 30)
        mask = causal(n, n) if is_causal else torch.ones(n, n, dtype=torch.bool)
        case = sizes.case("linear_attention_elu", number)
        draw = Draw(case)
        qkv = {"q": draw.normal(*leading, n, d), "k": draw.normal(*leading, n, d), "v": draw.normal(*leading, n, dv)}

        def linear(x):
            q, k = F.elu(x["q"]) + 1, F.elu(x["k"]) + 1
            grid = q @ k.mT * mask
            return {
                "phi_q": q, "phi_k": k, "out": grid @ x["v"] / grid.sum(-1, keepdim=True), "final_state": k.mT @ x["v"],
                "final_norm": k.sum(-2),
            }

        save(case, "linear_attention_elu", {"causal": is_causal, "eps": 0.0}, qkv, linear, FORMULA)
        case = sizes.case("performer_favor", number)

        def favor(x):
            def phi(t):
                t = t / d**0.25
                return torch.exp(t @ x["omega"].mT - t.square().sum(-1, keepdim=True) / 2) / features**0.5

            q, k = phi(x["q"]), phi(x["k"])
            grid = q @ k.mT * mask
            weights = grid / grid.sum(-1, keepdim=True)
            return {
                "phi_q": q, "phi_k": k, "weights": weights, "out": weights @ x["v"],
                "exact_softmax_out": attend(x["q"], x["k"], x["v"], mask)["out"],
            }

        params = {"num_features": features, "causal": is_causal, "eps": 0.0, "projection": "gaussian"}
        save(case, "performer_favor", params, qkv | {"omega": draw.normal(features, d)}, favor, FORMULA)


def positions(sizes):
    for number in range(4):
        case, leading, n = sizes.case("rope", number), sizes.leading(), sizes.between(1, 9)
        width = 2 * sizes.between(2, 6)
        turned, base = 2 * sizes.between(1, width // 2), sizes.any(100.0, 1e4, 5e5)
        layout = sizes.any("half", "interleaved")
        draw, where = Draw(case), torch.tensor(sorted(sizes.between(0, 3000) for _ in range(n)))

        def rotated(x):
            frequencies = base ** (-torch.arange(0, turned, 2, dtype=x["q"].dtype) / turned)
            angles = torch.polar(torch.ones(n, turned // 2).double(), where[:, None].double() * frequencies.double())

            def turn(t):
                t = t.clone()
                pairs = t[..., :turned]
                pairs = pairs.unflatten(-1, (2, -1)).mT if layout == "half" else pairs.unflatten(-1, (-1, 2))
                product = torch.view_as_real(torch.view_as_complex(pairs.double().contiguous()) * angles)
                t[..., :turned] = (product.mT if layout == "half" else product).flatten(-2)
                return t

            q, k = turn(x["q"]), turn(x["k"])
            return {"inv_freq": frequencies, "q_rot": q, "k_rot": k, "scores": q @ k.mT / width**0.5}

        params = {
            "layout": layout, "base": base, "rotary_dim": turned, "head_dim": width, "position_scale": 1.0,
            "attention_factor": 1.0,
        }
        inputs = {name: draw.normal(*leading, n, width) for name in "qk"} | {"positions": where}
        save(case, "rope", params, inputs, rotated, f"{TORCH} complex multiplication", rerun=False)
        case, reach, d = sizes.case("shaw_relative_attention", number), sizes.between(1, 4), sizes.between(2, 7)
        i, j = places(n)
        near = (j - i).clamp(-reach, reach) + reach
        draw = Draw(case)

        def relative(x):
            q, k, v = x["q"], x["k"], x["v"]
            scores = (q @ k.mT + torch.einsum("id,ijd->ij", q, x["rel_k"][near])) / d**0.5
            weights = scores.softmax(-1)
            return {"weights": weights, "out": weights @ v + torch.einsum("ij,ijd->id", weights, x["rel_v"][near])}

        tables = {name: draw.normal(2 * reach + 1, d) for name in ("rel_k", "rel_v")}
        inputs = {name: draw.normal(n, d) for name in "qkv"} | tables
        save(case, "shaw_relative_attention", {"max_distance": reach}, inputs, relative, FORMULA)


def layers(sizes):
    for number in range(4):
        case, heads, batch, n = sizes.case("mha", number), sizes.between(1, 3), sizes.between(1, 3), sizes.between(1, 7)
        width, bias, average = heads * sizes.between(1, 4), sizes.any(True, False), sizes.any(True, False)
        draw = Draw(case)
        blocked = draw.normal(n, n + 1) > 0.7
        blocked[:, 0] = False
        padding = torch.zeros(batch, n + 1, dtype=torch.bool)
        padding[:, -1] = True
        memory = draw.normal(batch, n + 1, width)
        inputs = {
            "query": draw.normal(batch, n, width), "key": memory, "value": memory, "attn_mask": blocked,
            "key_padding_mask": padding, "in_proj_weight": draw.normal(3 * width, width),
            "out_proj_weight": draw.normal(width, width),
        }
        if bias:
            inputs |= {"in_proj_bias": draw.normal(3 * width), "out_proj_bias": draw.normal(width)}

        def attended(x):
            layer = torch.nn.MultiheadAttention(width, heads, bias=bias, batch_first=True, dtype=x["query"].dtype)
            with torch.no_grad():
                layer.in_proj_weight.copy_(x["in_proj_weight"])
                layer.out_proj.weight.copy_(x["out_proj_weight"])
                if bias:
                    layer.in_proj_bias.copy_(x["in_proj_bias"])
                    layer.out_proj.bias.copy_(x["out_proj_bias"])
                out, weights = layer(
                    x["query"], x["key"], x["value"], attn_mask=blocked, key_padding_mask=padding,
                    average_attn_weights=average)
            return {"out": out, "weights": weights}

        params = {
            "embed_dim": width, "num_heads": heads, "bias": bias, "kdim": None, "vdim": None,
            "average_weights": average, "batch_first": True, "mask_convention": "true_blocks",
        }
        save(case, "mha", params, inputs, attended, f"{TORCH} nn.MultiheadAttention")
        for op, eps in [("layer_norm", 1e-5), ("rms_norm", 1e-6)]:
            case, d = sizes.case(op, number), sizes.between(2, 9)
            draw = Draw(case)
            inputs = {"x": draw.normal(*sizes.leading(), 3, d, scale=3.0) + 1, "weight": draw.normal(d)}
            if op == "layer_norm":
                inputs["bias"] = draw.normal(d)

            def normalised(x):
                if op == "layer_norm":
                    return {"y": F.layer_norm(x["x"], [d], x["weight"], x["bias"], eps)}
                return {"y": F.rms_norm(x["x"], [d], x["weight"], eps)}

            save(case, op, {"eps": eps}, inputs, normalised, f"{TORCH} F.{op}")


ALL = [dense_attentions, softmaxes, masked_attentions, caches, kernels, positions, layers]
