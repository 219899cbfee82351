#!/usr/bin/env python3
"""Draws how often the reader was right beside how sure it said it was, as an SVG.

usage: reliability.py ../program/src/main/resources/dev/whence/attribution/reader.tsv ../docs/images/reliability.svg

The table is that by which Whence turns the reader's own numbers into confidence; it comes from the cross-validation (see the model card). A row stands
at the middle of its range. The bars are 95 % intervals (Wilson 1927): where few were found they are long.
"""

from __future__ import annotations

import math
import pathlib
import sys

SIZE, LEFT, TOP = 320, 56, 20
COLOURS = {"both": "#1b6ca8", "reader": "#c4581a"}
NAMES = {"both": "a rule saw the cue too", "reader": "the reader alone"}


def main() -> int:
    if len(sys.argv) != 3:
        print((__doc__ or "").split("\n\n")[1], file=sys.stderr)
        return 2
    pathlib.Path(sys.argv[2]).write_text(drawing(rows(pathlib.Path(sys.argv[1]).read_text("utf-8"))), "utf-8")
    return 0


def rows(table: str) -> list[tuple[str, float, int, int]]:
    """Who saw the cue, the middle of the row's range of probability, right, found."""
    found = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    ends = [float(after[1]) if after[0] == row[0] else 1.0 for row, after in zip(found, found[1:] + [["", "1"]])]
    return [(row[0], (float(row[1]) + end) / 2, int(row[2]), int(row[3])) for row, end in zip(found, ends)]


def wilson(right: int, found: int, z: float = 1.96) -> tuple[float, float]:
    share, squared = right / found, z * z / found
    middle = (share + squared / 2) / (1 + squared)
    half = z * math.sqrt(share * (1 - share) / found + squared / found / 4) / (1 + squared)
    return middle - half, middle + half


def x(sure: float) -> float:
    """From one half, below which nothing is found, to one."""
    return LEFT + SIZE * (sure - 0.5) / 0.5


def y(share: float) -> float:
    return TOP + SIZE * (1 - share)


def drawing(points: list[tuple[str, float, int, int]]) -> str:
    parts = [f'<rect x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#888"/>',
             f'<line x1="{x(0.5)}" y1="{y(0.5)}" x2="{x(1)}" y2="{y(1)}" stroke="#888" stroke-dasharray="4 4"/>']
    for sure in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        parts.append(f'<text x="{x(sure):.1f}" y="{TOP + SIZE + 18}" text-anchor="middle">{sure:g}</text>')
    for share in (0, 0.25, 0.5, 0.75, 1):
        parts.append(f'<text x="{LEFT - 8}" y="{y(share) + 4:.1f}" text-anchor="end">{share:.0%}</text>')
    for who, sure, right, found in points:
        low, high = wilson(right, found)
        title = f"<title>{NAMES[who]}: {right} of {found}</title>"
        parts.append(f'<g stroke="{COLOURS[who]}" fill="{COLOURS[who]}">{title}<line x1="{x(sure):.1f}" y1="{y(low):.1f}" x2="{x(sure):.1f}" y2="{y(high):.1f}"/>'
                     f'<circle cx="{x(sure):.1f}" cy="{y(right / found):.1f}" r="4"/></g>')
    for line, who in enumerate(NAMES):
        parts.append(f'<circle cx="{LEFT + 170}" cy="{TOP + SIZE - 46 + 20 * line}" r="4" fill="{COLOURS[who]}"/>'
                     f'<text x="{LEFT + 182}" y="{TOP + SIZE - 42 + 20 * line}">{NAMES[who]}</text>')
    parts.append(f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 40}" text-anchor="middle">probability by the reader’s own scores</text>')
    parts.append(f'<text x="14" y="{TOP + SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 {TOP + SIZE / 2})">share of cues that were right</text>')
    width, height = LEFT + SIZE + 20, TOP + SIZE + 56
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="sans-serif" font-size="12" fill="#333">\n'
            f'<rect width="{width}" height="{height}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n")


if __name__ == "__main__":
    sys.exit(main())
