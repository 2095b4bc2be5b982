"""Whole layers, and a cache: heads taken out, a bias by distance, a window of keys."""
import math

import torch
import transformers
from torch.nn import functional as F
from transformers.cache_utils import DynamicSlidingWindowLayer
from transformers.models.t5.modeling_t5 import T5Attention
from transformers.pytorch_utils import prune_linear_layer

from .case import TORCH, TRANSFORMERS, Draw, attend, same, save


def pruned_heads():
    """mha_pruned: multi-head attention with heads taken out of its weights."""
    for case, batch, n, heads, d, pruned, bias in [
        ("mha_pruned_two", 2, 5, 4, 3, [0, 2], True), ("mha_pruned_last", 1, 7, 3, 5, [2], False),
    ]:
        draw, width = Draw(case), heads * d
        inputs = {
            "query": draw.normal(batch, n, width), "in_proj_weight": draw.normal(3 * width, width, scale=width**-0.5),
            "in_proj_bias": draw.normal(3 * width, scale=0.3),
            "out_proj_weight": draw.normal(width, width, scale=width**-0.5),
            "out_proj_bias": draw.normal(width, scale=0.3),
        }
        if not bias:
            del inputs["in_proj_bias"], inputs["out_proj_bias"]
        kept = [h for h in range(heads) if h not in pruned]
        index = torch.tensor([h * d + feature for h in kept for feature in range(d)])

        def linear(weight, offset):
            layer = torch.nn.Linear(weight.shape[1], weight.shape[0], bias=offset is not None).to(weight.dtype)
            layer.weight.data = weight.clone()
            if offset is not None:
                layer.bias.data = offset.clone()
            return layer

        def pruned_linear(weight, offset, dim):
            with torch.random.fork_rng():  # the library draws weights, and then replaces them
                layer, dtype = prune_linear_layer(linear(weight, offset), index, dim), weight.dtype
            assert (layer.weight == weight.index_select(dim, index).float()).all()
            # The new layer is float32: exact, as the weights are.
            return layer.to(dtype)

        def compute(x):
            query, in_bias = x["query"], x.get("in_proj_bias")
            biases = in_bias.chunk(3) if bias else [None] * 3
            layers = [pruned_linear(w, b, 0) for w, b in zip(x["in_proj_weight"].chunk(3), biases)]
            last = pruned_linear(x["out_proj_weight"], x.get("out_proj_bias"), 1)
            with torch.no_grad():
                q, k, v = (layer(query).view(batch, n, len(kept), d).transpose(1, 2) for layer in layers)
                result = attend(q, k, v)
                out = last(result["out"].transpose(1, 2).reshape(batch, n, -1))
                # The whole layer, the pruned heads' outputs set to 0 before the last projection.
                whole = [linear(w, b)(query).view(batch, n, heads, d).transpose(1, 2)
                         for w, b in zip(x["in_proj_weight"].chunk(3), biases)]
                per_head = F.scaled_dot_product_attention(*whole)
                per_head[:, pruned] = 0
                merged = per_head.transpose(1, 2).reshape(batch, n, width)
                same(out, F.linear(merged, x["out_proj_weight"], x.get("out_proj_bias")), 1e-12, case)
            outputs = {
                "out": out, "weights": result["weights"],
                "in_proj_weight_pruned": torch.cat([layer.weight.detach() for layer in layers]),
                "out_proj_weight_pruned": last.weight.detach(),
            }
            if bias:
                outputs["in_proj_bias_pruned"] = torch.cat([layer.bias.detach() for layer in layers])
            return outputs

        save(
            case, "mha_pruned", {"embed_dim": width, "num_heads": heads, "pruned": pruned, "bias": bias}, inputs,
            compute,
            f"{TRANSFORMERS} prune_linear_layer on the projections, then attention; checked against {TORCH} "
            "F.scaled_dot_product_attention of all heads with those heads' outputs set to 0",
            "heads keep their order; the pruned in_proj_weight is [3 kept d, E] as rows q,k,v, out_proj_weight [E, "
            "kept d]; the output bias stays; weights [B, kept, n, n]; scale 1/sqrt(d)")


def sliding_caches():
    """sliding_window_cache: what a cache of a window keeps, and what each new token sees."""
    for case, heads, n, d, window, steps in [
        ("sliding_cache_decode", 2, 9, 5, 4, [3, 1, 1, 1, 1, 1, 1]),
        ("sliding_cache_long_prefill", 3, 11, 4, 3, [7, 1, 2, 1]),
    ]:
        draw = Draw(case)
        inputs = {name: draw.normal(heads, n, d) for name in "qkv"}

        def compute(x):
            q, k, v = (x[name][None] for name in "qkv")
            cache, rows, seen = DynamicSlidingWindowLayer(sliding_window=window), [], 0
            for count in steps:
                new = slice(seen, seen + count)
                keys, values = cache.update(k[:, :, new], v[:, :, new])
                seen += count
                of_query, of_key = torch.arange(seen - count, seen)[:, None], torch.arange(seen - keys.shape[-2], seen)
                mask = (of_key <= of_query) & (of_query - of_key < window)
                rows.append(F.scaled_dot_product_attention(q[:, :, new], keys, values, attn_mask=mask))
            out = torch.cat(rows, 2)[0]
            distance = torch.arange(n)[:, None] - torch.arange(n)
            same(out, attend(x["q"], x["k"], x["v"], (distance >= 0) & (distance < window))["out"], 1e-12, case)
            kept = torch.arange(n - window + 1, n)
            same(cache.keys[0], x["k"][:, kept], 0, case)
            return {"out": out, "kept_keys": cache.keys[0], "kept_values": cache.values[0], "kept_positions": kept}

        save(
            case, "sliding_window_cache", {"sliding_window": window, "steps": steps}, inputs, compute,
            f"{TRANSFORMERS} DynamicSlidingWindowLayer, {TORCH} F.scaled_dot_product_attention at each step; checked "
            "against one pass with a banded causal mask",
            "sliding_window counts the current token: 0 <= i-j < sliding_window, one more than `window` of the op "
            "sliding_window. steps = how many tokens come at a time; kept = what the next token will see of these, "
            "sliding_window - 1 of them")


def t5_layers():
    """t5_attention: a whole layer, whose scores are not scaled and have a bias by distance."""
    for case, n, width, heads, d, buckets, distance, causal in [
        ("t5_attention_bidirectional", 9, 7, 3, 5, 8, 12, False), ("t5_attention_causal", 11, 5, 2, 4, 6, 9, True),
    ]:
        draw = Draw(case)
        inputs = {"x": draw.normal(n, width)}
        for name in "qkv":
            inputs[f"{name}_weight"] = draw.normal(heads * d, width, scale=width**-0.5 * (0.6 if name in "qk" else 1))
        inputs["o_weight"], inputs["table"] = draw.normal(width, heads * d, scale=d**-0.5), draw.normal(buckets, heads)

        def compute(x):
            config = transformers.T5Config(
                d_model=width, d_kv=d, num_heads=heads, relative_attention_num_buckets=buckets,
                relative_attention_max_distance=distance, dropout_rate=0.0, is_decoder=causal)
            config._attn_implementation = "eager"
            layer = T5Attention(config, has_relative_attention_bias=True, layer_idx=0, is_causal=causal).eval()
            layer = layer.to(x["x"].dtype)
            for name in "qkvo":
                getattr(layer, name).weight.data = x[f"{name}_weight"].clone()
            layer.relative_attention_bias.weight.data = x["table"].clone()
            allowed = torch.ones(n, n, dtype=torch.bool)
            allowed = allowed.tril() if causal else allowed
            mask = torch.zeros(n, n, dtype=x["x"].dtype).masked_fill(~allowed, -math.inf)
            with torch.no_grad():
                out = layer(x["x"][None], mask=mask[None, None])[0][0]
                bias = layer.compute_bias(n, n)[0]
                q, k, v = (F.linear(x["x"], x[f"{c}_weight"]).view(n, heads, d).transpose(0, 1) for c in "qkv")
                weights = (q @ k.mT + bias + mask).softmax(-1)
                merged = (weights @ v).transpose(0, 1).reshape(n, heads * d)
                same(out, merged @ x["o_weight"].T, 1e-6, case)
            return {"out": merged @ x["o_weight"].T, "weights": weights, "bias": bias}

        save(
            case, "t5_attention",
            {"num_heads": heads, "d_kv": d, "bidirectional": not causal, "causal": causal, "num_buckets": buckets,
             "max_distance": distance},
            inputs, compute,
            f"{TORCH}, formula in float64; checked within 1e-6 against {TRANSFORMERS} T5Attention (its softmax may "
            "be in float32)",
            "scores = q.k without a scale + table[bucket(j - i), h]; x [n, d_model]; q, k, v weights [heads d_kv, "
            "d_model], o_weight [d_model, heads d_kv], no biases")
