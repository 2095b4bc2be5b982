"""NumPy's side."""

import numpy as np

import works

NAME, VERSION = "NumPy", np.__version__


def prepare(work):
    words = work.split("/")
    if words[0] != "product":
        return None
    left, right = works.product(int(words[1]))
    return lambda: [left @ right]
