#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["torch==2.15.0", "numpy==2.4.6"]
# ///
"""Trains the two small attentions of lesson 7, to show what lies past the trained length.

    python3 -m venv /tmp/lessons && /tmp/lessons/bin/pip install torch==2.15.0 numpy==2.4.6
    /tmp/lessons/bin/python Scripts/lessons/07_absolute_positions.py

Both are one causal head that must name the token before: at each place of a row of random tokens, the answer is the
token one place earlier. One has a learned table of 32 positions, the other sinusoids of the same width. Both are
trained on rows of 16 tokens, so rows 16 to 31 of the table keep the numbers that they began with.

Writes Lessons/data/07-absolute-positions/trained.safetensors, and prints the share of right answers in each half. It is
run by hand, never by a test; the seed is 7.
"""
import json
import pathlib
import struct

import numpy as np
import torch

VOCABULARY, WIDTH, TRAINED, LONGEST, STEPS, BATCH, SEED = 12, 16, 16, 32, 1500, 64, 7


def sinusoids(count: int, width: int, base: float = 10_000) -> torch.Tensor:
    pairs = torch.arange(width // 2, dtype=torch.float64)
    angles = torch.arange(count, dtype=torch.float64)[:, None] * base ** (-2 * pairs / width)
    return torch.stack([angles.sin(), angles.cos()], -1).reshape(count, width).float()


class Head(torch.nn.Module):
    """x = tokens + positions; q, k, v = x W; the weighted values are compared with every token's row."""

    def __init__(self, positions: torch.Tensor, learned: bool):
        super().__init__()
        self.tokens = torch.nn.Parameter(torch.randn(VOCABULARY, WIDTH) * 0.3)
        self.positions = torch.nn.Parameter(positions, requires_grad=learned)
        for name in ("wQ", "wK", "wV"):
            setattr(self, name, torch.nn.Parameter(torch.randn(WIDTH, WIDTH) / WIDTH**0.5))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        n = rows.shape[1]
        x = self.tokens[rows] + self.positions[:n]
        scores = (x @ self.wQ) @ (x @ self.wK).mT / WIDTH**0.5
        scores = scores.masked_fill(torch.ones(n, n).triu(1).bool(), -torch.inf)
        return scores.softmax(-1) @ (x @ self.wV) @ self.tokens.mT


def train(head: Head) -> None:
    optimiser = torch.optim.Adam([p for p in head.parameters() if p.requires_grad], lr=5e-3)
    for _ in range(STEPS):
        rows = torch.randint(VOCABULARY, (BATCH, TRAINED))
        logits = head(rows)[:, 1:]
        loss = torch.nn.functional.cross_entropy(logits.reshape(-1, VOCABULARY), rows[:, :-1].reshape(-1))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def shares(head: Head) -> list[float]:
    rows = torch.randint(VOCABULARY, (400, LONGEST))
    right = (head(rows).argmax(-1)[:, 1:] == rows[:, :-1]).double().mean(0)
    return [right[: TRAINED - 1].mean().item(), right[TRAINED - 1 :].mean().item()]


def write(path: pathlib.Path, arrays: dict[str, np.ndarray]) -> None:
    """Writes arrays as safetensors, so that nothing else has to be installed."""
    header, bodies, start = {}, [], 0
    for name, array in sorted(arrays.items()):
        body = np.ascontiguousarray(array, dtype="<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [start, start + len(body)]}
        bodies.append(body)
        start += len(body)
    text = json.dumps(header, sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(bodies))


def main() -> None:
    torch.set_num_threads(1)
    arrays = {}
    for name, learned in (("learned", True), ("waves", False)):
        torch.manual_seed(SEED)
        first = torch.randn(LONGEST, WIDTH) * 0.3 if learned else sinusoids(LONGEST, WIDTH)
        head = Head(first, learned)
        train(head)
        print(name, "places 1-15: %.3f, places 16-31: %.3f" % tuple(shares(head)))
        for key, value in head.state_dict().items():
            arrays[f"{name}.{key}"] = value.numpy()
    root = pathlib.Path(__file__).resolve().parents[2]
    write(root / "Lessons/data/07-absolute-positions/trained.safetensors", arrays)


if __name__ == "__main__":
    main()
