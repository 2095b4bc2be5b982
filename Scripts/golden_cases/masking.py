"""Which keys a query sees: documents in one sequence, padding, windows with global tokens."""
import torch
import transformers
from torch.nn import functional as F
from torch.nn.attention.flex_attention import create_block_mask, flex_attention
from transformers.models.longformer.modeling_longformer import LongformerSelfAttention

from .case import TORCH, TRANSFORMERS, Draw, attend, same, save


def segments():
    """sdpa_segments: several documents in one sequence, a token sees its own alone."""
    for case, heads, queries, keys, d, dv, causal in [
        ("segments_packed", 2, [0, 0, 0, 1, 1, 2, 2, 2, 2], None, 6, 5, False),
        ("segments_packed_causal", 3, [4, 4, 4, 4, 1, 1, 7], None, 5, 7, True),
        ("segments_cross", 2, [0, 0, 1, 5, 2], [0, 0, 0, 1, 1, 3, 2], 7, 3, False),
    ]:
        draw, keys = Draw(case), keys or queries
        inputs = {
            "q": draw.normal(heads, len(queries), d), "k": draw.normal(heads, len(keys), d),
            "v": draw.normal(heads, len(keys), dv), "query_segments": torch.tensor(queries),
            "key_segments": torch.tensor(keys),
        }

        def compute(x):
            q, k, v, of_query, of_key = x.values()

            def allowed(batch, head, i, j):
                seen = of_query[i] == of_key[j]
                return seen & (j <= i) if causal else seen

            blocks = create_block_mask(allowed, None, None, len(of_query), len(of_key), device="cpu")
            out = flex_attention(q[None], k[None], v[None], block_mask=blocks)[0]
            mask = of_query[:, None] == of_key
            if causal:
                mask = mask & torch.ones_like(mask).tril()
            result = attend(q, k, v, mask)
            same(out, result["out"], 1e-12, case)
            for segment in set(of_query.tolist()):  # each document by itself
                mine, theirs = of_query == segment, of_key == segment
                if not theirs.any():
                    continue
                alone = F.scaled_dot_product_attention(q[:, mine], k[:, theirs], v[:, theirs], is_causal=causal)
                same(result["out"][:, mine], alone, 1e-12, f"{case}, segment {segment}")
            return {"mask": mask, "out": out, "weights": result["weights"], "lse": result["lse"]}

        save(
            case, "sdpa_segments",
            {"scale": d**-0.5, "scale_is_default": True, "causal": "top_left" if causal else "none"}, inputs, compute,
            f"{TORCH} flex_attention with a block mask in float64; weights and lse from explicit softmax; checked "
            "against F.scaled_dot_product_attention of each document by itself",
            "query i may see key j where their segments are the same (and j <= i if causal); output mask: 1 = may "
            "attend. A row that sees nothing is 0, its lse -inf")


def lengths():
    """sdpa_lengths: a batch of sequences that are padded at the end."""
    for case, heads, n, sizes, m, d, causal in [
        ("lengths_causal", 2, 7, [3, 7, 5], 7, 5, True),
        ("lengths_cross_one_empty", 3, 4, [6, 0], 9, 7, False),
    ]:
        draw, batch = Draw(case), len(sizes)
        inputs = {
            "q": draw.normal(batch, heads, n, d), "k": draw.normal(batch, heads, m, d),
            "v": draw.normal(batch, heads, m, d), "lengths": torch.tensor(sizes),
        }

        def compute(x):
            q, k, v, ends = x.values()
            mask = (torch.arange(m) < ends[:, None])[:, None, None].expand(batch, 1, n, m)
            if causal:
                mask = mask & torch.ones(n, m, dtype=torch.bool).tril()
            out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
            result = attend(q, k, v, mask)
            same(out, result["out"], 1e-12, case)
            for b, end in enumerate(sizes):
                if end == 0:
                    continue
                rows = end if causal else n  # padded queries see what the last token sees
                alone = F.scaled_dot_product_attention(q[b, :, :rows], k[b, :, :end], v[b, :, :end], is_causal=causal)
                same(out[b, :, :rows], alone, 1e-12, f"{case}, sequence {b}")
            return {"mask": mask, "out": out, "weights": result["weights"]}

        save(
            case, "sdpa_lengths",
            {"scale": d**-0.5, "scale_is_default": True, "causal": "top_left" if causal else "none"}, inputs, compute,
            f"{TORCH} F.scaled_dot_product_attention(attn_mask) in float64; checked against each sequence without "
            "its padding",
            "keys from lengths[b] on are padding; output mask [batch, 1, n, m]: 1 = may attend. A row that sees "
            "nothing is 0")


def longformers():
    """longformer: the layer of the library, with the same projections for local and global attention."""
    for case, heads, n, d, window, tokens in [
        ("longformer_hf_window", 2, 12, 5, 2, []),
        ("longformer_hf_global", 3, 12, 4, 3, [0, 7]),
    ]:
        draw = Draw(case)
        inputs = {name: draw.normal(heads, n, d) for name in "qkv"}

        def compute(x):
            q, k, v = x["q"], x["k"], x["v"]
            distance = (torch.arange(n)[:, None] - torch.arange(n)).abs()
            is_global = torch.zeros(n, dtype=torch.bool)
            is_global[tokens] = True
            mask = (distance <= window) | is_global[:, None] | is_global
            result = attend(q, k, v, mask)
            out = longformer_layer(q, k, v, window, is_global)
            same(out, result["out"], 1e-6, case)  # the layer has its softmax in float32
            return {"mask": mask, "out": result["out"], "weights": result["weights"]}

        save(
            case, "longformer", {"window": window, "global_tokens": tokens, "n": n}, inputs, compute,
            f"{TORCH} masked dense attention in float64; checked within 1e-6 against {TRANSFORMERS} "
            f"LongformerSelfAttention with attention_window {2 * window} (softmax in float32 inside)",
            "global tokens attend everywhere and are attended by everyone; the global projections are the local ones")


def longformer_layer(q, k, v, window, is_global):
    """LongformerSelfAttention whose projections are given: `[heads, n, d]` each, looked up by a token's number."""
    heads, n, d = q.shape
    config = transformers.LongformerConfig(
        hidden_size=heads * d, num_attention_heads=heads, attention_window=[2 * window], num_hidden_layers=1,
        attention_probs_dropout_prob=0.0)
    layer = LongformerSelfAttention(config, 0).eval()

    class Given(torch.nn.Module):
        def __init__(self, projected):
            super().__init__()
            self.projected = projected.transpose(0, 1).reshape(n, heads * d)

        def forward(self, hidden):  # [tokens, batch, heads d], the first feature the token's number
            return self.projected[hidden[..., 0].long()]

    for name, given in [("query", q), ("key", k), ("value", v)]:
        setattr(layer, name, Given(given))
        setattr(layer, f"{name}_global", Given(given))
    tokens = torch.arange(n, dtype=q.dtype)[None, :, None].expand(1, n, heads * d)
    with torch.no_grad():
        out = layer(
            tokens, attention_mask=torch.where(is_global, 10000.0, 0.0)[None].to(q.dtype),
            is_index_masked=torch.zeros(1, n, dtype=torch.bool), is_index_global_attn=is_global[None],
            is_global_attn=bool(is_global.any()))[0]
    return out[0].view(n, heads, d).transpose(0, 1)
