#!/usr/bin/env python3
"""Fits the small linear model that tells where an article has a claim from from those who only comment.

usage: origins.py ROWS RUMOURS MODELS     prints figures with each rumour left out, writes origins.tsv

ROWS is what OriginRows, in the test tree, writes: it traces each rumour by the program's own code (see README.md). RUMOURS are
the labelled rumours (../shared/data/origins/rumours). A name is a labelled one's if half the scorer's words say so.
"""
import collections
import json
import os
import re
import sys

STRENGTH = 0.1  # inverse of the penalty; chosen, like ENOUGH in OriginSelector, on the rumours left out
THRESHOLDS = (0.27, 0.30, 0.33, 0.35, 0.37, 0.40, 0.42, 0.44, 0.46, 0.50)
STOP = set("the a an of in from by with and to at on mr mrs ms dr inc com news its his her".split())


def words(name):
    return {word for word in re.findall(r"[^\W_]+", re.sub(r"['\u2019]s\b", "", name.lower())) if word not in STOP}


def same(one, other):
    """Whether two names mean one origin, as ../shared/tools/score_origins.py decides it."""
    one, other = words(one), words(other)
    return bool(one and other) and (one <= other or other <= one or len(one & other) / len(one | other) >= 0.4)


def labels(folder):
    for rumour in sorted(os.listdir(folder)):
        with open(os.path.join(folder, rumour, "origins.json"), encoding="utf-8") as file:
            label = json.load(file)
        names = {origin["id"]: origin["name"] for origin in label["origins"]}
        rests_on = {article["id"]: {names[line["origin"]] for line in article["rests_on"]} for article in label["articles"]}
        yield rumour, list(names.values()), rests_on


Row = collections.namedtuple("Row", "rumour article name features")


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            rumour, article, name, *features = line.rstrip("\n").split("\t")
            yield Row(rumour, article, name, {key: float(value) for key, value in (item.rsplit("=", 1) for item in features)})


def hits(found, wanted):
    free, count = list(found), 0
    for want in wanted:
        match = next((name for name in free if same(name, want)), None)
        if match is not None:
            free.remove(match)
            count += 1
    return count


def figures(rows, kept, gold):
    """F1 of what each article rests on, and of the origins of each rumour."""
    each, whole = [0, 0, 0], [0, 0, 0]
    for rumour, (origins, rests_on) in gold.items():
        named = collections.defaultdict(set)
        for row, keep in zip(rows, kept):
            if row.rumour == rumour and keep:
                named[row.article].add(row.name)
        for article, wanted in rests_on.items():
            each = [a + b for a, b in zip(each, (hits(named[article], wanted), len(named[article]), len(wanted)))]
        every = set().union(*(named[article] for article in rests_on))
        whole = [a + b for a, b in zip(whole, (hits(every, origins), len(every), len(origins)))]
    return [200 * right / max(1, found + wanted) for right, found, wanted in (each, whole)]


def main(path, folder, models):
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    gold = {rumour: (origins, rests_on) for rumour, origins, rests_on in labels(folder)}
    rows = list(read_rows(path))
    wanted = np.array([any(same(row.name, name) for name in gold[row.rumour][1].get(row.article, ())) for row in rows])
    vectors = DictVectorizer(sparse=False)
    matrix = vectors.fit_transform([row.features for row in rows])
    rumours = np.array([row.rumour for row in rows])

    def fitted(some):
        return LogisticRegression(C=STRENGTH, max_iter=3000).fit(matrix[some], wanted[some])

    chance = np.zeros(len(rows))
    for rumour in gold:
        chance[rumours == rumour] = fitted(rumours != rumour).predict_proba(matrix[rumours == rumour])[:, 1]
    print(f"{len(rows)} ends of chains, {wanted.sum()} of them labelled origins")
    print("all kept: rests_on %.1f, origins %.1f" % tuple(figures(rows, np.ones(len(rows), bool), gold)))
    print("only the labelled kept: rests_on %.1f, origins %.1f" % tuple(figures(rows, wanted, gold)))
    for threshold in THRESHOLDS:
        print(f"one rumour left out, kept from {threshold}: rests_on %.1f, origins %.1f" % tuple(figures(rows, chance >= threshold, gold)))
    model = fitted(np.ones(len(rows), bool))
    with open(os.path.join(models, "origins.tsv"), "w", encoding="utf-8") as file:
        file.write("# Where an article has a claim from: a linear model, fitted by training/origins.py (docs/model-card.md).\nfeature\torigin\n")
        file.write(f"@always\t{model.intercept_[0]:.3f}\n")
        for name, column in sorted(vectors.vocabulary_.items()):
            file.write(f"{name}\t{model.coef_[0][column]:.3f}\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
