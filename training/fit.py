"""Teaches the reader, and lets it read: batches, losses, and the way from scores to attributions."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import ACTS, KINDS, Article
from encoder import Chain, Reader, distance_table, distances
from windows import CUE_TAGS, FLAT_TAGS, LONGEST_WINDOW, ROLE_TAGS, UNKNOWN, Labels, Window, WordPieces, labels, windows

TABLE = distance_table(LONGEST_WINDOW)


# how far the scores of teacher and student are levelled before they are compared (Hinton et al. 2015)
TEMPERATURE = 2.0


@dataclass
class Example:
    """A window with its labels and, of each teacher that has read it, the last layer for each of its words."""

    window: Window
    labels: Labels
    taught: list[Tensor] = field(default_factory=list)


@dataclass
class TagScores:
    """Scores of the words of a window: of cue tags, of flat tags and, word after word for one labelled cue after another, of role tags."""

    cue: Tensor
    flat: Tensor
    role: Tensor | None


def examples(articles: list[Article], pieces: WordPieces) -> list[Example]:
    return [Example(w, labels(w)) for article in articles for w in windows(article, pieces)]


def teach(teacher: Reader, found: list[Example]) -> None:
    """Lets the teacher read the windows; what it sees is kept in sixteen bits, about a megabyte for a thousand words."""
    teacher.eval()
    with torch.no_grad():
        for batch in batches(found, 8192, None):
            for row, example in zip(hidden(teacher, batch), batch):
                example.taught.append(row.bfloat16())


def batches(found: list, size: int, chance: random.Random | None) -> list[list]:
    """Windows of like length together, at most `size` pieces with padding; in the order of chance, or as they come."""
    order = list(range(len(found)))
    if chance:
        chance.shuffle(order)
    order = [i for at in range(0, len(order), 1500) for i in sorted(order[at : at + 1500], key=lambda i: len(found[i].window.pieces))]
    result, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(found[i].window.pieces))
        if batch and longest * (len(batch) + 1) > size:
            result.append(batch)
            batch, longest = [], len(found[i].window.pieces)
        batch.append(found[i])
    if batch:
        result.append(batch)
    if chance:
        chance.shuffle(result)
    return result


def hidden(model: Reader, batch: list[Example]) -> list[Tensor]:
    """For each window one row of the encoder's last layer for each of its words."""
    longest = max(len(e.window.pieces) for e in batch)
    pieces, mask = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, example in enumerate(batch):
        size = len(example.window.pieces)
        pieces[row, :size] = torch.tensor(example.window.pieces)
        mask[row, :size] = True
    with torch.autocast("cpu", torch.bfloat16):
        states = model.encoder(pieces, mask)
    states = states.float()
    return [states[row, torch.tensor(example.window.firsts)] for row, example in enumerate(batch)]


def loss(model: Reader, batch: list[Example], weight: dict[str, float], chained: bool, teachers: list[Reader]) -> Tensor:
    """The heads' losses. Chained, each is that of whole rows of tags for one attribution; else, which is faster, that of single words."""
    rows = hidden(model, batch)
    scores = [tag_scores(model, row, example) for row, example in zip(rows, batch)]
    attributions = max(1, sum(len(e.labels.cues) for e in batch))
    of_tags = row_loss if chained else word_loss
    total = weight["cue"] * of_tags(model.cue_chain, torch.cat([s.cue for s in scores]), [e.labels.cue for e in batch])
    if weight["flat"]:
        total = total + weight["flat"] * of_tags(model.flat_chain, torch.cat([s.flat for s in scores]), [e.labels.flat for e in batch])
    if chained:
        total = total * len(batch) / attributions
    role_scores = [s.role for s in scores if s.role is not None]
    if role_scores:
        total = total + weight["role"] * of_tags(model.role_chain, torch.cat(role_scores), [tags for e in batch for tags in e.labels.roles])
    if teachers:
        total = total + sum(distance(s, teachers, e) for s, e in zip(scores, batch)) / attributions
    return total + class_loss(model, rows, batch, weight)


def class_loss(model: Reader, rows: list[Tensor], batch: list[Example], weight: dict[str, float]) -> Tensor:
    """The loss of acts and kinds, where the labels give them."""
    pooled, acts, kinds = [], [], []
    for row, example in zip(rows, batch):
        found = example.labels
        for cue, roles, act, kind in zip(found.cues, found.roles, found.acts, found.kinds):
            if act != UNKNOWN:
                pooled.append(pool(row, cue, roles))
                acts.append(act)
                kinds.append(kind)
    if not pooled:
        return torch.zeros(())
    of_acts = functional.cross_entropy(of_parts(model.act_of, pooled), torch.tensor(acts))
    of_kinds = functional.cross_entropy(of_parts(model.kind_of, pooled), torch.tensor(kinds))
    return weight["act"] * of_acts + weight["kind"] * of_kinds


def tag_scores(model: Reader, row: Tensor, example: Example) -> TagScores:
    cues = example.labels.cues
    return TagScores(model.cue(row), model.flat(row), link_scores(model, row, cues).reshape(-1, len(ROLE_TAGS)) if cues else None)


def link_scores(model: Reader, row: Tensor, cues: list[list[int]]) -> Tensor:
    """Role tags of each word for each cue: [cues, words, tags]."""
    means = torch.stack([row[c].mean(0) for c in cues])
    gaps = torch.tensor(np.stack([distances(c, len(row), TABLE) for c in cues]))
    return model.links(model.link_word(row), model.link_cue(means), gaps)


def distance(scores: TagScores, teachers: list[Reader], example: Example) -> Tensor:
    """How far a student's scores of tags are from what its teachers hold likely in one window, on average."""
    with torch.no_grad():
        goals = [tag_scores(teacher, seen.float(), example) for teacher, seen in zip(teachers, example.taught)]
    total = torch.zeros(())
    for head in ("cue", "flat", "role"):
        given = getattr(scores, head)
        if given is not None:
            wanted = torch.stack([functional.softmax(getattr(goal, head) / TEMPERATURE, -1) for goal in goals]).mean(0)
            given = functional.log_softmax(given / TEMPERATURE, -1)
            total = total + TEMPERATURE**2 * functional.kl_div(given, wanted, reduction="sum")
    return total


def row_loss(chain: Chain, scores: Tensor, tags: list[list[int]]) -> Tensor:
    """The chain's mean loss of rows whose words' scores stand one after another in `scores`."""
    lengths = [len(row) for row in tags]
    padded = nn.utils.rnn.pad_sequence(list(torch.split(scores, lengths)), batch_first=True)
    wanted = nn.utils.rnn.pad_sequence([torch.tensor(row) for row in tags], batch_first=True)
    return chain.loss(padded, wanted, torch.tensor(lengths))


def word_loss(chain: Chain, scores: Tensor, tags: list[list[int]]) -> Tensor:
    """The mean loss of single words, whatever tags stand beside them."""
    return functional.cross_entropy(scores, torch.tensor([t for row in tags for t in row]))


def pool(row: Tensor, cue: list[int], roles: list[int]) -> dict[str, Tensor | None]:
    """The mean row of cue, source and content; None for a part that is not there."""
    parts = {"cue": cue, "source": [i for i, t in enumerate(roles) if t in (1, 2)], "content": [i for i, t in enumerate(roles) if t in (3, 4)]}
    return {part: row[words].mean(0) if words else None for part, words in parts.items()}


def of_parts(heads: nn.ModuleDict, pooled: list[dict[str, Tensor | None]]) -> Tensor:
    return torch.stack([sum(heads[part](mean) for part, mean in parts.items() if mean is not None) for parts in pooled])


def fit(model: Reader, found: list[Example], epochs: int, rate: float, seed: int, weight: dict[str, float],
        chained: bool = True, size: int = 2048, teachers: list[Reader] | None = None, after=None) -> None:
    """AdamW with a warm-up of a tenth and a linear way down; the embeddings stay as they are. Teachers must have read the examples."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.places.weight.requires_grad_(False)
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": rate * 5}], weight_decay=0.01)
    steps = epochs * len(batches(found, size, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, (s + 1) / (0.1 * steps)) * max(0.02, (steps - s) / steps))
    done, start = 0, time.time()
    for epoch in range(epochs):
        model.train()
        total = 0.0
        round_batches = batches(found, size, chance)
        for batch in round_batches:
            value = loss(model, batch, weight, chained, teachers or [])
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, done = total + value.item(), done + 1
            if done % 100 == 0:
                print(f"  step {done} of about {steps}, loss {total / (round_batches.index(batch) + 1):.3f}, {time.time() - start:.0f} s", flush=True)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(round_batches):.4f}, {time.time() - start:.0f} s", flush=True)
        if after:
            model.eval()
            after(model, epoch)


def mean(runs: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of runs that began from the same ones (Wortsman et al. 2022, "Model soups")."""
    return {name: torch.stack([run[name].float() for run in runs]).mean(0).to(first.dtype) for name, first in runs[0].items()}


@dataclass
class Reading:
    """One attribution as the model sees it, in characters of the text, with how sure it is of the cue."""

    parts: dict[str, list[tuple[int, int]]]
    act: str
    kind: str
    sureness: float


def read(model: Reader, articles: list[Article], pieces: WordPieces, cue_bias: float = 0.0) -> dict[str, list[Reading]]:
    """The attributions of each article by name, in text order of the cues. `cue_bias` is added to the scores of cue tags."""
    result: dict[str, list[Reading]] = {a.name: [] for a in articles}
    found = [Example(w, labels(w)) for a in articles for w in windows(a, pieces)]
    model.eval()
    with torch.no_grad():
        for batch in batches(found, 8192, None):
            for row, example in zip(hidden(model, batch), batch):
                result[example.window.article.name] += read_window(model, row, example.window, cue_bias)
    for readings in result.values():
        readings.sort(key=lambda r: r.parts["cue"][0])
    return result


def read_window(model: Reader, row: Tensor, window: Window, cue_bias: float) -> list[Reading]:
    scores = model.cue(row).numpy()
    scores[:, 1:] += cue_bias
    path = best_path(scores, model.cue_chain)
    cues = [list(range(a, b)) for a, b, _ in spans(path, CUE_TAGS)]
    if not cues:
        return []
    sureness = 1 - torch.softmax(torch.tensor(scores), -1)[:, 0]
    links = link_scores(model, row, cues).numpy()
    readings = []
    for cue, link in zip(cues, links):
        link[cue, 1:] -= 1e4
        tags = best_path(link, model.role_chain)
        parts = {"cue": [(window.at[cue[0]][0], window.at[cue[-1]][1])], "source": [], "content": []}
        for a, b, role in spans(tags, ROLE_TAGS):
            parts[role].append((window.at[a][0], window.at[b - 1][1]))
        pooled = [pool(row, cue, tags)]
        act, kind = int(of_parts(model.act_of, pooled).argmax()), int(of_parts(model.kind_of, pooled).argmax())
        readings.append(Reading(parts, ACTS[act], KINDS[kind], float(sureness[cue[0]])))
    return readings


def best_path(scores: np.ndarray, chain: Chain) -> list[int]:
    """Viterbi: the tags with the highest sum of scores and steps."""
    after, first = (t.detach().numpy() for t in chain.steps())
    total, back = scores[0] + first, []
    for row in scores[1:]:
        reached = total[:, None] + after
        from_tag = reached.argmax(0)
        back.append(from_tag)
        total = reached[from_tag, range(len(row))] + row
    path = [int(total.argmax())]
    for from_tag in reversed(back):
        path.append(int(from_tag[path[-1]]))
    return path[::-1]


def spans(path: list[int], tags: tuple[str, ...]) -> list[tuple[int, int, str]]:
    found, start = [], None
    for at, tag in enumerate(path + [0]):
        name = tags[tag]
        if start is not None and (name[0] != "I"):
            found.append((start, at, tags[path[start]][2:]))
            start = None
        if name[0] == "B":
            start = at
    return found


def flat_paths(model: Reader, articles: list[Article], pieces: WordPieces) -> dict[str, list[tuple[tuple[int, int], str]]]:
    """For each article the flat tag of each word with its place: what CofeNet's form of PolNeAR is scored on."""
    result: dict[str, list[tuple[tuple[int, int], str]]] = {a.name: [] for a in articles}
    found = [Example(w, labels(w)) for a in articles for w in windows(a, pieces)]
    model.eval()
    with torch.no_grad():
        for batch in batches(found, 8192, None):
            for row, example in zip(hidden(model, batch), batch):
                path = best_path(model.flat(row).numpy(), model.flat_chain)
                result[example.window.article.name] += zip(example.window.at, (FLAT_TAGS[t] for t in path))
    return result
