#!/usr/bin/env python3
"""Trains the reader behind `attribution` and writes its weights.

usage: train.py first  --encoder E.onnx --tokenizer T.json --polnear DIR --out first.pt
       train.py student --tokenizer T.json --polnear DIR --teachers larger.pt first.pt --from first.pt --out student.pt
       train.py second --encoder E.onnx --tokenizer T.json [--from first.pt] --texts DIR ... [--leave-out N/FOLDS] --out reader.onnx
       train.py figures --tokenizer T.json --from STAGE.pt --polnear DIR

`first` teaches the encoder on PolNeAR (articles of others, no licence stated) and prints exact F1 on its development part after each epoch: some
epochs word by word, then some (--chained) with whole rows of tags; with --from and --epochs 0 only the latter. --layers says which of the
encoder's layers are taken.
`student` goes on from there on the same articles, from the labels and from what other readers of the same kind (`first` with more layers; itself) make
of every word, on average, and prints the same figures.
`second` teaches it the project's own labels, in DIRs of NAME.txt with NAME.json; without --from it begins from the encoder as published, which is how
PolNeAR is left out. It does so --runs times, with the texts in other orders, and takes the mean of the weights. --leave-out 1/3 keeps every third text
of the last DIR, beginning with the second, for scoring; they are printed.
Seeds are fixed: the same data on the same kind of processor give the same weights.

Exit status: 0 done, 2 wrong use.
"""

from __future__ import annotations

import argparse
import copy
import sys
import time

import torch

import corpus
import export
import fit
import score
from encoder import Encoder, Reader, stored
from windows import WordPieces

LAYERS = 6
SEED = 1
POLNEAR_WEIGHT = {"cue": 1.0, "flat": 1.0, "role": 1.0, "act": 0.0, "kind": 0.0}


def main() -> int:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    pieces = WordPieces(options.tokenizer)
    model = stored(options.start) if options.start else Reader(Encoder.published(options.encoder, options.layers))
    started = time.time()
    {"first": first, "student": student, "second": second, "figures": figures}[options.stage](model, pieces, options)
    print(f"{time.time() - started:.0f} s")
    return 0


def first(model: Reader, pieces: WordPieces, options: argparse.Namespace) -> None:
    found = polnear_examples(pieces, options)
    if options.epochs != 0:
        fit.fit(model, found, options.epochs or 4, options.rate or 1.6e-4, SEED, POLNEAR_WEIGHT, chained=False, after=keeper(pieces, options))
    fit.fit(model, found, options.chained, options.rate / 2 if options.rate else 8e-5, SEED, POLNEAR_WEIGHT, size=3072, after=keeper(pieces, options))


def student(model: Reader, pieces: WordPieces, options: argparse.Namespace) -> None:
    found = polnear_examples(pieces, options)
    teachers = [stored(path) for path in options.teachers]
    for teacher in teachers:
        fit.teach(teacher, found)
    fit.fit(model, found, options.epochs or 2, options.rate or 8e-5, SEED, POLNEAR_WEIGHT, size=3072, teachers=teachers, after=keeper(pieces, options))


def polnear_examples(pieces: WordPieces, options: argparse.Namespace) -> list[fit.Example]:
    train = corpus.polnear(options.polnear, "train")
    print(f"PolNeAR: {len(train)} articles, {sum(len(a.attributions) for a in train)} attributions", flush=True)
    return fit.examples(train, pieces)


def keeper(pieces: WordPieces, options: argparse.Namespace):
    """What is done after each epoch on PolNeAR: figures are printed and the reader is kept."""

    def after(model: Reader, epoch: int) -> None:
        print(score.polnear_exact(model, options.polnear + "/cofenet/valid.txt", pieces), flush=True)
        torch.save(model.state_dict(), options.out)

    return after


def second(model: Reader, pieces: WordPieces, options: argparse.Namespace) -> None:
    texts = [corpus.own_form(folder) for folder in options.texts]
    left_out: list[corpus.Article] = []
    if options.leave_out:
        fold, folds = (int(n) for n in options.leave_out.split("/"))
        left_out = [a for n, a in enumerate(texts[-1]) if n % folds == fold]
        texts[-1] = [a for n, a in enumerate(texts[-1]) if n % folds != fold]
    train = [article for folder in texts for article in folder]
    print(f"{len(train)} texts, {sum(len(a.attributions) for a in train)} attributions; left out: {len(left_out)}")
    weight = {"cue": 1.0, "flat": 0.0, "role": 1.0, "act": 0.5, "kind": 0.5}

    def after(model: Reader, epoch: int) -> None:
        if left_out:
            print(score.own_form(left_out, fit.read(model, left_out, pieces)), flush=True)

    found, start = fit.examples(train, pieces), copy.deepcopy(model.state_dict())
    runs = []
    for run in range(options.runs):
        model.load_state_dict(start)
        fit.fit(model, found, options.epochs or 6, options.rate or 1e-4, SEED + run, weight, size=1024, after=after)
        runs.append(copy.deepcopy(model.state_dict()))
    model.load_state_dict(fit.mean(runs))
    model.eval()
    print(f"the mean of {options.runs} runs:")
    after(model, options.runs)
    notes = {"name": "whence reader, English", "licence": "Apache-2.0", "texts": str(len(train)), "polnear": "yes" if options.start else "no"}
    print("sha256", export.write(model, pieces, options.out, notes))


def figures(model: Reader, pieces: WordPieces, options: argparse.Namespace) -> None:
    print(score.polnear_exact(model, options.polnear + "/cofenet/valid.txt", pieces))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=(__doc__ or "").split("usage: ")[1])
    parser.add_argument("stage", choices=("first", "student", "second", "figures"))
    parser.add_argument("--encoder")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--polnear")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--teachers", nargs="+", default=[])
    parser.add_argument("--layers", nargs="+", type=int, default=list(range(LAYERS)))
    parser.add_argument("--chained", type=int, default=1)
    parser.add_argument("--texts", nargs="+", default=[])
    parser.add_argument("--leave-out")
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--rate", type=float)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if not options.encoder and not options.start:
        parser.error("needs --encoder E.onnx to begin from, or --from STAGE.pt to go on from")
    if options.stage == "student" and not (options.start and options.teachers):
        parser.error("student needs --from STAGE.pt and --teachers STAGE.pt ...")
    return options


if __name__ == "__main__":
    sys.exit(main())
