"""The reader: a small BERT with heads that say where a cue is, and for each cue who speaks and what is said.

Every head but the links is one linear layer over the words. A link is scored from three summands, one of the word, one of the cue and one of the
distance between them, so that all costly work is done once per word and a sentence with many cues, one inside another's content, costs no more.
"""

from __future__ import annotations

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import ACTS, KINDS
from windows import CUE_TAGS, FLAT_TAGS, ROLE_TAGS

LINK_WIDTH = 256
DISTANCES = 48


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.after_attention, self.after_inner = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        # no dropout on what is looked at: with it the attention costs more than all else together
        seen = functional.scaled_dot_product_attention(split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden)), attn_mask=mask)
        seen = self.output(seen.transpose(1, 2).reshape(batch, length, width))
        hidden = self.after_attention(hidden + functional.dropout(seen, self.dropout, self.training))
        inner = self.outer(functional.gelu(self.inner(hidden)))
        return self.after_inner(hidden + functional.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """BERT's layers over word pieces; `sizes` are those of the vocabulary, the places, a word's vector and a layer's inner one, and how many layers."""

    def __init__(self, sizes: tuple[int, int, int, int, int], heads: int = 12, dropout: float = 0.1):
        super().__init__()
        vocabulary, places, width, inner, layers = sizes
        self.dropout = dropout
        self.words, self.places = nn.Embedding(vocabulary, width), nn.Embedding(places, width)
        self.after_embedding = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    @classmethod
    def published(cls, onnx_path: str, layers: list[int]) -> "Encoder":
        """Begun from a published encoder in ONNX form: those of its layers that are listed."""
        weights = read_weights(onnx_path)
        words, places = (weights[f"embeddings.{name}_embeddings.weight"].shape for name in ("word", "position"))
        inner = weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
        encoder = cls((words[0], places[0], words[1], inner, len(layers)))
        encoder.begin(weights, layers)
        return encoder

    def begin(self, weights: dict[str, np.ndarray], layers: list[int]) -> None:
        def copy(parameter: Tensor, name: str) -> None:
            parameter.data = torch.tensor(weights[name])

        copy(self.words.weight, "embeddings.word_embeddings.weight")
        # the segment is always the first one, so its vector is added to the places once and for all
        self.places.weight.data = torch.tensor(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])
        copy(self.after_embedding.weight, "embeddings.LayerNorm.weight")
        copy(self.after_embedding.bias, "embeddings.LayerNorm.bias")
        for layer, number in zip(self.layers, layers):
            base = f"encoder.layer.{number}."
            for part, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"), (layer.value, "attention.self.value"),
                               (layer.output, "attention.output.dense"), (layer.inner, "intermediate.dense"), (layer.outer, "output.dense")):
                copy(part.weight, base + name + ".weight")
                copy(part.bias, base + name + ".bias")
            for norm, name in ((layer.after_attention, "attention.output.LayerNorm"), (layer.after_inner, "output.LayerNorm")):
                copy(norm.weight, base + name + ".weight")
                copy(norm.bias, base + name + ".bias")

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        hidden = self.after_embedding(self.words(pieces) + self.places.weight[: pieces.shape[1]])
        hidden = functional.dropout(hidden, self.dropout, self.training)
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :])
        return hidden


class Chain(nn.Module):
    """A linear-chain CRF (Lafferty et al. 2001) over tags in which an I follows only a B or I of its own kind."""

    def __init__(self, tags: tuple[str, ...]):
        super().__init__()
        self.after = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.first = nn.Parameter(torch.zeros(len(tags)))
        inner = torch.tensor([t[0] == "I" for t in tags])
        apart = torch.tensor([[a[2:] != b[2:] for b in tags] for a in tags])
        self.register_buffer("forbidden", torch.where(inner[None, :] & apart, -1e4, 0.0), persistent=False)
        self.register_buffer("forbidden_first", torch.where(inner, -1e4, 0.0), persistent=False)

    def steps(self) -> tuple[Tensor, Tensor]:
        """Scores of a tag after a tag, and of a tag at the beginning."""
        return self.after + self.forbidden, self.first + self.forbidden_first

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Mean negative logarithm of the rows' probabilities; scores are [rows, words, tags], what lies beyond a row's length is not looked at."""
        after, first = self.steps()
        words = torch.arange(scores.shape[1])
        inside = words[None, :] < lengths[:, None]
        of_tags = scores.gather(2, tags[:, :, None])[:, :, 0]
        of_steps = torch.cat([first[tags[:, :1]], after[tags[:, :-1], tags[:, 1:]]], 1)
        right = ((of_tags + of_steps) * inside).sum(1)
        # all ways from the second word to the last, by halves: a product of matrices of scores, with a one where a row has ended
        one = torch.full_like(after, -1e4).fill_diagonal_(0.0)
        ways = torch.where(inside[:, 1:, None, None], after + scores[:, 1:, None, :], one)
        while ways.shape[1] > 1:
            if ways.shape[1] % 2:
                ways = torch.cat([ways, one.expand(len(ways), 1, -1, -1)], 1)
            ways = torch.logsumexp(ways[:, 0::2, :, :, None] + ways[:, 1::2, None, :, :], 3)
        total = first + scores[:, 0]
        if ways.shape[1]:
            total = torch.logsumexp(total[:, :, None] + ways[:, 0], 1)
        return (torch.logsumexp(total, 1) - right).mean()


class Reader(nn.Module):
    """The encoder with its heads."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        width = encoder.after_embedding.weight.shape[0]
        self.encoder = encoder
        self.cue = nn.Linear(width, len(CUE_TAGS))
        self.flat = nn.Linear(width, len(FLAT_TAGS))
        self.link_word = nn.Linear(width, LINK_WIDTH)
        self.link_cue = nn.Linear(width, LINK_WIDTH, bias=False)
        self.link_distance = nn.Embedding(DISTANCES, LINK_WIDTH)
        nn.init.normal_(self.link_distance.weight, std=0.02)
        self.role = nn.Linear(LINK_WIDTH, len(ROLE_TAGS))
        self.cue_chain, self.flat_chain, self.role_chain = Chain(CUE_TAGS), Chain(FLAT_TAGS), Chain(ROLE_TAGS)
        self.act_of = nn.ModuleDict({part: nn.Linear(width, len(ACTS)) for part in ("cue", "source", "content")})
        self.kind_of = nn.ModuleDict({part: nn.Linear(width, len(KINDS)) for part in ("cue", "source", "content")})

    def links(self, words: Tensor, cues: Tensor, distance: Tensor) -> Tensor:
        """Role tags of each word for each cue: words and cues are [n, LINK_WIDTH], distance is [cues, words]."""
        return self.role(functional.gelu(words[None] + cues[:, None] + self.link_distance(distance)))


def stored(path: str) -> Reader:
    """A reader as a stage left it, of its sizes."""
    state = torch.load(path)
    words, places, inner = (state[f"encoder.{name}.weight"].shape for name in ("words", "places", "layers.0.inner"))
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    model = Reader(Encoder((words[0], places[0], words[1], inner[0], layers)))
    model.load_state_dict(state)
    return model


def distance_table(longest: int) -> np.ndarray:
    """Number of each distance from -longest to longest, in words: 1 to 23 before the cue, 24 to 46 after it; exact up to ten, then by powers of 1.3."""
    gaps = np.arange(1, longest + 1)
    steps = np.where(gaps <= 10, gaps - 1, np.minimum(22, 10 + np.floor(np.log(np.maximum(gaps, 10) / 10.0) / np.log(1.3)))).astype(np.int64)
    return np.concatenate([1 + steps[::-1], [0], 24 + steps])


def distances(cue: list[int], size: int, table: np.ndarray) -> np.ndarray:
    """For each word of a window its distance from the cue, as a number below DISTANCES; words of the cue, and those between them, have 0."""
    longest = len(table) // 2
    first, last, places = min(cue), max(cue), np.arange(size)
    gap = np.where(places < first, places - first, np.where(places > last, places - last, 0))
    return table[longest + np.clip(gap, -longest, longest)]


def read_weights(path: str) -> dict[str, np.ndarray]:
    """Weights by their name in BERT. A dense layer's matrix has no name of its own in these files and is found by the node that uses it."""
    graph = onnx.load(path).graph
    tensors = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    weights = dict(tensors)
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::"):
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[name + ".weight"] = tensors[node.input[1]].T.copy()
    return {name: array.astype(np.float32) if array.dtype == np.float64 else array for name, array in weights.items()}
