#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["transformers==5.24.0"]
# ///
"""Counts how the language models of transformers know their places, for lessons 8 and 9.

    python3 -m venv /tmp/lessons && /tmp/lessons/bin/pip install --no-deps transformers==5.24.0
    /tmp/lessons/bin/python Scripts/lessons/08_relative_positions.py \
        /tmp/lessons/lib/python3.*/site-packages/transformers/models

A family is a folder of `models` whose modeling file has a class that ends in `ForCausalLM`. Its year is that of the
copyright line of the file. What it uses is told by the names in its code:

    alibi      `alibi`
    relative   `_relative_position_bucket`, `relative_attention_bias`, `relative_position_bias`, `rel_logits`
    rotary     `apply_rotary`, `rotate_half`, `rotate_every_two`, `RotaryEmbedding`
    neither    no such name: learned or computed places, state spaces, or nothing
    partial    rotary, and its configuration turns a part of each head unless told otherwise

It is run by hand, never by a test. Writes families.txt in the data folders of both lessons.
"""
import pathlib
import re
import sys

USES = {
    "alibi": r"(?i)alibi",
    "relative": r"_relative_position_bucket|relative_attention_bias|relative_position_bias|rel_logits",
    "rotary": r"apply_rotary|rotate_half|rotate_every_two|RotaryEmbedding",
}
PARTIAL = (
    r"partial_rotary_factor\W{1,6}0?\.\d|rotary_pct\W{1,6}0?\.\d|rotary_dim: int = \d|"
    r"qk_rope_head_dim: int|default_partial_rotary_factor = [{\d]"
)


def main() -> None:
    lines = []
    for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        code = "\n".join(path.read_text() for path in sorted(folder.glob("modeling_*.py")))
        if folder.name == "auto" or not re.search(r"class \w+ForCausalLM\b", code):
            continue  # "auto" chooses among the others
        year = re.search(r"Copyright.*?(20\d\d)", code[:800])
        uses = [name for name, pattern in USES.items() if re.search(pattern, code)] or ["neither"]
        configuration = "\n".join(path.read_text() for path in folder.glob("configuration_*.py"))
        if "rotary" in uses and re.search(PARTIAL, configuration):
            uses.append("partial")
        lines.append(" ".join([folder.name, year[1] if year else "unknown", *uses]))
    data = pathlib.Path(__file__).resolve().parents[2] / "Lessons/data"
    for lesson in ("08-relative-positions", "09-rotary-positions"):
        (data / lesson).mkdir(parents=True, exist_ok=True)
        (data / lesson / "families.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
