#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["torch"]
# ///
"""Trains the five decoders of lesson 10, which differ in their positions alone, and writes their weights.

    python Scripts/lessons/10_length_extrapolation.py                        # into Lessons/data/10-length-extrapolation
    python Scripts/lessons/10_length_extrapolation.py --only rotary --folder /tmp/x

A text uses 6 of 10 words, and in this text each of the 6 has a word of its own that follows it: the same one 9 times of
10, any of the 6 otherwise. So two things can be learned from what was read: which words the text uses, for which their
places don't matter, and what followed the last word when it stood there before, for which the order does. The rule is
the same at each place of a text: a reader who knows it finds word 200 no harder than word 30.

The models are trained on texts of 32 words, and tried on 16 texts of 256. A second run with the same version of torch on
the same kind of processor writes the same bytes.
"""
import argparse
import json
import math
import pathlib
import random
import struct
import zlib

import torch
from torch import nn
from torch.nn import functional

WORDS = "the boat reached bank old ship left pier soon far".split()
IN_TEXT, KEPT = 6, 0.9
TRAINED, LONGEST, TEXTS = 32, 256, 16
WIDTH, HEADS, LAYERS, HIDDEN, BASE = 32, 4, 2, 64, 100.0
STEPS, BATCH, RATE, SEED = 2000, 32, 1e-2, 10
POSITIONS = ["learned", "sinusoidal", "alibi", "rotary", "none"]
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Lessons/data/10-length-extrapolation"


def text(draw: random.Random, length: int) -> list[int]:
    """Returns a text, as numbers of words."""
    mine = draw.sample(range(len(WORDS)), IN_TEXT)
    follower = dict(zip(mine, draw.sample(mine, IN_TEXT)))
    words = [draw.choice(mine)]
    while len(words) < length:
        words.append(follower[words[-1]] if draw.random() < KEPT else draw.choice(mine))
    return words


def rotated(x: torch.Tensor) -> torch.Tensor:
    """Rotates the pairs (i, i + d/2) of each head by the place times BASE^(-2i/d)."""
    n, d = x.shape[-2:]
    angles = torch.arange(n)[:, None] * BASE ** (-torch.arange(0, d, 2) / d)
    first, second = x[..., : d // 2], x[..., d // 2 :]
    return torch.cat([first * angles.cos() - second * angles.sin(), second * angles.cos() + first * angles.sin()], -1)


def waves(n: int) -> torch.Tensor:
    """Returns the sines and cosines of Vaswani et al. 2017, section 3.5, [n, WIDTH]."""
    angles = torch.arange(n)[:, None] * 10_000.0 ** (-torch.arange(0, WIDTH, 2) / WIDTH)
    return torch.stack([angles.sin(), angles.cos()], -1).reshape(n, WIDTH)


def matrix(rows: int, columns: int) -> nn.Parameter:
    """Returns a random matrix [in, out]."""
    return nn.Parameter(torch.randn(rows, columns) / math.sqrt(rows))


class Layer(nn.Module):
    """The weights of a layer: attention and a feed-forward network, each behind an RMS norm."""

    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.Parameter(torch.ones(WIDTH)), nn.Parameter(torch.ones(WIDTH))
        self.wq, self.wk, self.wv, self.wo = (matrix(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = matrix(WIDTH, HIDDEN), matrix(HIDDEN, WIDTH)


class Decoder(nn.Module):
    """A causal decoder with pre-norm layers, whose embedding also makes the logits."""

    def __init__(self, positions: str):
        super().__init__()
        self.positions = positions
        self.embedding = nn.Parameter(0.3 * torch.randn(len(WORDS), WIDTH))
        if positions == "learned":
            self.table = nn.Parameter(0.3 * torch.randn(TRAINED, WIDTH))
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.Parameter(torch.ones(WIDTH))

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        batch, n = tokens.shape
        x = self.embedding[tokens]
        if self.positions == "learned":
            x = x + self.table[:n]
        if self.positions == "sinusoidal":
            x = x + waves(n)
        bias = torch.full((n, n), -math.inf).triu(1)
        if self.positions == "alibi":
            slopes = 2.0 ** (-8 * torch.arange(1, HEADS + 1) / HEADS)
            places = torch.arange(n)
            bias = bias - slopes[:, None, None] * (places[:, None] - places).abs()
        bias = bias.expand(batch, HEADS, n, n)
        for layer in self.layers:
            y = functional.rms_norm(x, (WIDTH,), layer.norm1, 1e-5)
            q, k, v = ((y @ w).reshape(batch, n, HEADS, -1).transpose(1, 2) for w in (layer.wq, layer.wk, layer.wv))
            if self.positions == "rotary":
                q, k = rotated(q), rotated(k)
            heads = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
            x = x + heads.transpose(1, 2).reshape(batch, n, WIDTH) @ layer.wo
            y = functional.rms_norm(x, (WIDTH,), layer.norm2, 1e-5)
            x = x + functional.relu(y @ layer.up) @ layer.down
        return functional.rms_norm(x, (WIDTH,), self.norm, 1e-5) @ self.embedding.T


def losses(model: Decoder, tokens: torch.Tensor) -> torch.Tensor:
    """Returns the loss of each word from the second on, [texts, n - 1]."""
    return functional.cross_entropy(model(tokens[:, :-1]).transpose(1, 2), tokens[:, 1:], reduction="none")


def trained(positions: str) -> Decoder:
    seed = SEED + zlib.crc32(positions.encode()) % 1000
    torch.manual_seed(seed)
    draw = random.Random(seed)
    model = Decoder(positions)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / 100) * 0.5 * (1 + math.cos(math.pi * step / STEPS)))
    for step in range(STEPS):
        loss = losses(model, torch.tensor([text(draw, TRAINED + 1) for _ in range(BATCH)])).mean()
        if step % 250 == 0:
            print(positions, step, f"{loss.item():.3f}", flush=True)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    # What is measured is what is written: numbers of 16 bits.
    for parameter in model.parameters():
        parameter.data = parameter.data.half().float()
    return model


def safetensors(arrays: dict[str, torch.Tensor], metadata: dict[str, str]) -> bytes:
    """Returns the bytes of a file in the format of safetensors, numbers in float16."""
    header, data = {"__metadata__": metadata}, b""
    for name, array in sorted(arrays.items()):
        part = array.half().contiguous()
        raw = struct.pack(f"<{part.numel()}e", *part.flatten().tolist())
        header[name] = {"dtype": "F16", "shape": list(part.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Trains the decoders of lesson 10.")
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER)
    parser.add_argument("--only", choices=POSITIONS, nargs="*", default=POSITIONS)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    draw = random.Random(SEED)
    test = [text(draw, LONGEST + 1) for _ in range(TEXTS)]
    for positions in options.only:
        model = trained(positions)
        file = options.folder / f"{positions}.safetensors"
        file.write_bytes(
            safetensors({name: value.detach() for name, value in model.named_parameters()}, {"positions": positions}))
        if positions == "learned":  # the table ends: random rows, as before training, for the rest
            generator = torch.Generator().manual_seed(SEED)
            rest = 0.3 * torch.randn(LONGEST - TRAINED, WIDTH, generator=generator)
            model.table = nn.Parameter(torch.cat([model.table.data, rest]))
        with torch.no_grad():
            table = losses(model, torch.tensor(test)).mean(0)
        means = [table[start : start + TRAINED].mean().item() for start in range(0, LONGEST, TRAINED)]
        print(positions, file.stat().st_size, "bytes", " ".join(f"{mean:.3f}" for mean in means), flush=True)
