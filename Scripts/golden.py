#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["torch==2.15.0", "transformers==5.23.0", "networkx==3.6.1", "numpy==2.4.6"]
# ///
"""Makes golden cases: inputs, and what libraries that people use make of them in double precision.

    python3 -m venv /tmp/golden && /tmp/golden/bin/pip install torch==2.15.0 transformers==5.23.0
    /tmp/golden/bin/python Scripts/golden.py [folder]          # Tests/AttentionEngineTests/Golden if none is named
    /tmp/golden/bin/python Scripts/golden.py folder --seed 7   # other cases of the same operations, sizes drawn from 7

It is run by hand, never by a test; a second run on the same machine writes the same bytes. Inputs are drawn as Float32,
from the case's name as the seed. Everything is computed in float64 from them, rounded to Float32, and printed as the
shortest decimal that names that Float32. `float32_rerun_error` is what the same code gives in float32: the greatest
|error| / (1 + |want|).

With a seed it makes what the tests should pass as they are: `ATTNLAB_GOLDEN=folder swift test --filter GoldenTests`.

One function of `golden_cases` makes the cases of one operation. What it computes with a library it computes a second
time in another way, and stops if the two differ.
"""
import argparse
import pathlib
import warnings

import torch
from golden_cases import case, insight, layers, masking, numbers, variations

CASES = [
    masking.segments, masking.lengths, insight.gradients, insight.rollouts, insight.flows, masking.longformers,
    numbers.roundings, layers.pruned_heads, numbers.int8_linears, layers.sliding_caches, layers.t5_layers,
]

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Makes golden cases.")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=case.FOLDER)
    parser.add_argument("--seed", type=int, help="draw other sizes of the operations, instead of the cases by name")
    options = parser.parse_args()
    if options.seed is not None and options.folder == case.FOLDER:
        parser.error("cases of a seed are no fixtures: name another folder")
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    case.FOLDER = options.folder
    if options.seed is None:
        for make in CASES:
            make()
    else:
        sizes = variations.Sizes(options.seed)
        for make in variations.ALL:
            make(sizes)
