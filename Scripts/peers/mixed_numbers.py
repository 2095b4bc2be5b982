"""The numbers of `MixedNumbers.swift`, the same bit for bit."""

import numpy as np

STEP = np.uint64(0x9E3779B97F4A7C15)


def of(seed, shape):
    count = int(np.prod(shape))
    with np.errstate(over="ignore"):
        bits = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * STEP
        bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        bits = bits ^ (bits >> np.uint64(31))
    whole = (bits >> np.uint64(40)).astype(np.int64) - (1 << 23)
    numbers = whole.astype(np.float32) / np.float32(1 << 23) * np.float32(1.7320508)
    return numbers.reshape(shape)


if __name__ == "__main__":
    places = [0, 1, 2, 1_000, 99_999, 100_002]
    for seed in (1, 2, 12_345, 2**64 - 1):
        numbers = of(seed, [100_003])
        bits = ", ".join(f"0x{int(numbers[place].view(np.uint32)):08x}" for place in places)
        print(f"({seed}, [{bits}]),")
