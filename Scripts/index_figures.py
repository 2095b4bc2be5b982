"""Prints Tests/TensorsTests/IndexFigures.swift: what NumPy picks and sets by indices of all kinds.

    pip install numpy
    python3 Scripts/index_figures.py > Tests/TensorsTests/IndexFigures.swift && swift format -i Tests/TensorsTests/IndexFigures.swift

Each row is one index in Swift and in Python. `t` holds 0 to 104 in the shape [5, 3, 7]; a row that sets writes -1, -2, …
in the shape of the value, and shows which places of `t` have changed, with their new numbers.
"""

import re
import sys

import numpy as np

t = np.arange(105).reshape(5, 3, 7)
rows = np.array([4, -5, 4], dtype=np.int32)
pairs = np.array([[0, -1], [2, 2]], dtype=np.int8)
two = np.array(2, dtype=np.int32)
mask = t % 4 == 1
faces = np.arange(15).reshape(5, 3) % 6 == 2

# An index as Swift writes it; what Python writes differently follows.
GETS = [
    ("[[4, 0, 4]]", None),
    ("[[4, 0, 4], [2, 1, 0]]", None),
    ("[[4, 0, 4], 1]", None),
    ("[[[0], [3]], [2, 0]]", None),
    ("[[4, 0], 0..., [6, 1]]", "[[4, 0], :, [6, 1]]"),
    ("[[4, 0], 1..<3, 6]", "[[4, 0], 1:3, 6]"),
    ("[0..., [2, 0], [6, 1]]", "[:, [2, 0], [6, 1]]"),
    ("[1, 0..., [6, 1]]", "[1, :, [6, 1]]"),
    ("[1, [2, 0], 4...]", "[1, [2, 0], 4:]"),
    ("[1, .ellipsis, [6, 1]]", "[1, ..., [6, 1]]"),
    ("[[4, 0], .ellipsis, [2, 1], 3]", "[[4, 0], ..., [2, 1], 3]"),
    ("[0..., [2, 0], .ellipsis, [6, 1]]", "[:, [2, 0], ..., [6, 1]]"),
    ("[.newAxis, [4, 0], [2, 1], 3]", "[None, [4, 0], [2, 1], 3]"),
    ("[[4, 0], .newAxis, [2, 1], 3]", "[[4, 0], None, [2, 1], 3]"),
    ("[0..., [2, 0], .newAxis, [6, 1]]", "[:, [2, 0], None, [6, 1]]"),
    ("[rows, 2, 5...]", "[rows, 2, 5:]"),
    ("[pairs, 1, 3]", None),
    ("[0, pairs, 3]", None),
    ("[..<2, pairs, pairs]", "[:2, pairs, pairs]"),
    ("[two, pairs, 5...]", "[two, pairs, 5:]"),
    ("[two, 0..., two]", "[two, :, two]"),
    ("[two, two, two]", None),
    ("[mask]", None),
    ("[faces]", None),
    ("[faces, 3]", None),
    ("[faces, [3, 0, 6]]", None),
    ("[[true, false, false, false, true]]", "[[True, False, False, False, True]]"),
    ("[[true, false, false, false, true], [2, 0], 6]", "[[True, False, False, False, True], [2, 0], 6]"),
    ("[0, [true, false, true], [6, 2]]", "[0, [True, False, True], [6, 2]]"),
    ("[0, 0..., [false, true, false, false, false, false, true]]",
     "[0, :, [False, True, False, False, False, False, True]]"),
    ("[.stride(from: 4, to: 0, by: -2), 1, 3]", "[4:0:-2, 1, 3]"),
    ("[.stride(by: -2), 1, 3]", "[::-2, 1, 3]"),
    ("[.stride(from: -1, to: -4, by: -1), [0, 2, 1], [0, 1, 2]]", "[-1:-4:-1, [0, 2, 1], [0, 1, 2]]"),
    ("[1, .stride(from: 2, by: -1), .stride(from: 1, to: -1, by: 3)]", "[1, 2::-1, 1:-1:3]"),
    ("[[4, 0], .stride(by: 2), -1]", "[[4, 0], ::2, -1]"),
    ("[2..<2, [0, 1]]", "[2:2, [0, 1]]"),
    ("[[Int]()]", "[[]]"),
    ("[[Int](), 2]", "[[], 2]"),
    ("[t .> 200]", "[t > 200]"),
]
SETS = [
    ("[[4, 0, 4], 1, 2]", None, [3]),
    ("[[1, 1, 1, 1], 0, 0]", None, [4]),
    ("[[[0], [3]], [2, 0], 1]", None, [2, 2]),
    ("[[[0], [3]], [2, 0], 1]", None, [2, 1]),
    ("[[4, 0], 0..., [6, 1]]", "[[4, 0], :, [6, 1]]", [2, 3]),
    ("[[4, 0], 0..., [6, 1]]", "[[4, 0], :, [6, 1]]", [3]),
    ("[1, 0..., [6, 1]]", "[1, :, [6, 1]]", [2, 1]),
    ("[mask]", None, []),
    ("[faces, 3]", None, [3]),
    ("[faces, 5...]", "[faces, 5:]", [2]),
    ("[t .> 200]", "[t > 200]", []),
    ("[.stride(by: -2), 1, 3]", "[::-2, 1, 3]", [3]),
    ("[1, .stride(by: -1), .stride(from: 6, to: 1, by: -4)]", "[1, ::-1, 6:1:-4]", [3, 2]),
    ("[2..<2]", "[2:2]", []),
    ("[[0, 0], .newAxis, [1, 1], [2, 2]]", "[[0, 0], None, [1, 1], [2, 2]]", [2, 1]),
]


def python(swift, other):
    return "t" + (other or swift)


def swift_list(values):
    return "[" + ", ".join(str(int(v)) for v in values) + "]"


def main():
    print("import Tensors\nimport Testing\n")
    print("/// What an index picks of the numbers 0 to 104 in the shape [5, 3, 7].")
    print("struct IndexRow: Sendable, CustomTestStringConvertible {")
    print("  let testDescription: String\n  let pick: @Sendable (Tensor) -> Tensor\n  let shape: [Int]\n  let numbers: [Int]\n}\n")
    print("/// What setting a part to -1, -2, … in a shape changes, and to what.")
    print("struct IndexSetRow: Sendable, CustomTestStringConvertible {")
    print("  let testDescription: String\n  let set: @Sendable (inout Tensor, Tensor) -> Void\n  let shape: [Int]")
    print("  let places: [Int]\n  let numbers: [Int]\n}\n")
    print("private let rows = Tensor([4, -5, 4] as [Int32])\nprivate let pairs = Tensor([[0, -1], [2, 2]] as [[Int8]])")
    print("private let two = Tensor(Int32(2))\nprivate let mask = Tensor(0..<105, [5, 3, 7]) % 4 .== 1")
    print("private let faces = Tensor(0..<15, [5, 3]) % 6 .== 2\n")
    print(f"/// What NumPy {np.__version__} picks: `Scripts/index_figures.py` printed it.")
    print("let indexRows: [IndexRow] = [")
    for swift, other in GETS:
        part = eval(python(swift, other))
        name = swift.replace("\\", "")
        code = re.sub(r"\bt \.", "$0 .", swift)
        print(f'  IndexRow(testDescription: "t{name}", pick: {{ $0{code} }}, shape: {swift_list(part.shape)}, '
              f"numbers: {swift_list(part.ravel())}),")
    print("]\n")
    print(f"/// What NumPy {np.__version__} sets.")
    print("let indexSetRows: [IndexSetRow] = [")
    for swift, other, shape in SETS:
        value = -1 - np.arange(int(np.prod(shape, dtype=int))).reshape(shape)
        changed = t.copy()
        exec(python(swift, other).replace("t[", "changed[", 1) + " = value", {**globals(), "changed": changed, "value": value})
        places = np.flatnonzero(changed != t)
        code = re.sub(r"\bt \.", "Tensor(0..<105, [5, 3, 7]) .", swift)
        print(f'  IndexSetRow(testDescription: "t{swift}, {shape}", set: {{ $0{code} = $1 }}, shape: {swift_list(shape)}, '
              f"places: {swift_list(places)}, numbers: {swift_list(changed.ravel()[places])}),")
    print("]")


sys.exit(main())
