"""ONNX Runtime's side: of the operations that compute attention, the one that is fastest here."""

import time

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

import works

NAME, VERSION = "ONNX Runtime", onnxruntime.__version__


def session(node, inputs, domain, version):
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, each.shape) for name, each in inputs.items()]
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, None)
    graph = helper.make_graph([node], "attention", values, [output])
    opsets = [helper.make_opsetid("", version)] + ([helper.make_opsetid(domain, 1)] if domain else [])
    model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"])


def by_heads(attention):
    """The standard's Attention, whose operands are [1, heads, n, features]."""
    inputs = {name: each[None] for name, each in zip("qkv", attention.inputs)}
    node = helper.make_node("Attention", list(inputs), ["output"], is_causal=int(attention.is_causal))
    made = session(node, inputs, None, 23)
    return lambda: made.run(None, inputs)


def by_tokens(attention):
    """MultiHeadAttention, whose operands are [1, n, heads · features]; the results are turned where they are compared."""
    heads, count, features = attention.inputs[0].shape
    inputs = {
        name: np.ascontiguousarray(each.transpose(1, 0, 2)).reshape(1, count, heads * features)
        for name, each in zip("qkv", attention.inputs)
    }
    node = helper.make_node(
        "MultiHeadAttention", list(inputs), ["output"], domain="com.microsoft", num_heads=heads,
        unidirectional=int(attention.is_causal))
    made = session(node, inputs, "com.microsoft", 20)

    class Call:
        def __call__(self):
            return made.run(None, inputs)

        def results(self):
            return [self()[0].reshape(count, heads, features).transpose(1, 0, 2)]

    return Call()


def prepare_lean(work):
    """The way that takes least memory."""
    return by_tokens(works.attention(work))


def prepare(work):
    attention = works.attention(work)
    if not attention:
        return None
    ways, reasons = [], []
    for way in (by_tokens, by_heads):
        try:
            call = way(attention)
            call()
            began = time.perf_counter()
            call()
            ways.append((time.perf_counter() - began, call))
        except Exception as error:
            reasons.append(str(error))
    if not ways:
        raise RuntimeError("; ".join(reasons))
    return min(ways, key=lambda way: way[0])[1]
