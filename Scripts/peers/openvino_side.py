"""OpenVINO's side: its operation of scaled dot-product attention."""

import openvino
from openvino import opset13

import works

NAME, VERSION = "OpenVINO", openvino.__version__.split("-")[0]
CORE = openvino.Core()
SETTINGS = {"INFERENCE_NUM_THREADS": 2, "PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}


def prepare(work):
    attention = works.attention(work)
    if not attention:
        return None
    inputs = [each[None] for each in attention.inputs]
    parameters = [opset13.parameter(list(each.shape), openvino.Type.f32) for each in inputs]
    result = opset13.scaled_dot_product_attention(*parameters, causal=attention.is_causal)
    model = openvino.Model([result], parameters)
    compiled = CORE.compile_model(model, "CPU", SETTINGS)
    return lambda: [compiled(inputs)[0]]
