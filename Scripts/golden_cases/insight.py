"""Gradients, and what attention maps are read for."""
import math

import networkx
import torch
from torch.nn import functional as F

from .case import TORCH, Draw, same, save


def gradients():
    """sdpa_grad: what was broadcast has the sum of the gradients of its readers."""
    for case, q, k, mask, kind in [
        ("grad_sdpa_bias_per_head", [3, 5, 4], [3, 7, 4], [3, 1, 7], "additive"),
        ("grad_sdpa_bias_for_all_heads", [2, 5, 6], [2, 3, 6], [5, 3], "additive"),
        ("grad_sdpa_keys_for_all", [3, 2, 5, 4], [2, 7, 4], [3, 1, 5, 7], "bool_keep"),
        ("grad_sdpa_queries_for_all", [5, 6], [3, 4, 6], [5, 4], "bool_keep"),
    ]:
        draw, scale = Draw(case), q[-1] ** -0.5
        leading = list(torch.broadcast_shapes(q[:-2], k[:-2]))
        inputs = {"q": draw.normal(*q), "k": draw.normal(*k), "v": draw.normal(*k)}
        inputs["d_out"] = draw.normal(*leading, q[-2], k[-1])
        inputs["mask"] = draw.normal(*mask)
        if kind == "bool_keep":
            inputs["mask"] = inputs["mask"] > -0.3
            inputs["mask"][..., 1, :] = False

        def compute(x):
            q, k, v, d_out = (x[name].clone().requires_grad_(name != "d_out") for name in ["q", "k", "v", "d_out"])
            mask = x["mask"].clone().requires_grad_() if kind == "additive" else x["mask"]
            joint = [t.expand(*leading, *t.shape[-2:]) for t in (q, k, v)]
            out = F.scaled_dot_product_attention(*joint, attn_mask=mask)
            leaves = [q, k, v] + ([mask] if kind == "additive" else [])
            by = torch.autograd.grad(out, leaves, d_out)
            with torch.no_grad():  # the closed form
                scores = q @ k.mT * scale
                scores = scores + mask if kind == "additive" else scores.masked_fill(~mask, -math.inf)
                weights = scores.softmax(-1).nan_to_num(0.0)
                through = d_out @ v.mT
                by_scores = weights * (through - (weights * through).sum(-1, keepdim=True))
                same((by_scores * scale @ k).sum_to_size(q.shape), by[0], 1e-12, case)
                same((by_scores.mT * scale @ q).sum_to_size(k.shape), by[1], 1e-12, case)
            result = {"out": out.detach(), "d_q": by[0], "d_k": by[1], "d_v": by[2], "d_scores": by_scores}
            if kind == "additive":
                result["d_mask"] = by[3]
            return result

        save(
            case, "sdpa_grad", {"scale": scale, "scale_is_default": True, "causal": "none", "mask_kind": kind}, inputs,
            compute,
            f"{TORCH} autograd through F.scaled_dot_product_attention of expanded operands; d_q and d_k checked "
            "against the closed form, which gives d_scores",
            "operands broadcast over the leading axes; each gradient has the shape of what it is the gradient of. "
            "d_scores is d(loss)/d(scaled, masked scores)" + ("; row 1 sees nothing" if kind == "bool_keep" else ""))


def residual_attention(attentions, residual, fusion):
    """[layers, heads, n, n] to [layers, n, n]: heads fused, the residual added, rows divided by their sums."""
    fused = {"mean": lambda a: a.mean(1), "max": lambda a: a.amax(1), "min": lambda a: a.amin(1)}[fusion](attentions)
    mixed = residual * torch.eye(fused.shape[-1], dtype=fused.dtype) + (1 - residual) * fused
    return mixed / mixed.sum(-1, keepdim=True)


def rollouts():
    """attention_rollout with other fusions and residuals."""
    for case, shape, causal, residual, fusion in [
        ("attention_rollout_max", (4, 3, 5), False, 0.25, "max"),
        ("attention_rollout_min_causal", (2, 2, 6), True, 0.75, "min"),
    ]:
        inputs = {"attentions": Draw(case).attentions(*shape, causal=causal)}

        def compute(x):
            layers = residual_attention(x["attentions"], residual, fusion)
            return {"rollout": torch.linalg.multi_dot(list(layers.flip(0))), "a_hat": layers}

        save(
            case, "attention_rollout", {"head_fusion": fusion, "residual": residual}, inputs, compute,
            f"{TORCH}, formula, Abnar & Zuidema 2020: A_hat = residual I + (1 - residual) fused(A), rows "
            "renormalised, R = A_hat[L-1] ... A_hat[0]",
            "attentions [layers, heads, n, n], layer 0 is nearest the input")


def flows():
    """attention_flow through more layers, and with heads fused by their greatest weight."""
    for case, shape, causal, residual, fusion in [
        ("attention_flow_causal", (4, 2, 5), True, 0.5, "mean"),
        ("attention_flow_max", (3, 3, 4), False, 0.2, "max"),
    ]:
        inputs = {"attentions": Draw(case).attentions(*shape, causal=causal)}

        def compute(x):
            layers = residual_attention(x["attentions"], residual, fusion)
            count, n, _ = layers.shape
            graph = networkx.DiGraph()
            graph.add_nodes_from((l, i) for l in range(count + 1) for i in range(n))
            for l, i, j in (layers > 0).nonzero().tolist():
                graph.add_edge((l + 1, i), (l, j), capacity=layers[l, i, j].item())
            methods = [networkx.algorithms.flow.preflow_push, networkx.algorithms.flow.edmonds_karp]
            first, second = (
                torch.tensor([
                    [networkx.maximum_flow_value(graph, (count, i), (0, j), flow_func=method) for j in range(n)]
                    for i in range(n)
                ], dtype=torch.float64)
                for method in methods
            )
            same(first, second, 1e-12, case)
            return {"flow": second.to(layers.dtype)}

        save(
            case, "attention_flow", {"head_fusion": fusion, "residual": residual}, inputs, compute,
            f"networkx {networkx.__version__} maximum_flow_value (Edmonds-Karp, checked against preflow-push) on the "
            "layered graph, capacities A_hat (Abnar & Zuidema 2020)",
            "flow[i,j] = max flow from node i of the top layer to input node j, each pair on its own")
