#!/usr/bin/env python3
"""Measures whether Whence, given articles of many rumours at once, finds which belong together.

usage: quality/groups.py [--case FILE] [--show] [FOLDER]

FOLDER (../shared/data/origins/rumours by default) holds one folder of articles for each rumour. All articles
are traced together without --claim. An article's group is the largest rumour it is in (its stance to it is not
"unrelated"); one in no rumour is a group of its own. Prints B-cubed precision, recall and F1 (Bagga and Baldwin,
1998) of these groups against the folders, for all folders and for those at even and at odd places.

  --case FILE   keep what was read, so that the next run is quick
  --show        print the rumours found with the folders of their articles
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
RUMOURS = PROJECT.parent / "shared" / "data" / "origins" / "rumours"


def traced(paths, case):
    """The rumours that Whence finds in the articles."""
    keep = ["--case", case] if case else ["--no-case"]
    command = [PROJECT / "whence", "trace", "--format", "json", *keep, *paths]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        sys.exit(f"groups: whence trace ended with {ran.returncode}: {ran.stderr.strip()[-500:]}")
    return json.loads(ran.stdout)["rumours"]


def members(rumour):
    return [a["id"] for a in rumour["articles"] if a["stance"] != "unrelated"]


def groups(rumours, articles):
    """For each article the number of its largest rumour; its own name when it is in none."""
    group = {article: article for article in articles}
    by_size = sorted(range(len(rumours)), key=lambda i: -len(members(rumours[i])))
    for number in reversed(by_size):
        for article in members(rumours[number]):
            group[article] = number
    return group


def b_cubed(found, wanted):
    """Precision, recall and F1 of a grouping; both map articles to groups."""
    precision = recall = 0.0
    for article in wanted:
        beside = {other for other in wanted if found[other] == found[article]}
        rightly = {other for other in wanted if wanted[other] == wanted[article]}
        both = len(beside & rightly)
        precision += both / len(beside) / len(wanted)
        recall += both / len(rightly) / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("--case")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("folder", nargs="?", default=RUMOURS, type=pathlib.Path)
    arguments = parser.parse_args()
    folders = sorted(folder for folder in arguments.folder.iterdir() if folder.is_dir())
    wanted = {str(path): folder.name for folder in folders for path in sorted(folder.glob("[0-9]*.txt"))}
    if not wanted:
        sys.exit(f"groups: no articles in {arguments.folder}")
    rumours = traced(list(wanted), arguments.case)
    found = groups(rumours, wanted)
    print(f"{len(wanted)} articles, {len(folders)} folders, {len(rumours)} rumours found")
    for name, chosen in (("all", folders), ("even", folders[::2]), ("odd", folders[1::2])):
        names = {folder.name for folder in chosen}
        part = {article: folder for article, folder in wanted.items() if folder in names}
        print("%-5s B-cubed precision %.3f recall %.3f F1 %.3f" % (name, *b_cubed(found, part)))
    if arguments.show:
        for rumour in rumours:
            counted = collections.Counter(wanted[article] for article in members(rumour))
            print(len(members(rumour)), dict(counted.most_common()), rumour["claim"])


if __name__ == "__main__":
    main()
