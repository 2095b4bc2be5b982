"""Makes the files of this folder with NumPy and the safetensors package: python3 make.py, in this folder.

Element i of an array, in row-major order, is
  i / 2 - 3            for floats
  7 i - 20             for signed whole numbers
  7 i                  for unsigned ones
  i % 3 == 0           for Booleans
and modulo 100 for whole numbers of 8 bits,
so a test knows each number without a copy of it.
"""
import io
import zipfile

import numpy as np
from safetensors import TensorSpec, serialize_file
from safetensors.numpy import save_file

SHAPE = (2, 3, 5)
TYPES = ["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"]


def sample(code, shape=SHAPE):
    dtype = np.dtype(code)
    i = np.arange(int(np.prod(shape)))
    values = {"f": i / 2 - 3, "i": 7 * i - 20, "u": 7 * i, "b": i % 3 == 0}[dtype.kind]
    if dtype.itemsize == 1 and dtype.kind in "iu":
        values = values % 100
    return values.astype(dtype).reshape(shape)


def npy(array, version=None):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version, allow_pickle=True)
    return out.getvalue()


def write(name, data):
    with open(name, "wb") as file:
        file.write(data)


# One array a file.
write("row-major.npy", npy(sample("f4")))
write("column-major.npy", npy(np.asfortranarray(sample("f4"))))
write("version-2.npy", npy(sample("f4"), (2, 0)))
write("version-3.npy", npy(sample("f4"), (3, 0)))
write("scalar.npy", npy(np.array(-3, "f4")))
write("empty.npy", npy(np.zeros((3, 0, 5), "f4")))
# What isn't read.
write("objects.npy", npy(np.array([{}], dtype=object)))
write("records.npy", npy(np.zeros(2, [("a", "<i4"), ("b", "<f8")])))
write("texts.npy", npy(np.array(["ab", "c"])))
write("times.npy", npy(np.array(["2020-01-01"], "M8[D]")))
write("complex.npy", npy(np.array([1j])))

# Every type, as numpy.savez and numpy.savez_compressed write them.
np.savez("types.npz", **{code: sample(code) for code in TYPES})
np.savez_compressed(
    "orders.npz",
    **{code: np.asfortranarray(sample(code)).astype(np.dtype(code).newbyteorder(">"), order="F") for code in TYPES})
np.savez("none.npz")
# The longer records for sizes and places that need over 32 bits, in an archive that doesn't need them.
zipfile.ZIP64_LIMIT = 10
with zipfile.ZipFile("zip64.npz", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, code in [("ä/weights", "f4"), ("../bias", "i2")]:
        archive.writestr(zipfile.ZipInfo(name + ".npy"), npy(sample(code)), zipfile.ZIP_DEFLATED)

# Every type of safetensors that is read; bfloat16 is the upper half of a float.
NAMES = {"b1": "bool", "f2": "float16", "f4": "float32", "f8": "float64"}
arrays = {}
for code in TYPES:
    kind = {"i": "int", "u": "uint"}.get(code[0])
    name = NAMES.get(code) or f"{kind}{8 * int(code[1])}"
    arrays[name] = (name, sample(code))
arrays["bfloat16"] = ("bfloat16", (sample("f4").view("u4") >> 16).astype("u2"))
arrays["a scalar"] = ("float32", sample("f4", ()))
arrays["empty"] = ("float32", np.zeros((3, 0, 5), "f4"))
entries = {
    name: TensorSpec(dtype=type, shape=list(array.shape), data_ptr=array.ctypes.data, data_len=array.nbytes)
    for name, (type, array) in arrays.items()}
serialize_file(entries, "types.safetensors", {"format": "np", "ü \"\\\n": "\u0001日本"})
# A file that is to be written again, byte for byte.
save_file(
    {"b": sample("f4"), "a/ü\"": sample("f4", (7,)), "c": sample("f4", ()), "": sample("f4", (0, 11))},
    "floats.safetensors", {"made by": "make.py \\ \"\t\u0001ü"})
