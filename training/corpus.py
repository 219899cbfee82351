"""The labelled texts: what an article is, its attributions, and how they become words with labels.

An attribution's parts are spans of characters, half-open, in the article's text. Two forms are read: the project's own (texts and labels side by
side, ../../shared/data/attribution/FORMAT.md) and PolNeAR's (brat stand-off files). Nothing here knows of any encoder.
"""

from __future__ import annotations

import glob
import json
import os
import re
import unicodedata
from dataclasses import dataclass, field

ROLES = ("source", "cue", "content")
ACTS = ("asserts", "denies", "doubts", "asks", "predicts", "demands", "believes", "silent")
KINDS = ("person", "organisation", "outlet", "document", "unnamed", "none")


@dataclass
class Attribution:
    """Who says what: character spans by role; act and kind are None where the data set does not give them."""

    parts: dict[str, list[tuple[int, int]]]
    act: str | None = None
    kind: str | None = None
    inside: "Attribution | None" = None


@dataclass
class Article:
    name: str
    text: str
    blocks: list[tuple[int, int]]
    attributions: list[Attribution] = field(default_factory=list)


def own_form(folder: str) -> list[Article]:
    """Articles in the project's own form, sorted by name. A block is a run of lines without an empty one."""
    articles = []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        text_path = path[:-5] + ".txt"
        if not os.path.exists(text_path):
            raise ValueError(f"{path}: its text {text_path} is missing")
        with open(text_path, encoding="utf-8") as file:
            text = file.read()
        with open(path, encoding="utf-8") as file:
            labels = json.load(file)["attributions"]
        name = os.path.basename(path)[:-5]
        articles.append(Article(name, text, paragraphs(text, r"\n[ \t]*\n"), attributions(text, labels, path)))
    if not articles:
        raise ValueError(f"{folder}: no labelled texts (NAME.txt with NAME.json) there")
    return articles


def attributions(text: str, labels: list[dict], path: str) -> list[Attribution]:
    starts = [0] + [m.end() for m in re.finditer("\n", text)]
    lines = text.split("\n")
    found = {}
    for label in labels:
        parts = {role: join(text, sorted(place(s, lines, starts, path) for s in label[role])) for role in ROLES}
        found[label["id"]] = Attribution(parts, label["act"], label["kind"])
    for label in labels:
        if label["inside"]:
            found[label["id"]].inside = found[label["inside"]]
    return list(found.values())


def place(span: str, lines: list[str], starts: list[int], path: str) -> tuple[int, int]:
    line, nth, words = re.fullmatch(r"(\d+)(?:#(\d+))?:(.*)", span, re.S).groups()
    at = -1
    for _ in range(int(nth or 1)):
        at = lines[int(line) - 1].find(words, at + 1)
        if at < 0:
            raise ValueError(f"{path}: no “{words}” in line {line}")
    start = starts[int(line) - 1] + at
    return start, start + len(words)


def join(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans with nothing but white space between them become one: a border of lines is no border of speech."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def paragraphs(text: str, border: str) -> list[tuple[int, int]]:
    blocks, at = [], 0
    for start, end in [m.span() for m in re.finditer(border, text)] + [(len(text), len(text))]:
        if text[at:start].strip():
            blocks.append((at, start))
        at = end
    return blocks


def polnear(folder: str, part: str) -> list[Article]:
    """PolNeAR's articles of one part ("train", "dev"), one annotator each, sorted by name. A block is a line."""
    articles, seen = [], set()
    for path in sorted(glob.glob(os.path.join(folder, part, "attributions", "*.ann"))):
        name = os.path.basename(path).rsplit("_", 1)[0]
        text_path = os.path.join(folder, part, "text", name + ".txt")
        if name in seen or not os.path.exists(text_path):
            continue
        seen.add(name)
        with open(text_path, encoding="utf-8") as file:
            text = file.read()
        articles.append(Article(name, text, paragraphs(text, "\n+"), brat(path, text)))
    if not articles:
        raise ValueError(f"{folder}: no part “{part}” of PolNeAR there")
    return articles


def brat(path: str, text: str) -> list[Attribution]:
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    found = []
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    for columns in lines:
        if columns[0].startswith("T") and len(columns) > 1 and " " in columns[1]:
            role, places = columns[1].split(" ", 1)
            pairs = [p.split() for p in places.split(";")]
            spans[columns[0]] = (role.lower(), [(int(p[0]), int(p[1])) for p in pairs if len(p) == 2])
    for columns in lines:
        if columns[0].startswith("E") and len(columns) > 1:
            parts: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for reference in (r.split(":") for r in columns[1].split()[1:]):
                role, places = spans.get(reference[1], ("", []))
                if role in parts:
                    parts[role] += places
            if parts["cue"]:
                found.append(Attribution({role: join(text, sorted(p)) for role, p in parts.items()}))
    return found


def cofenet(path: str) -> list[tuple[list[str], list[str], str]]:
    """CofeNet's token form of PolNeAR: (tokens, labels such as "B-cue", article) of one item a line; brackets and quotes printed as in text."""
    printed = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "`": "'"}
    items = []
    with open(path, encoding="utf-8") as file:
        for item in map(json.loads, file):
            items.append(([printed.get(t, t) for t in item["tokens"]], item["labels"], item["id"]))
    return items


def words(text: str) -> list[tuple[int, int]]:
    """BERT's basic tokens as character spans: runs without white space, each punctuation mark alone."""
    found, at = [], 0
    while at < len(text):
        if is_blank(text[at]):
            at += 1
            continue
        end = at + 1
        if not stands_alone(text[at]):
            while end < len(text) and not is_blank(text[end]) and not stands_alone(text[end]):
                end += 1
        found.append((at, end))
        at = end
    return found


def is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def stands_alone(char: str) -> bool:
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char)[0] == "P" or 0x4E00 <= code <= 0x9FFF
