"""Draws the inputs of a case, computes it twice, and writes it down."""
import json
import math
import pathlib
import zlib

import numpy
import torch
import transformers

TORCH, TRANSFORMERS = f"torch {torch.__version__.split('+')[0]}", f"transformers {transformers.__version__}"
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/AttentionEngineTests/Golden"


class Draw:
    """Random inputs of one case: the same for its name on every machine."""

    def __init__(self, case):
        self.generator = numpy.random.Generator(numpy.random.PCG64(zlib.crc32(case.encode())))

    def normal(self, *shape, scale=1.0):
        return torch.tensor((self.generator.standard_normal(shape) * scale).astype(numpy.float32))

    def attentions(self, layers, heads, n, causal=False):
        scores = self.normal(layers, heads, n, n, scale=2.0).double()
        if causal:
            scores = scores.masked_fill(~torch.ones(n, n, dtype=torch.bool).tril(), -math.inf)
        return scores.softmax(-1).float()


def number(value):
    """The shortest decimal of a Float32; infinities are strings."""
    if math.isinf(value) or math.isnan(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return float(str(numpy.float32(value)))


def tensor(value):
    shape, flat = list(value.shape), value.detach().flatten()
    if value.dtype == torch.bool:
        return {"dtype": "bool", "shape": shape, "data": flat.int().tolist()}
    if not value.is_floating_point():
        return {"dtype": "int", "shape": shape, "data": flat.tolist()}
    return {"dtype": "float32", "shape": shape, "data": [number(x) for x in flat.float().tolist()]}


def save(case, op, params, inputs, compute, source, notes=None, tolerance=1e-5, rerun=True):
    """Writes one case: `compute` makes the outputs, by name, of the inputs in float64, and once more in float32."""
    outputs = compute({n: t.double() if t.is_floating_point() else t for n, t in inputs.items()})
    error = 0.0
    for name, got in compute(dict(inputs)).items() if rerun else []:
        want = outputs[name]
        if not got.is_floating_point():
            same(got, want, 0, f"{case}: {name} in float32")
            continue
        finite = torch.isfinite(want)
        gap = (got.double() - want).abs()[finite] / (1 + want.abs()[finite])
        error = max([error] + gap.tolist())
    written = {
        "case": case, "op": op, "params": params, "inputs": {n: tensor(t) for n, t in inputs.items()},
        "outputs": {n: tensor(t) for n, t in outputs.items()}, "tolerance": tolerance, "source": source,
        "float32_rerun_error": float(f"{error:.3g}") if rerun else None,
    }
    if notes:
        written["notes"] = notes
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{case}.json").write_text(json.dumps(written, separators=(",", ":"), ensure_ascii=False) + "\n")
    print(f"{case}: {op}, {error:.1e}")


def same(a, b, tolerance, what):
    """Stops where two ways to one number differ; in float32 the second way is not expected to be as near."""
    if a.is_floating_point() and a.dtype != torch.float64:
        tolerance = max(tolerance, 1e-4)
    if a.shape != b.shape or not torch.allclose(a.double(), b.double(), rtol=tolerance, atol=tolerance):
        raise SystemExit(f"{what}: two ways to compute it differ")


def attend(q, k, v, mask=None, scale=None):
    """Attention from its definition: output, weights and lse. `mask`: True = may attend. An empty row has weights 0."""
    scores = q @ k.mT * (scale or q.shape[-1] ** -0.5)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    weights = scores.softmax(-1).nan_to_num(0.0)
    return {"out": weights @ v, "weights": weights, "lse": scores.logsumexp(-1)}
