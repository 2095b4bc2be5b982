"""PyTorch's side."""

import numpy as np
import torch
import torch.nn.functional as functional

import mixed_numbers
import works

NAME, VERSION = "PyTorch", torch.__version__
torch.set_num_threads(2)
torch.set_num_interop_threads(1)


def tensors(arrays):
    return [torch.from_numpy(np.ascontiguousarray(array)) for array in arrays]


def prepare(work):
    words = work.split("/")
    count = int(words[-1])
    if attention := works.attention(work):
        q, k, v = (each[None] for each in tensors(attention.inputs))
        causal = attention.is_causal
        return inferring(lambda: [functional.scaled_dot_product_attention(q, k, v, is_causal=causal)])
    if words[0] == "decode":
        q, k, v = (each[None] for each in tensors(works.decoding(count)))
        return inferring(lambda: [functional.scaled_dot_product_attention(q, k, v)])
    if words[0] == "product":
        left, right = tensors(works.product(count))
        return inferring(lambda: [left @ right])
    if words[0] == "training":
        return training(count)
    if words[0] == "multihead":
        return multi_head(words[1] == "weights", count)
    return None


def inferring(work):
    def call():
        with torch.inference_mode():
            return work()

    return call


def training(count):
    shape = [1, works.HEADS, count, works.FEATURES]
    q, k, v = (each.requires_grad_() for each in tensors(mixed_numbers.of(seed, shape) for seed in (1, 2, 3)))
    upstream = torch.from_numpy(mixed_numbers.of(4, shape))

    def call():
        output = functional.scaled_dot_product_attention(q, k, v)
        return [output.detach(), *torch.autograd.grad(output, (q, k, v), upstream)]

    return call


def multi_head(with_weights, count):
    width = works.HEADS * works.FEATURES
    layer = torch.nn.MultiheadAttention(width, works.HEADS, batch_first=True).eval()
    maps = [tensors(each) for each in works.layer()]
    with torch.no_grad():
        layer.in_proj_weight.copy_(torch.cat([weight for weight, _ in maps[:3]]))
        layer.in_proj_bias.copy_(torch.cat([bias for _, bias in maps[:3]]))
        layer.out_proj.weight.copy_(maps[3][0])
        layer.out_proj.bias.copy_(maps[3][1])
    x = torch.from_numpy(mixed_numbers.of(1, [1, count, width]))
    return inferring(
        lambda: [layer(x, x, x, need_weights=with_weights, average_attn_weights=False)[0]])
