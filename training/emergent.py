#!/usr/bin/env python3
"""Prepares Emergent's headlines, split by claim, for RelatedScores and for stance models that have not seen their matters.

usage: emergent.py DATA PREPARED OUT

DATA holds emergent_train.csv and FNC-1's files (../shared/data/stance), PREPARED is what stance.py prepare wrote.
OUT gets the folders whole, first, second and unseen, each with articles/ (a headline is an article of one line) and
pairs.tsv (article, claim, label). first and second are halves: claims in the order of their ids go to them in turn.
unseen is of the claims on whose matters PREPARED has nothing. In first and second, matters.txt names the folders of
PREPARED on the matters of their claims, which stance.py fit then leaves out. A folder is on a claim's matter when one of
its headlines or claims is like the claim or like a headline on it: at least half of their words are the same.
"""
import collections
import csv
import itertools
import os
import sys

from stance import fnc, matters_of, squashed

LABEL_OF = {"for": "agree", "against": "disagree", "observing": "discuss"}
ALIKE = 0.5  # so large a part of the words of two headlines in common, and they are taken to be on one matter


def emergent(folder):
    with open(os.path.join(folder, "emergent_train.csv"), encoding="utf-8") as file:
        return list(csv.DictReader(file))


def halves(claims):
    """Which half a claim belongs to. Ids begin with the low digits of a time, so their order says nothing of claims."""
    return {claim: ("first", "second")[place % 2] for place, claim in enumerate(sorted(claims))}


def words(text):
    return frozenset(squashed(text).split())


def alike(one, other):
    return len(one & other) >= ALIKE * len(one | other) > 0


def headlines_of(prepared, bodies, stances):
    """For each folder of PREPARED the headlines and claims on its matter, also those that stance.py prepare did not take."""
    matters = matters_of(bodies, stances)
    matter_of = {squashed(text)[:150]: matters.of(("body", body)) for body, text in bodies.items()}
    on = collections.defaultdict(set)
    for row in stances:
        on[matters.of(("headline", row["Headline"]))].add(words(row["Headline"]))
    found = {}
    for name in sorted(os.listdir(prepared)):
        folder = os.path.join(prepared, name)
        found[name] = {words(line.split("\t")[1]) for line in read(os.path.join(folder, "pairs.tsv")).splitlines()}
        for article in (file for file in os.listdir(folder) if file.endswith(".txt")):
            found[name] |= on[matter_of.get(squashed(read(os.path.join(folder, article)))[:150])]
    return found


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(out, rows):
    os.makedirs(os.path.join(out, "articles"))
    with open(os.path.join(out, "pairs.tsv"), "w", encoding="utf-8") as pairs:
        for row in rows:
            with open(os.path.join(out, "articles", row["articleId"] + ".txt"), "w", encoding="utf-8") as file:
                file.write(" ".join(row["articleHeadline"].split()) + "\n")
            pairs.write("\t".join([row["articleId"], " ".join(row["claimHeadline"].split()), LABEL_OF[row["articleHeadlineStance"]]]) + "\n")
    print(f"{os.path.basename(out)}: {len(rows)} headlines on {len({row['claimId'] for row in rows})} claims")


def main(data, prepared, out):
    if os.path.exists(out):
        sys.exit(f"emergent.py: {out} is there already; give a folder that is not")
    rows = emergent(data)
    texts = collections.defaultdict(set)
    for row in rows:
        texts[row["claimId"]] |= {words(row["articleHeadline"]), words(row["claimHeadline"])}
    headlines = headlines_of(prepared, *fnc(data))
    learnt = {claim: {name for name, known in headlines.items() if any(alike(*pair) for pair in itertools.product(known, some))}
              for claim, some in texts.items()}
    half_of = halves(texts)
    write(os.path.join(out, "whole"), rows)
    write(os.path.join(out, "unseen"), [row for row in rows if not learnt[row["claimId"]]])
    for half in ("first", "second"):
        write(os.path.join(out, half), [row for row in rows if half_of[row["claimId"]] == half])
        names = sorted(set().union(*(learnt[claim] for claim in texts if half_of[claim] == half)))
        with open(os.path.join(out, half, "matters.txt"), "w", encoding="utf-8") as file:
            file.writelines(name + "\n" for name in names)
        print(f"{half}: {len(names)} of {len(headlines)} matters are of its claims")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
