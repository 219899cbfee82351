"""Writes a trained reader as one ONNX file: eight-bit weights, fused operators, and what Java needs to link cues as constant outputs.

The graph takes the pieces of one window, [1, n], without padding. It gives per piece the scores of the cue tags and the summands of links, acts and
kinds; constants of the link scorer come out as outputs, so that one file holds everything.
"""

from __future__ import annotations

import hashlib
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import Reader
from windows import WordPieces

PARTS = ("cue", "source", "content")


class Graph:
    """Nodes and weights of an ONNX graph under way."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, array: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def dense(self, name: str, layers: list[torch.nn.Linear], given: str, bias: bool = True) -> str:
        """One product for all given layers, side by side."""
        matrix = self.weight(name + ".weight", np.concatenate([array(l.weight).T for l in layers], axis=1))
        product = self.add("MatMul", [given, matrix], name + ".product" if bias else name)
        if not bias:
            return product
        biases = [array(l.bias) if l.bias is not None else np.zeros(l.out_features, np.float32) for l in layers]
        return self.add("Add", [product, self.weight(name + ".bias", np.concatenate(biases))], name)

    def normalised(self, name: str, norm: torch.nn.LayerNorm, given: str) -> str:
        scale, shift = self.weight(name + ".scale", array(norm.weight)), self.weight(name + ".shift", array(norm.bias))
        return self.add("LayerNormalization", [given, scale, shift], name, axis=-1, epsilon=1e-12)

    def normalised_sum(self, name: str, norm: torch.nn.LayerNorm, one: str, other: str) -> str:
        return self.normalised(name, norm, self.add("Add", [one, other], name + ".sum"))


def array(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


def embedded(graph: Graph, model: Reader) -> str:
    """Word vectors in eight bits with a scale for each row, which is what makes the file small."""
    table = array(model.encoder.words.weight)
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127.0
    rows = graph.add("Gather", [graph.weight("words", np.round(table / scale).astype(np.int8)), "pieces"], "words.rows", axis=0)
    scales = graph.add("Gather", [graph.weight("words.scale", scale.astype(np.float32)), "pieces"], "words.scales", axis=0)
    words = graph.add("Mul", [graph.add("Cast", [rows], "words.real", to=TensorProto.FLOAT), scales], "words.vectors")
    shape = graph.add("Shape", ["pieces"], "shape")
    size = graph.add("Gather", [shape, graph.weight("one", np.array([1], np.int64))], "size", axis=0)
    places = graph.add("Slice", [graph.weight("places", array(model.encoder.places.weight)), graph.weight("zero", np.array([0], np.int64)), size,
                                 graph.weight("axis", np.array([0], np.int64))], "places.vectors")
    return graph.normalised("embedded", model.encoder.after_embedding, graph.add("Add", [words, places], "embedding.sum"))


def layer(graph: Graph, number: int, model_layer, given: str) -> str:
    name = f"layer{number}"
    mixed = graph.dense(name + ".mixed", [model_layer.query, model_layer.key, model_layer.value], given)
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [mixed], parts, name=name + ".split", axis=2))
    seen = graph.add("MultiHeadAttention", parts, name + ".attention", domain="com.microsoft", num_heads=model_layer.heads)
    seen = graph.normalised_sum(name + ".seen", model_layer.after_attention, graph.dense(name + ".output", [model_layer.output], seen), given)
    inner = graph.dense(name + ".inner", [model_layer.inner], seen, bias=False)
    shift = graph.weight(name + ".inner.bias", array(model_layer.inner.bias))
    inner = graph.add("BiasGelu", [inner, shift], name + ".gelu", domain="com.microsoft")
    return graph.normalised_sum(name, model_layer.after_inner, graph.dense(name + ".outer", [model_layer.outer], inner), seen)


def write(model: Reader, pieces: WordPieces, path: str, notes: dict[str, str]) -> str:
    """Writes the reader and gives the file's SHA-256. `notes` become the model's metadata, and so does the vocabulary, one piece a line by number."""
    graph = Graph()
    hidden = embedded(graph, model)
    for number, model_layer in enumerate(model.encoder.layers):
        hidden = layer(graph, number, model_layer, hidden)
    heads = [model.cue, model.link_word, model.link_cue, *(model.act_of[p] for p in PARTS), *(model.kind_of[p] for p in PARTS)]
    outputs = [graph.dense("scores", heads, hidden)]
    constants = {"link.distance": array(model.link_distance.weight), "link.role": array(model.role.weight), "link.role.bias": array(model.role.bias)}
    for name, chain in (("cue", model.cue_chain), ("role", model.role_chain)):
        after, first = chain.steps()
        constants |= {name + ".after": array(after), name + ".first": array(first)}
    for name, value in constants.items():
        outputs.append(graph.add("Identity", [graph.weight(name + ".constant", value)], name))
    proto = helper.make_graph(
        graph.nodes, "reader", [helper.make_tensor_value_info("pieces", TensorProto.INT64, [1, "n"])],
        [helper.make_tensor_value_info(o, TensorProto.FLOAT, None) for o in outputs], graph.weights)
    onnx_model = helper.make_model(proto, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8)
    by_number = sorted(pieces.vocabulary, key=pieces.vocabulary.__getitem__)
    helper.set_model_props(onnx_model, notes | {"vocabulary": "\n".join(by_number)})
    onnx.save(onnx_model, path + ".real")
    quantize_dynamic(path + ".real", path + ".bytes", op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
                     weight_type=QuantType.QInt8, nodes_to_exclude=["scores.product"], extra_options={"DefaultTensorType": TensorProto.FLOAT})
    fuse(path + ".bytes", path)
    os.remove(path + ".real")
    os.remove(path + ".bytes")
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def fuse(given: str, path: str) -> None:
    """Fuses what is faster together, once and for all. A sum with its normalisation is not: fused, it takes three times as long."""
    options = SessionOptions()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = path
    InferenceSession(given, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])
