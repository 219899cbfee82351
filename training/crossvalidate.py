#!/usr/bin/env python3
"""Scores the whole program on labelled texts of which none was trained on: one reader for each fold, each reads only what was left out for it.

usage: crossvalidate.py LABELS OUT --readers reader-0.onnx reader-1.onnx …

The readers come from `train.py second … --leave-out 0/N`, `1/N`, …, with LABELS as its last --texts. Runs `whence read` of this project, writes what it
prints to OUT and the figures of ../../shared/tools/score_attribution.py to standard output.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SCORER = PROJECT.parent / "shared" / "tools" / "score_attribution.py"


def main() -> int:
    parser = argparse.ArgumentParser(usage=(__doc__ or "").split("usage: ")[1])
    parser.add_argument("labels", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--readers", nargs="+", required=True, type=pathlib.Path)
    options = parser.parse_args()
    names = sorted(p for p in options.labels.glob("*.json") if p.with_suffix(".txt").exists())
    with open(options.out, "wb") as out:
        for fold, reader in enumerate(options.readers):
            texts = [p.with_suffix(".txt") for n, p in enumerate(names) if n % len(options.readers) == fold]
            out.write(read(texts, reader.resolve()))
    return subprocess.run([sys.executable, SCORER, options.labels, options.out], check=False).returncode


def read(texts: list[pathlib.Path], reader: pathlib.Path) -> bytes:
    java_options = f"{os.environ.get('WHENCE_JAVA_OPTS', '')} -Dwhence.reader={reader}"
    command = [PROJECT / "whence", "read", "--format", "jsonl", *texts]
    return subprocess.run(command, env={**os.environ, "WHENCE_JAVA_OPTS": java_options}, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
