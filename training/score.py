"""Figures while training: exact spans of CofeNet's form of PolNeAR, and those of the project's own form."""

from __future__ import annotations

from corpus import Article, cofenet
from encoder import Reader
from fit import Reading, flat_paths
from windows import WordPieces


def polnear_exact(model: Reader, path: str, pieces: WordPieces) -> dict[str, float]:
    """Exact F1 in percent of source, cue and content on CofeNet's items; items of one article are read in one window where they fit."""
    articles, places = items_as_articles(cofenet(path))
    tags = flat_paths(model, articles, pieces)
    counts = {role: [0, 0, 0] for role in ("source", "cue", "content")}
    for article in articles:
        at_word = {start: tag for (start, _), tag in tags[article.name]}
        for starts, gold in places[article.name]:
            predicted = token_spans([at_word.get(s, "O") for s in starts])
            wanted = token_spans(gold)
            for role, count in counts.items():
                p, g = ({s for s in found if s[2] == role} for found in (predicted, wanted))
                count[0] += len(p & g)
                count[1] += len(p)
                count[2] += len(g)
    return {role: f1(*count) for role, count in counts.items()}


def items_as_articles(items: list[tuple[list[str], list[str], str]]) -> tuple[list[Article], dict]:
    articles: dict[str, Article] = {}
    places: dict[str, list[tuple[list[int], list[str]]]] = {}
    for tokens, labels, name in items:
        article = articles.setdefault(name, Article(name, "", []))
        begin = len(article.text)
        starts, at = [], begin
        for token in tokens:
            starts.append(at)
            at += len(token) + 1
        article.text += " ".join(tokens) + "\n"
        article.blocks.append((begin, at - 1))
        places.setdefault(name, []).append((starts, labels))
    return list(articles.values()), places


def token_spans(labels: list[str]) -> set[tuple[int, int, str]]:
    found, start = set(), None
    for at, label in enumerate(labels + ["O"]):
        if start is not None and label != "I-" + labels[start][2:]:
            found.add((start, at, labels[start][2:]))
            start = None
        if label[0] in "BI" and start is None:
            start = at
    return found


def f1(hit: int, predicted: int, gold: int) -> float:
    return round(200 * hit / (predicted + gold), 1) if predicted + gold else 0.0


def own_form(articles: list[Article], readings: dict[str, list[Reading]]) -> dict[str, float]:
    """Found, exact spans, nesting, kind and act as ../../shared/tools/score_attribution.py counts them, but for spans over several lines."""
    found, nested = [0, 0, 0], [0, 0, 0]
    exact = {role: [0, 0, 0] for role in ("source", "cue", "content")}
    same = {"act": [0, 0], "kind": [0, 0]}
    for article in articles:
        gold, predicted = article.attributions, readings[article.name]
        for role, count in exact.items():
            g = {s for a in gold for s in a.parts[role]}
            p = {s for a in predicted for s in a.parts[role]}
            count[0], count[1], count[2] = count[0] + len(g & p), count[1] + len(p), count[2] + len(g)
        pairs, free = [], list(predicted)
        for a in gold:
            best = max(free, key=lambda r: shared(a.parts["cue"], r.parts["cue"]), default=None)
            if best is not None and shared(a.parts["cue"], best.parts["cue"]):
                pairs.append((a, best))
                free.remove(best)
        found = [found[0] + len(pairs), found[1] + len(predicted), found[2] + len(gold)]
        for a, r in pairs:
            for name in same:
                same[name][0] += getattr(a, name) == getattr(r, name)
                same[name][1] += 1
        partner = {id(a): r for a, r in pairs}
        outer = {id(r): holder(r, predicted) for r in predicted}
        hits = sum(1 for a, r in pairs if a.inside is not None and id(a.inside) in partner and outer[id(r)] is partner[id(a.inside)])
        nested = [nested[0] + hits, nested[1] + sum(o is not None for o in outer.values()), nested[2] + sum(a.inside is not None for a in gold)]
    result = {"found": f1(*found), "P": round(100 * found[0] / max(1, found[1]), 1), "R": round(100 * found[0] / max(1, found[2]), 1)}
    result |= {role: f1(*count) for role, count in exact.items()}
    result |= {"nested": f1(*nested)} | {name: round(100 * c[0] / max(1, c[1]), 1) for name, c in same.items()}
    return result


def shared(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> int:
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def holder(inner: Reading, others: list[Reading]) -> Reading | None:
    """The attribution with the shortest content that holds the cue of this one."""
    start, end = inner.parts["cue"][0]
    holding = [r for r in others if r is not inner and any(s <= start and end <= e for s, e in r.parts["content"])]
    return min(holding, key=lambda r: sum(e - s for s, e in r.parts["content"]), default=None)
