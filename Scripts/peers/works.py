"""The inputs of the works, by their names: those of `OwnWork.swift`."""

import numpy as np

import mixed_numbers

HEADS, FEATURES = 8, 64


class Attention:
    """Queries, keys and values, each [heads, n, features]."""

    def __init__(self, kind, count):
        shape = [2, count, 8] if kind == "small" else [HEADS, count, FEATURES]
        self.inputs = [mixed_numbers.of(seed, shape) for seed in (1, 2, 3)]
        self.is_causal = kind == "causal"


def attention(work):
    """The attention that a work is, or None."""
    words = work.split("/")
    return Attention(words[1], int(words[2])) if words[0] == "attention" else None


def decoding(count):
    """One query for each head, and the keys and values of a cache."""
    shapes = [[HEADS, 1, FEATURES], [HEADS, count, FEATURES], [HEADS, count, FEATURES]]
    return [mixed_numbers.of(seed, shape) for seed, shape in zip((1, 2, 3), shapes)]


def product(count):
    """Two square matrices."""
    return [mixed_numbers.of(seed, [count, count]) for seed in (1, 2)]


def layer():
    """The weights and biases of a layer's four projections."""
    width = HEADS * FEATURES
    factor = np.float32(1) / np.sqrt(np.float32(width))
    return [
        (mixed_numbers.of(seed, [width, width]) * factor, mixed_numbers.of(seed + 10, [width]))
        for seed in (11, 12, 13, 14)
    ]
