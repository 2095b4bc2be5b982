"""One library's side of `make bench`: a process that does a work when it is told to.

    work.py torch | onnxruntime | openvino | numpy

It reads lines and answers each with one that begins with `@`, as `OwnWorker.swift` does:

    prepare ID    @ready, or @absent and the reason
    go COUNT      @took, and the nanoseconds of each of so many calls
    write PATH    @written: the results, as 32-bit floats one after the other
    memory ID     @bytes: what a call takes at its most beyond inputs and outputs
"""

import importlib
import sys
import time

import numpy as np


def kibibytes(name):
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith(name):
                return int(line.split()[1])
    return 0


def memory(side, work):
    # Where a side tries several ways, the others would count as well.
    prepare = getattr(side, "prepare_lean", side.prepare)
    prepare("/".join(work.split("/")[:-1] + ["64"]))()
    call = prepare(work)
    # What it had at its most is forgotten.
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")
    before = kibibytes("VmRSS:")
    size = sum(np.asarray(result).nbytes for result in call())
    return (kibibytes("VmHWM:") - before) * 1024 - size


def serve(side):
    call = None
    for line in sys.stdin:
        order, _, rest = line.strip().partition(" ")
        try:
            if order == "prepare":
                call = None
                call = side.prepare(rest)
                say("ready" if call else f"absent {side.NAME} has no {rest}")
            elif order == "go":
                turns = range(int(rest))
                began = time.perf_counter_ns()
                for _ in turns:
                    call()
                say(f"took {(time.perf_counter_ns() - began) / len(turns)}")
            elif order == "write":
                with open(rest, "wb") as file:
                    # What a library gives in another order is turned here and not while the time counts.
                    for result in (call.results if hasattr(call, "results") else call)():
                        file.write(np.ascontiguousarray(result, dtype=np.float32).tobytes())
                say("written")
            elif order == "memory":
                say(f"bytes {memory(side, rest)}")
        except Exception as error:
            say(f"absent {type(error).__name__}: {error}".replace("\n", " ")[:300])


def say(answer):
    print(f"@{answer}", flush=True)


if __name__ == "__main__":
    name = sys.argv[1]
    try:
        side = importlib.import_module(f"{name}_side")
    except Exception as error:
        say(f"absent {type(error).__name__}: {error}".replace("\n", " ")[:300])
        sys.exit()
    say(f"here {side.VERSION}")
    serve(side)
