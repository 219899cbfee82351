#!/usr/bin/env python3
"""Fits the two small linear models that judge how an article takes a claim: its stance, then its tone.

usage: stance.py prepare FNC RUMOURS OUT     writes the labelled articles as folders that StanceRows reads
       stance.py fit ROWS MODELS [WITHOUT]   prints figures with whole rumours left out, writes stance.tsv and tone.tsv;
                                             WITHOUT names folders of OUT, one a line, that are not learnt from at all

FNC holds fnc1_train_bodies.csv.gz and fnc1_train_stances.csv.gz, RUMOURS the labelled rumours (../shared/data). What stands
in between is StanceRows, in the test tree: it reads each article by the program's own code (see README.md).
"""
import collections
import csv
import gzip
import json
import math
import os
import random
import re
import sys

STANCE_OF = {"agree": "supports", "discuss": "reports", "disagree": "denies"}
# A headline that hedges, asks, denies or names who says it is no plain claim: agreeing with it is not supporting the matter.
NOT_PLAIN = re.compile(
    r"\?|\.\.\.|…|\b(?:not?|never|fake\w*|hoax\w*|false|real|true|why|how|what|debunk\w*|den(?:y|ies|ied)|refut\w*|rumou?r\w*|report\w*"
    r"|alleged\w*|claim\w*|may|might|could|said|says?|told|tells|according|apparent\w*|possibl[ey]|perhaps|likely|suppos\w*|bogus"
    r"|doubt\w*|sceptic\w*|skeptic\w*|satir\w*|staged|source|suggests?|reveal\w*|confirm\w*|announc\w*|believed|expected|set to)\b|n['’]t\b",
    re.I)
CLAIMS_AN_ARTICLE = 3
LEAST_MATTERS = 8  # a run of words must be used of so many matters to be learnt from
GOLD_WEIGHT = 6  # our labels are made for this very question, FNC's for a neighbouring one
STANCE_C, TONE_C = 0.01, 0.3
ALLOWED = {"supports": ("flat", "hedged", "doubted"), "reports": ("flat", "hedged", "doubted"), "denies": ("denied", "doubted", "hedged")}


def squashed(text):
    return re.sub(r"\W+", " ", text.lower()).strip()


class Matters:
    """Articles and headlines that belong to one matter, by union and find."""

    def __init__(self):
        self.parent = {}

    def of(self, item):
        self.parent.setdefault(item, item)
        while self.parent[item] != item:
            item = self.parent[item]
        return item

    def join(self, one, other):
        self.parent[self.of(one)] = self.of(other)


def fnc(folder):
    def table(name):
        with gzip.open(os.path.join(folder, name), "rt", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    bodies = {row["Body ID"]: row["articleBody"] for row in table("fnc1_train_bodies.csv.gz")}
    return bodies, [row for row in table("fnc1_train_stances.csv.gz") if row["Stance"] != "unrelated"]


def matters_of(bodies, stances):
    matters, opening = Matters(), {}
    for row in stances:
        matters.join(("headline", row["Headline"]), ("body", row["Body ID"]))
    for body, text in bodies.items():
        same = opening.setdefault(squashed(text)[:100], body)
        matters.join(("body", body), ("body", same))
    return matters


def write_pair(folder, article, text, claim, stance, tone):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, article + ".txt"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(folder, "pairs.tsv"), "a", encoding="utf-8") as file:
        file.write("\t".join([article, " ".join(claim.split()), stance, tone]) + "\n")


def rumours(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name, "origins.json"), encoding="utf-8") as file:
            labels = json.load(file)
        for article in labels["articles"]:
            with open(os.path.join(folder, name, article["id"] + ".txt"), encoding="utf-8") as file:
                yield name, article["id"], file.read(), labels["claim"], article["stance"], article["tone"]


def prepare(fnc_folder, rumour_folder, out):
    if os.path.exists(out):
        sys.exit(f"stance.py: {out} is there already; give a folder that is not")
    bodies, stances = fnc(fnc_folder)
    matters = matters_of(bodies, stances)
    gold = list(rumours(rumour_folder))
    openings = {squashed(text)[:150] for _, _, text, _, _, _ in gold}
    known = {matters.of(("body", body)) for body, text in bodies.items() if squashed(text)[:150] in openings}
    by_body = collections.defaultdict(list)
    for row in stances:
        if not NOT_PLAIN.search(row["Headline"]):
            by_body[row["Body ID"]].append(row)
    numbers, choice = {}, random.Random(1)
    for body in sorted(by_body, key=int):
        matter = matters.of(("body", body))
        folder = f"fnc{numbers.setdefault(matter, len(numbers)):03}" + ("-labelled" if matter in known else "")
        for row in choice.sample(by_body[body], min(CLAIMS_AN_ARTICLE, len(by_body[body]))):
            write_pair(os.path.join(out, folder), body, bodies[body], row["Headline"], STANCE_OF[row["Stance"]], "-")
    for name, article, text, claim, stance, tone in gold:
        write_pair(os.path.join(out, "rumour-" + name), article, text, claim, stance, tone)
    print(f"{sum(len(rows) for rows in by_body.values())} plain pairs of FNC-1 on {len(numbers)} matters, {len(gold)} labelled articles")


Row = collections.namedtuple("Row", "matter stance tone features signals")


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            matter, _, _, stance, tone, *features = line.rstrip("\n").split("\t")
            values = {name: float(value) for name, value in (item.rsplit("=", 1) for item in features)}
            yield Row(matter, stance, tone, values, {k: v for k, v in values.items() if k.startswith("@signal-")})


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return set(file.read().split("\n"))


def fit(path, models, without=None):
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import accuracy_score, f1_score

    left_out = lines_of(without) if without else set()
    rows = [row for row in read_rows(path) if row.matter not in left_out]
    gold = [row for row in rows if row.matter.startswith("rumour-")]

    def vocabulary(fnc_rows):
        matters = collections.defaultdict(set)
        for row in fnc_rows:
            for name in row.features:
                matters[name].add(row.matter)
        return {name for name, used in matters.items() if name.startswith("@") or len(used) >= LEAST_MATTERS}

    def weights(fnc_rows):
        count = collections.Counter(row.matter for row in fnc_rows)
        each = np.array([count[row.matter] ** -0.5 for row in fnc_rows])
        return each / each.mean()

    class Stance:
        def __init__(self, fnc_rows, gold_rows):
            self.names, self.vectors = vocabulary(fnc_rows), DictVectorizer()
            seen = fnc_rows + gold_rows
            matrix = self.vectors.fit_transform([self.kept(row) for row in seen])
            sample = np.concatenate([weights(fnc_rows), np.full(len(gold_rows), GOLD_WEIGHT)])
            self.model = LogisticRegression(C=STANCE_C, max_iter=500, class_weight="balanced").fit(
                matrix, [row.stance for row in seen], sample_weight=sample)

        def kept(self, row):
            return {name: value for name, value in row.features.items() if name in self.names}

        def scores(self, some):
            return self.model.decision_function(self.vectors.transform([self.kept(row) for row in some]))

    def tone_features(row, scores):
        return {**row.signals, **{"@stance-" + name: 1 / (1 + math.exp(-score)) for name, score in zip(("denies", "reports", "supports"), scores)}}

    class Tone:
        def __init__(self, some, scores):
            self.vectors = DictVectorizer(sparse=False)
            matrix = self.vectors.fit_transform([tone_features(*pair) for pair in zip(some, scores)])
            self.model = LogisticRegression(C=TONE_C, max_iter=3000, class_weight="balanced").fit(matrix, [row.tone for row in some])

        def best(self, some, scores, stances):
            matrix = self.vectors.transform([tone_features(*pair) for pair in zip(some, scores)])
            classes = list(self.model.classes_)
            for values, stance in zip(self.model.decision_function(matrix), stances):
                yield max(ALLOWED[stance], key=lambda tone: values[classes.index(tone)])

    def report(what, labels, found):
        print(f"{what}: accuracy {100 * accuracy_score(labels, found):.1f}, macro-F1 {100 * f1_score(labels, found, average='macro'):.1f}")

    # figures: FNC without the matters of the labelled rumours, and each rumour judged by models that have not seen it
    others = [row for row in rows if row.matter.startswith("fnc") and not row.matter.endswith("-labelled")]
    apart = Stance(others, [])
    report("stance, learnt from FNC-1 alone", [row.stance for row in gold], apart.model.classes_[apart.scores(gold).argmax(1)])
    held = {name: [row for row in gold if row.matter == name] for name in sorted({row.matter for row in gold})}
    scores, classes = {}, list(apart.model.classes_)
    for name, some in held.items():
        model = Stance(others, [row for row in gold if row.matter != name])
        scores.update(zip(map(id, some), model.scores(some)))
    stances = {id(row): classes[scores[id(row)].argmax()] for row in gold}
    report("stance, one rumour left out", [row.stance for row in gold], [stances[id(row)] for row in gold])
    tones = {}
    for name, some in held.items():
        rest = [row for row in gold if row.matter != name]
        model = Tone(rest, [scores[id(row)] for row in rest])
        tones.update(zip(map(id, some), model.best(some, [scores[id(row)] for row in some], [stances[id(row)] for row in some])))
    report("tone, one rumour left out", [row.tone for row in gold], [tones[id(row)] for row in gold])

    # the models that are shipped have seen everything; the tone has learnt from scores on rumours left out
    last = Stance([row for row in rows if row.matter.startswith("fnc")], gold)
    write(os.path.join(models, "stance.tsv"), last.vectors, last.model, "How an article takes a claim")
    tone = Tone(gold, [scores[id(row)] for row in gold])
    write(os.path.join(models, "tone.tsv"), tone.vectors, tone.model, "How an article words a claim")


def write(path, vectors, model, title):
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# {title}: a linear model, weights of each feature for each answer, fitted by training/stance.py (docs/model-card.md).\n")
        file.write("feature\t" + "\t".join(model.classes_) + "\n")
        file.write("@always\t" + "\t".join(f"{value:.3f}" for value in model.intercept_) + "\n")
        for name, column in sorted(vectors.vocabulary_.items()):
            values = [f"{value:.3f}" for value in model.coef_[:, column]]
            if any(float(value) for value in values):
                file.write(name + "\t" + "\t".join(values) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"] and len(sys.argv) == 5:
        prepare(*sys.argv[2:])
    elif sys.argv[1:2] == ["fit"] and len(sys.argv) in (4, 5):
        fit(*sys.argv[2:])
    else:
        sys.exit(__doc__)
