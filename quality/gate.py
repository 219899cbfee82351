#!/usr/bin/env python3
"""Measures Whence on the data beside the project and fails when a figure is under its floor.

usage: quality/gate.py                     measure, compare with quality/floors.json, print a table
       quality/gate.py --raise             the same, then lift every floor that the figures allow
       quality/gate.py --lower NAME ...    the same, but set the named floors to what was seen, up or down
       quality/gate.py --pin               the same, and take the data as they are now for the floors' data
       quality/gate.py --only SET ...      only these sets (wikinews, seeds, origins, pages, traps); never lifts
       quality/gate.py --keep FOLDER       leave the program's output there

A figure has a floor (more is better) or a ceiling (less is better). A trap is a yes-or-no check of the seed
articles; those not met yet are listed in floors.json and only ever get fewer. The data are read from ../shared,
the scorers from ../shared/tools; without them the gate says so and passes. The shipped reader was trained on the
wikinews articles: their figures guard against breakage and say nothing of unseen articles (docs/model-card.md does).

Exit status: 0 all held, 1 something fell or could not be measured, 2 wrong use.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
FLOORS = PROJECT / "quality" / "floors.json"
SETS = ("wikinews", "seeds", "origins", "pages", "traps")


class Failure(Exception):
    """Something could not be measured; the message says what and why."""


# --- running ---------------------------------------------------------------------------------------------------


def run(command, folder, allowed=(0,)):
    """Standard output of a command; a Failure with the end of its errors when it ends otherwise than allowed."""
    # The scorers add up over sets: with Python's random order of sets a figure just between two would come out as either.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run([str(word) for word in command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=1500)
    if done.returncode not in allowed:
        errors = done.stderr.decode("utf-8", "replace").strip()[-2000:]
        shown = " ".join(str(word) for word in command[:6])
        raise Failure(f"{shown} … ended with {done.returncode}, not {' or '.join(map(str, allowed))}:\n{errors}")
    return done.stdout


def whence(words, folder):
    """What the program prints. Ending with 3, some articles rejected, is a result; the scorers count them as missing."""
    return run([PROJECT / "whence", *words], folder, allowed=(0, 3))


def score(tool, *words):
    output = run([sys.executable, SHARED / "tools" / tool, *words, "--json"], SHARED)
    return json.loads(output)


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


# --- the sets --------------------------------------------------------------------------------------------------


def read(paths, folder, name):
    output = folder / name
    output.write_bytes(whence(["read", "--format", "jsonl", *paths], folder))
    return output


def trace(claim, paths, folder):
    """One rumour, in a folder of its own: a case that another rumour left there would be taken up again."""
    folder.mkdir(parents=True, exist_ok=True)
    return whence(["trace", "--format", "json", "--claim", claim, *paths], folder)


def measure_wikinews(folder):
    articles = SHARED / "data" / "attribution" / "wikinews"
    return score("score_attribution.py", articles, read(sorted(articles.glob("*.txt")), folder, "wikinews.jsonl"))


def measure_seeds(folder):
    seeds = SHARED / "seeds"
    return score("score_attribution.py", seeds, read(sorted(seeds.glob("seed-*.txt")), folder, "seeds.jsonl"))


def measure_origins(folder):
    rumours = SHARED / "data" / "origins" / "rumours"
    predictions = folder / "origins"
    predictions.mkdir()
    for rumour in sorted(rumours.glob("r*")):
        claim = (rumour / "claim.txt").read_text(encoding="utf-8").strip()
        articles = sorted(rumour.glob("[0-9]*.txt"), key=lambda path: int(path.stem))
        (predictions / (rumour.name + ".json")).write_bytes(trace(claim, articles, folder / "cases" / rumour.name))
    return score("score_origins.py", rumours, predictions)


def measure_pages(folder):
    pages = SHARED / "data" / "pages"
    output = folder / "pages.jsonl"
    output.write_bytes(whence(["text", "--format", "jsonl", pages / "html"], folder))
    return score("score_pages.py", pages / "segments.json", output)


def measure_traps(folder):
    """The rows of seeds/EXPECTED.md that a machine can check: name of the trap → whether it was avoided."""
    seeds = SHARED / "seeds"
    raw = {path.name[:3]: path for path in sorted(seeds.glob("0*_*.txt"))}
    documents = {pathlib.PurePath(record["article"]).name[:3]: record for record in records(read(raw.values(), folder, "raw.jsonl"))}
    main = folder / "main.jsonl"
    main.write_bytes(whence(["text", "--format", "jsonl", *raw.values()], folder))
    bodies = {pathlib.PurePath(record["article"]).name[:3]: record["document"]["text"] for record in records(main)}
    labelled = {pathlib.PurePath(record["article"]).stem: record for record in records(read(sorted(seeds.glob("seed-*.txt")), folder, "labelled.jsonl"))}
    claim = re.search(r"002, claim `([^`]+)`", (seeds / "EXPECTED.md").read_text(encoding="utf-8")).group(1)
    case = json.loads(trace(claim, [raw["002"]], folder / "cases" / "002"))
    held = {}
    for number in ("000", "002"):
        held.update(reading_traps(number, documents[number]["document"], bodies[number], (seeds / f"seed-{number}.txt").read_text(encoding="utf-8")))
        gold = json.loads((seeds / f"seed-{number}.json").read_text(encoding="utf-8"))["attributions"]
        held.update(speaker_traps(number, labelled[f"seed-{number}"], gold, (seeds / f"seed-{number}.txt").read_text(encoding="utf-8")))
    held.update(origin_traps(case))
    title = documents["000"]["document"]["title"]
    held.update(figure_traps(json.loads(trace(title, [raw["000"]], folder / "cases" / "000"))))
    both = folder / "both.db"
    whence(["trace", "--no-report", "--case", both, "--claim", claim, *raw.values()], folder)

    def ledger(command, *words):
        return json.loads(whence([command, "--format", "json", both, *words], folder))

    held.update(roster_traps(ledger("roster", "Central Military Commission", "--at", "2026-02"), ledger("roster", "CIA"), ledger("roster", "China")))
    held.update(silence_traps(ledger("silence")["silences"]))
    held.update(sighting_traps(ledger("seen")["sightings"]))
    return {"held": sum(held.values()), "of": len(held), "checks": held}


FURNITURE = {
    "000": ("Leave comment", "Required fields"),
    "002": ("Remove Ads", "Andy Wong", "Student Journalism", "Get Censored", "Big Tech", "Sign up"),
}
# The earliest day that the words of the article allow (EXPECTED.md, the table of dates).
NOT_BEFORE = {"000": "2022", "002": "2021-06-18"}


def reading_traps(number, document, text, seed):
    """Of the raw article: what is known about it, and its main text against the labelled one (title, then body)."""
    published = document.get("published") or ""
    title, body = seed.split("\n", 1)
    return {
        f"{number} outlet unknown": document.get("outlet") is None,
        f"{number} author unknown": document.get("author") is None,
        f"{number} language en": document.get("language") == "en",
        f"{number} title": document.get("title") == title.strip(),
        f"{number} no single day": not re.fullmatch(r"\d{4}-\d\d-\d\d", published),
        f"{number} not dated too early": not published or published.lstrip("[./") >= NOT_BEFORE[number],
        f"{number} furniture dropped": not any(words in text for words in FURNITURE[number]),
        f"{number} no word lost": squeeze(body) in squeeze(text),
        f"{number} no word added": squeeze(text) in squeeze(title + body),
        f"{number} encoding whole": not re.search("[\u0e00-\u0e7f\ufffd\u0080-\u009f]", document["text"]) and document["text"].count("\u201c") == document["text"].count("\u201d"),
    }


def squeeze(text):
    return "".join(text.split())


def speaker_traps(number, record, gold, text):
    """Whom the article leaves unnamed stays unnamed, and a silence is no denial."""
    lines = text.split("\n")
    named = denied = 0
    for label in gold:
        for span in label["cue"]:
            start, end = place(lines, span)
            for found in record["attributions"]:
                if any(s < end and start < e for s, e in found["cue"]):
                    named += label["kind"] == "unnamed" and found["kind"] == "person"
                    denied += label["act"] == "silent" and found["act"] == "denies"
    speakers = " ".join(found["speaker"] or "" for found in record["attributions"])
    media = [found for found in record["attributions"] if found["kind"] == "outlet"]
    return {
        f"{number} unnamed stay unnamed": named == 0,
        f"{number} silence is no denial": denied == 0,
        f"{number} nobody from the furniture speaks": not re.search("Wong|Democracy Fund|AP Photo|Antony", speakers),
        f"{number} newspaper told is no speaker": number != "000" or not any("NBC" in (found["speaker"] or "") for found in media),
    }


def place(lines, span):
    """Where a label's LINE#NTH:TEXT stands, in characters of the whole text (which has none beyond UTF-16's one unit)."""
    line, nth, words = re.fullmatch(r"(\d+)(?:#(\d+))?:(.*)", span, re.S).groups()
    at = -1
    for _ in range(int(nth or 1)):
        at = lines[int(line) - 1].find(words, at + 1)
    start = sum(len(each) + 1 for each in lines[: int(line) - 1]) + at
    return start, start + len(words)


def figure_traps(case):
    """EXPECTED.md, (d): a film's figure tells nothing of real events, nor do those who were recruited."""
    names = " ".join(origin["name"] for origin in case["origins"])
    return {
        "000 figure of a film is no origin": "officer in China" not in names,
        "000 who is recruited is no origin": not re.search("U.S. sources|new sources|human sources", names),
    }


def roster_traps(commission, agency, country):
    """EXPECTED.md, (c): who is in which post, on whose word; nobody unnamed is given a name."""
    seats = {seat["person"]: seat for seat in commission["seats"]}
    zhang = seats.get("Zhang Youxia", {"standing": "", "statements": []})
    numbers = {(count["number"], count["what"]) for count in commission["counts"]}

    def in_own_voice(roster, person, post):
        found = [one for seat in roster["seats"] if (seat["person"], seat["post"]) == (person, post) for one in seat["statements"]]
        return bool(found) and all(one["grade"] == "reported" and one["on_word_of"] is None for one in found)

    return {
        "000 seven members and two left": {(7, "members"), (2, "left")} <= numbers,
        "000 five gone by subtraction, one of them by inference": any("5 gone" in warning and "1 more by inference" in warning for warning in commission["warnings"]),
        "000 only Xi is named as left": seats.get("Xi Jinping", {}).get("standing") == "holds" and set(seats) == {"Xi Jinping", "Zhang Youxia"},
        "000 Zhang's seat is inferred": zhang["standing"] == "unsure" and any(one["change"] == "held" and one["grade"] == "inferred" for one in zhang["statements"]),
        "000 investigation announced by the ministry": any(
            one["change"] == "investigated" and one["grade"] == "announced" and "defense ministry" in (one["on_word_of"] or "") for one in zhang["statements"]
        ),
        "000 nobody is said to be removed by the ministry": not any(one["change"] == "leaves" for seat in seats.values() for one in seat["statements"]),
        "000 director in the article's own voice": in_own_voice(agency, "John Ratcliffe", "director"),
        "000 leader in the article's own voice": in_own_voice(country, "Xi Jinping", "leader"),
    }


def silence_traps(silences):
    """EXPECTED.md, (c): three silences, each with its object; the ministry's condemnation is none."""
    told = {silence["who"]: silence for silence in silences}
    official = next((one for who, one in told.items() if "official" in who), {"kind": "", "of": None})
    beijing = told.get("Beijing", {"kind": "", "on_word_of": None})
    embassy = next((one for who, one in told.items() if "Embassy" in who), {"kind": "", "of": ""})
    return {
        "000 002 three silences": len(silences) == 3,
        "000 the embassy's silence names no matter": (embassy["kind"], embassy["of"]) == ("no-answer", None),
        "000 the official left out details of what was said": official["kind"] == "no-details" and "inspired new sources" in (official["of"] or ""),
        "002 no flat denial, on Eftimiades's word": (beijing["kind"], beijing["on_word_of"]) == ("non-denial", "Nicholas Eftimiades"),
    }


def sighting_traps(sightings):
    """EXPECTED.md, (b): what must stand beside the claim, each on whose word, and no day that no words give."""

    def told(kind, by):
        return [one for one in sightings if one["kind"] == kind and by in (one["on_word_of"] or "the article")]

    last = told("last-seen", "Han Lianchao")
    return {
        "002 last seen in September 2020, on Han's word": [(one["of_whom"], one["from"][:7]) for one in last] == [("Dong Jingwei", "2020-09")],
        "002 no images, in the article's voice and on Han's word": bool(told("no-images", "the article")) and bool(told("no-images", "Han Lianchao")),
        "002 photos removed, no day given": [one["dated"] for one in told("removed", "Chinese-language news reports abroad")] == [False],
        "002 shown in 2018 for contrast": any(one["from"].startswith("2018") for one in told("contrast", "Daily Beast")),
        "002 not shown in public, on two words": bool(told("not-shown", "Eftimiades")) and bool(told("not-shown", "Chinese analyst")),
        "002 nobody was seen again": not told("seen", ""),
    }


def origin_traps(case):
    article = case["articles"][0]
    names = [origin["name"] for origin in case["origins"]]

    def among(pattern):
        return [name for name in names if re.search(pattern, name)]

    interval = case["independent_origins"]
    return {
        "002 one article": len(case["articles"]) == 1,
        "002 stance reports": article["stance"] == "reports",
        "002 tone hedged": article["tone"] == "hedged",
        "002 no own reporting": article["own_reporting"] is False,
        "002 no copy": article["copies"] is None,
        "002 no denial": article["denials"] == [],
        "002 interval within 1-3": 1 <= interval["least"] <= interval["most"] <= 3,
        "002 interval is 1-3": (interval["least"], interval["most"]) == (1, 3),
        "002 carriers are no origins": not among("Daily Beast|SpyTalk|Newsmax|Fox News|AP Photo|Baidu"),
        "002 one Chinese analyst": len(among("Chinese analyst")) == 1,
        "002 Han and his source are one": not (among("^Han\\b") and among("source from China")),
        "002 hop told SpyTalk lies inside The Daily Beast": any(via[:2] == ["Daily Beast", "SpyTalk"] for via in (way["via"] for way in article["rests_on"])),
        "002 origin's own downgrade stands beside the claim": any("rumors are flying" in hedge["after"]["text"] for hedge in case["hedges"] if hedge["change"] == "added"),
        "002 contrary claim stands beside": any(one["who"] == "Chinese media" for one in case["contrary_claims"]),
        "002 seen and not seen stand beside": {"last-seen", "no-images", "removed", "contrast", "not-shown"} <= {one["kind"] for one in case["observables"]},
        "002 contrary and silent are no origins": not among("Chinese media|Beijing|Blinken|Eftimiades|^many\\b"),
    }


MEASURES = {name: globals()[f"measure_{name}"] for name in SETS}


# --- figures, floors and fingerprints --------------------------------------------------------------------------


def figure(result, path):
    """A number in a scorer's answer: "speaker" or "origins.f1"; a list counts its items, "3 of 50" is 3."""
    value = result
    for step in path.split("."):
        if not isinstance(value, dict) or step not in value:
            raise Failure(f"the scorer gave no figure {path}")
        value = value[step]
    if isinstance(value, list):
        return len(value)
    if isinstance(value, str):
        return int(value.split()[0])
    return value


def fingerprint(paths):
    """SHA-256 over the names and contents of all files, in the order of their names."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.relative_to(SHARED).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def data_of(name):
    data = SHARED / "data"
    return {
        "wikinews": [data / "attribution" / "wikinews", SHARED / "tools" / "score_attribution.py"],
        "seeds": [SHARED / "seeds", SHARED / "tools" / "score_attribution.py"],
        "origins": [data / "origins" / "rumours", SHARED / "tools" / "score_origins.py"],
        "pages": [data / "pages", SHARED / "tools" / "score_pages.py"],
        "traps": [SHARED / "seeds"],
    }[name]


def holds(bound, seen):
    return seen >= bound["floor"] if "floor" in bound else seen <= bound["ceiling"]


def lift(bounds, seen, lowered):
    """The bounds tightened to what was seen; loosened only for the names in lowered."""
    lifted = {}
    for name, bound in bounds.items():
        kind = "floor" if "floor" in bound else "ceiling"
        best = max if kind == "floor" else min
        value = seen[name] if name in lowered else best(bound[kind], seen[name])
        lifted[name] = {**bound, kind: value}
    return lifted


def written(ledger):
    """The ledger as JSON with one figure, trap or fingerprint a line, so that a change is read at a glance."""
    parts = []
    for name, part in ledger.items():
        if isinstance(part, dict):
            lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in part.items()]
            parts.append(f"  {json.dumps(name)}: {{\n    " + ",\n    ".join(lines) + "\n  }")
        else:
            lines = [json.dumps(each) for each in part]
            parts.append(f"  {json.dumps(name)}: [" + (("\n    " + ",\n    ".join(lines) + "\n  ") if lines else "") + "]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def table(bounds, seen):
    """Lines of text, one a figure, and the names of those that fell."""
    lines, fallen = [f"{'figure':42} {'bound':>9} {'goal':>7} {'seen':>8}"], []
    for name, bound in bounds.items():
        sign, limit = (">=", bound["floor"]) if "floor" in bound else ("<=", bound["ceiling"])
        mark = ""
        if name not in seen:
            mark = "NOT MEASURED"
        elif not holds(bound, seen[name]):
            mark = "FELL"
        if mark:
            fallen.append(name)
        lines.append(f"{name:42} {sign:>2} {limit:>6} {bound.get('goal', ''):>7} {seen.get(name, '-'):>8} {mark}".rstrip())
    return lines, fallen


def measure(names, bounds, folder):
    """Runs the sets; gives the figures that have a bound, the traps that snapped, and what could not be measured."""
    seen, snapped, failures = {}, [], []
    for name in names:
        print(f"gate: measuring {name} …", flush=True)
        began = time.monotonic()
        try:
            result = MEASURES[name](folder)
            for bound in bounds:
                if bound.split(".", 1)[0] == name:
                    seen[bound] = figure(result, bound.split(".", 1)[1])
            snapped += [trap for trap, held in result.get("checks", {}).items() if not held]
            print(f"gate: {name} took {time.monotonic() - began:.0f} s: {json.dumps({k: v for k, v in result.items() if k != 'checks'})}", flush=True)
        except (Failure, OSError, ValueError, KeyError, IndexError, AttributeError, TypeError, subprocess.TimeoutExpired) as problem:
            failures.append(f"{name} could not be measured: {type(problem).__name__}: {problem}")
            print(f"gate: {failures[-1]}", flush=True)
    return seen, snapped, failures


def parse(words):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift every floor that the figures allow")
    parser.add_argument("--lower", nargs="+", default=[], metavar="NAME", help="set these floors (or admit these traps) as seen")
    parser.add_argument("--pin", action="store_true", help="take the data as they are now for the floors' data")
    parser.add_argument("--only", nargs="+", choices=SETS, help="measure only these sets")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER", help="leave the program's output there")
    chosen = parser.parse_args(words)
    if chosen.only and (chosen.lift or chosen.pin or chosen.lower):
        parser.error("--only cannot change floors: they are made in one run over all sets")
    return chosen


def main(words):
    chosen = parse(words)
    if not SHARED.is_dir():
        print(f"gate: no data at {SHARED}: nothing measured. Floors are checked only where the data lie beside the project.")
        return 0
    ledger = json.loads(FLOORS.read_text(encoding="utf-8"))
    names = chosen.only or SETS
    bounds = {name: bound for name, bound in ledger["figures"].items() if name.split(".", 1)[0] in names}
    strangers = [name for name in chosen.lower if name not in bounds and name not in ledger["traps_not_met"] and not name[:3].isdigit()]
    if strangers or any(not any(bound.startswith(name + ".") for bound in bounds) for name in names):
        print(f"gate: quality/floors.json has no figure for {strangers or names}", file=sys.stderr)
        return 2

    with tempfile.TemporaryDirectory(prefix="whence-gate-") as passing:
        folder = chosen.keep.resolve() if chosen.keep else pathlib.Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        seen, snapped, failures = measure(names, bounds, folder)

    lines, fallen = table(bounds, seen)
    print("\n".join(["", *lines, ""]))
    prints = {}
    for name in names:
        prints[name] = fingerprint(data_of(name))
        if prints[name] != ledger["fingerprints"].get(name):
            print(f"gate: the data of {name} are not those that its floors were made on (now {prints[name][:12]}…); compare with care, then --pin")
    admitted = set(ledger["traps_not_met"])
    for trap in snapped:
        print(f"gate: trap not avoided{', as known' if trap in admitted else ''}: {trap}")
    if "traps" in names:
        for trap in sorted(admitted - set(snapped)):
            print(f"gate: trap now avoided, --raise to keep it so: {trap}")

    wrong = failures + [f"{name} fell" for name in fallen if name in seen and name not in chosen.lower]
    wrong += [f"trap: {trap}" for trap in snapped if trap not in admitted and trap not in chosen.lower]
    if not seen:
        wrong.append("no figure was measured at all")
    if (chosen.lift or chosen.lower or chosen.pin) and not failures:
        if chosen.lift or chosen.lower:
            ledger["figures"] = lift(ledger["figures"], seen, chosen.lower)
            ledger["traps_not_met"] = sorted((admitted & set(snapped)) | (set(chosen.lower) & set(snapped)))
        if chosen.pin:
            ledger["fingerprints"] = prints
        FLOORS.write_text(written(ledger), encoding="utf-8")
        print("gate: quality/floors.json written")
    for line in wrong:
        print(f"gate: NOT PASSED: {line.splitlines()[0]}")
    print(f"gate: {len(bounds) - len(fallen)} of {len(bounds)} figures hold; {'not passed' if wrong else 'passed'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
