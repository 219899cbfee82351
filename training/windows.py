"""Articles cut into windows of word pieces, with a label for each word.

A window holds whole blocks as long as they fit, one [SEP] behind each; a longer block is cut between sentences, a longer sentence between words. The
cut is the same when reading and when training. Each word is stood for by its first piece.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass

from corpus import ACTS, KINDS, Article, Attribution, words

LONGEST_WINDOW = 256
LONGEST_WORD = 100
ROLE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
CUE_TAGS = ("O", "B-cue", "I-cue")
FLAT_TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
UNKNOWN = -100


class WordPieces:
    """BERT's uncased word pieces, greedily the longest first."""

    def __init__(self, tokenizer_json: str):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.start, self.end, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self.split(word)
        return self.known[word]

    def split(self, word: str) -> list[int]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > LONGEST_WORD:
            return [self.unknown]
        pieces, at = [], 0
        while at < len(plain):
            end = len(plain)
            while end > at and ("##" if at else "") + plain[at:end] not in self.vocabulary:
                end -= 1
            if end == at:
                return [self.unknown]
            pieces.append(self.vocabulary[("##" if at else "") + plain[at:end]])
            at = end
        return pieces


@dataclass
class Window:
    """Pieces of one window; `firsts` are the places of its words' first pieces, `at` their spans in the text."""

    article: Article
    pieces: list[int]
    firsts: list[int]
    at: list[tuple[int, int]]

    def holding(self, spans: list[tuple[int, int]]) -> list[list[int]]:
        """For each span the words of this window that begin in it; empty when it lies elsewhere."""
        return [[i for i, (start, _) in enumerate(self.at) if a <= start < b] for a, b in spans]


def windows(article: Article, pieces: WordPieces, longest: int = LONGEST_WINDOW) -> list[Window]:
    found, window = [], Window(article, [pieces.start], [], [])

    def fits(size: int) -> bool:
        return not window.firsts or len(window.pieces) + size + 1 <= longest

    def next_window() -> Window:
        if window.pieces[-1] != pieces.end:
            window.pieces.append(pieces.end)
        found.append(window)
        return Window(article, [pieces.start], [], [])

    for block in article.blocks:
        sentences = [cut(article.text, sentence, pieces) for sentence in lines(article.text, block)]
        sizes = [sum(len(p) for _, p in sentence) for sentence in sentences]
        if not fits(sum(sizes)):
            window = next_window()
        for sentence, size in zip(sentences, sizes):
            if not fits(size):
                window = next_window()
            for place, word in sentence:
                if not fits(len(word)):
                    window = next_window()
                window.firsts.append(len(window.pieces))
                window.at.append(place)
                window.pieces += word
        if window.firsts:
            window.pieces.append(pieces.end)
    if window.firsts:
        found.append(window)
    return found


def lines(text: str, block: tuple[int, int]) -> list[tuple[int, int]]:
    """The lines of a block: the labelled texts have one sentence on each."""
    found, at = [], block[0]
    for line in text[block[0] : block[1]].splitlines(keepends=True):
        found.append((at, at + len(line)))
        at += len(line)
    return found


def cut(text: str, part: tuple[int, int], pieces: WordPieces) -> list[tuple[tuple[int, int], list[int]]]:
    start, end = part
    return [((start + a, start + b), pieces.of(text[start + a : start + b])) for a, b in words(text[start:end])]


@dataclass
class Labels:
    """What the encoder is to say of a window: a tag for each word, and for each cue the words it links."""

    cue: list[int]
    flat: list[int]
    cues: list[list[int]]
    roles: list[list[int]]
    acts: list[int]
    kinds: list[int]


def labels(window: Window) -> Labels:
    size = len(window.firsts)
    result = Labels([0] * size, [0] * size, [], [], [], [])
    for attribution in sorted(window.article.attributions, key=first_place):
        for role in ("content", "source", "cue"):
            mark(result.flat, window.holding(attribution.parts[role]), FLAT_TAGS.index("B-" + role))
        cue_words = [w for span in window.holding(attribution.parts["cue"]) for w in span]
        if not cue_words:
            continue
        mark(result.cue, window.holding(attribution.parts["cue"]), 1)
        roles = [0] * size
        for role in ("content", "source"):
            mark(roles, window.holding(attribution.parts[role]), ROLE_TAGS.index("B-" + role))
        result.cues.append(cue_words)
        result.roles.append(roles)
        result.acts.append(ACTS.index(attribution.act) if attribution.act else UNKNOWN)
        result.kinds.append(KINDS.index(attribution.kind) if attribution.kind else UNKNOWN)
    return result


def first_place(attribution: Attribution) -> int:
    return min((a for spans in attribution.parts.values() for a, _ in spans), default=0)


def mark(tags: list[int], spans: list[list[int]], begin: int) -> None:
    for span in spans:
        for n, word in enumerate(span):
            tags[word] = begin if n == 0 else begin + 1
