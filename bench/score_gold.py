"""Scores parsed articles against gold annotations.

    score_gold.py GOLD_DIR PREDICTIONS.jsonl --texts DIR [--actors CSV] [--misses] [--json OUT]

A gold file is a JSON object with the keys `article` (a file name), `blocks`, `actors`, `statements`, `positions` and `events`.
PREDICTIONS.jsonl has one line an article, with the same keys as a gold file. An article without a line counts as one in which
nothing was found; two lines for one article, or a line for an article without gold, stop the script. --json has the figures
under the names printed.

Names are compared without regard to case, blanks and a leading article, and as the known actor that has them as name or alias:
an actor of the package's lexicon, or of a table with the columns id, name_de, represents, kind and aliases (--actors). A form
that two actors share stands for none of them. Everywhere but in `actors` and `mentions` an institution then counts as the state
(or the EU) that it represents, in gold and prediction alike (ROLL_UP: bodies that the table may lack).

Gold and prediction are paired one to one: as many hits on required gold items as can be, then the highest summed score. Items
that the gold marks optional neither gain nor lose: what pairs with one is no false alarm, one that is missed is no miss, and no
figure about pairs looks at them. Overlap means character F1: 2 * shared / (gold + predicted).

blocks      F1 over characters of being content (headline, teaser, subheading, paragraph, list_item, caption)
block kinds share of gold characters whose predicted block has the same kind; for both: blank characters do not count, that is,
            those outside every gold block and, where --texts has the article, those blank in it
actors      F1 over the names found in an article; actors.kind: share of found ones with the same kind
mentions    F1 over mention spans of the same actor (paired on overlap, however small)
statements  paired on overlap of the quotes, ties going to the same speaker and type. `message`: F1 over quote characters; of a
            quote paired with an optional one, the characters beyond that one are false alarms; of an unpaired quote, all.
            `found`: F1 over statements, a pair with overlap >= 0.5 being a hit. Over hits: speaker (several in a list: one
            shared is enough; none equals none only), type, act: share that agrees; via: filled (the set of names)
positions   a hit has the same holder, topic and stance and evidence with overlap >= 0.2; F1, paired on overlap and
            attributed_by. Over hits: attributed_by: filled
events      a hit has the same type, a shared participant and evidence with overlap >= 0.2; F1, paired on overlap, share of
            participants and status, ties going to the same mode, when and place. Over hits: status, participants (same set):
            share that agrees; mode, when (the interval), place (the text): filled. participants.roles: share of the
            participants common to both sides of a hit that have the same role

filled: F1 over the n hits in which gold or prediction has a value: tp both have it and it is equal, fp the prediction has one
that is not the gold's, fn the gold has one that is not the prediction's (two unequal values are both).
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

CONTENT = {"headline", "teaser", "subheading", "paragraph", "list_item", "caption"}
PARTS = ("blocks", "actors", "statements", "positions", "events")
FOUND, NEAR = 0.5, 0.2
HIT, REQUIRED, TIE = 1000, 1e-6, 1e-8  # weights in pairing: a hit on required gold outweighs any score, the others break ties
DETERMINERS = {"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"}
ROLL_UP = {
    "US-Regierung": "USA",
    "Bundesregierung": "Deutschland",
    "ukrainische Regierung": "Ukraine",
    "russische Regierung": "Russland",
    "russisches Außenministerium": "Russland",
    "russische Streitkräfte": "Russland",
    "GRU": "Russland",
    "türkisches Parlament": "Türkei",
    "türkische Regierung": "Türkei",
    "Europa": "EU",
}

Item = dict[str, Any]
Passages = Sequence[Sequence[int]] | None
Pairs = list[tuple[int, int]]
Report = Callable[[str, Iterable[Any], Iterable[Any]], None]


def plain(form: str) -> str:
    """A name as it is compared: in lower case, with single blanks, without a leading article."""
    words = form.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in DETERMINERS else words)


class Names:
    """Which actor a name stands for.

    Args:
        rows: The known actors, each with id, name_de, kind, represents and aliases (joined by ``|``).
    """

    def __init__(self, rows: Sequence[dict[str, str]]) -> None:
        owners: dict[str, set[str]] = {}
        for row in rows:
            for form in filter(None, [row["name_de"], *row["aliases"].split("|")]):
                owners.setdefault(plain(form), set()).add(row["id"])
        self._known = {form: min(ids) for form, ids in owners.items() if len(ids) == 1}
        states = {row["represents"]: row["id"] for row in rows if row["kind"] == "state" or row["name_de"] == "EU"}
        self._home = {plain(body): self._known.get(plain(state), plain(state)) for body, state in ROLL_UP.items()}
        bodies = [row for row in rows if row["kind"] == "institution" and row["represents"] in states]
        self._home |= {row["id"]: states[row["represents"]] for row in bodies}

    @classmethod
    def of_table(cls, file: Path) -> "Names":
        """The names of a CSV table."""
        with file.open(encoding="utf-8", newline="") as lines:
            return cls(list(csv.DictReader(lines)))

    @classmethod
    def of_lexicon(cls) -> "Names":
        """The names of the package's own lexicon."""
        from ukrdiplo.lexicon import Lexicon  # noqa: PLC0415  a table can be scored against without the package

        return cls(
            [
                {
                    "id": entry.id,
                    "name_de": entry.name,
                    "kind": entry.kind,
                    "represents": entry.represents or "",
                    "aliases": "|".join(entry.aliases),
                }
                for entry in Lexicon.load().actors
            ]
        )

    def actor(self, form: str | None) -> str | None:
        """The actor's id, or else the plain name; None for none."""
        return self._known.get(plain(form), plain(form)) if form else None

    def side(self, form: str | None) -> str | None:
        """The actor with an institution rolled up to its state."""
        actor = self.actor(form)
        return self._home.get(actor, actor) if actor else None

    def sides(self, forms: str | Sequence[str] | None) -> set[str | None]:
        """The actors of one name or several."""
        return {self.side(form) for form in ([forms] if isinstance(forms, str) else forms or ()) if form}


def chars(spans: Passages) -> set[int]:
    """The offsets that the passages cover."""
    return {i for start, end in spans or () for i in range(start, end)}


def overlap(gold: Passages, system: Passages) -> float:
    """Character F1 of two lists of passages."""
    x, y = chars(gold), chars(system)
    return 2 * len(x & y) / (len(x) + len(y)) if x & y else 0


def percent(part: int, whole: int) -> float | None:
    """A share in per cent with one decimal."""
    return round(100 * part / whole, 1) if whole else None


def always(_gold: Item, _system: Item) -> bool:
    """Every pair is a hit."""
    return True


def pair(
    gold: Sequence[Item],
    system: Sequence[Item],
    score: Callable[[Item, Item], float],
    hit: Callable[[Item, Item], bool] = always,
) -> Pairs:
    """Pairs of (gold, system) indices with a positive score: most hits on required gold, then the highest summed score."""
    table = np.zeros((len(gold), len(system)))
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            value = score(g, s)
            if value > 0 and not g.get("optional"):
                value += HIT if hit(g, s) else REQUIRED
            table[i, j] = value
    rows, columns = linear_sum_assignment(table, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if table[i, j] > 0]


class Tally:
    """Summed counts by figure: (yes, all) of a share, (tp, fp, fn) of an F1, (tp, fp, fn, n) of a filled one."""

    def __init__(self) -> None:
        self.counts: dict[str, tuple[int, ...]] = {}

    def add(self, key: str, *counts: int) -> None:
        """Add to a figure's counts."""
        old = self.counts.get(key, (0,) * len(counts))
        self.counts[key] = tuple(map(sum, zip(old, counts, strict=True)))

    def same(self, key: str, answers: Sequence[bool]) -> None:
        """Count a share."""
        self.add(key, sum(map(bool, answers)), len(answers))

    def filled(self, key: str, values: Iterable[tuple[Any, Any]]) -> None:
        """Count the (gold, system) values of a field that either side fills."""
        either = [(g, s) for g, s in values if g or s]
        unlike = [(g, s) for g, s in either if g != s]
        wrong, lost = sum(bool(s) for _, s in unlike), sum(bool(g) for g, _ in unlike)
        self.add(key, len(either) - len(unlike), wrong, lost, len(either))

    def settle(
        self, key: str, gold: Sequence[Item], system: Sequence[Item], pairs: Pairs
    ) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
        """Count hits, false alarms and misses; returns the pairs with required gold, the misses and the false alarms."""
        hit_gold, hit_system = {i for i, _ in pairs}, {j for _, j in pairs}
        sure = [(gold[i], system[j]) for i, j in pairs if not gold[i].get("optional")]
        missed = [g for i, g in enumerate(gold) if i not in hit_gold and not g.get("optional")]
        extra = [s for j, s in enumerate(system) if j not in hit_system]
        self.add(key, len(sure), len(extra), len(missed))
        return sure, missed, extra

    def result(self) -> dict[str, Item]:
        """The figures under their names."""
        out: dict[str, Item] = {}
        for key, counts in self.counts.items():
            if len(counts) == 2:
                out[key] = {"agree": percent(*counts), "of": counts[1]}
                continue
            tp, fp, fn, *n = counts
            out[key] = {"precision": percent(tp, tp + fp), "recall": percent(tp, tp + fn)}
            out[key]["f1"] = percent(2 * tp, 2 * tp + fp + fn)
            if n:
                out[key]["n"] = n[0]
        return out


def score_blocks(tally: Tally, gold: Item, system: Item, text: str) -> None:
    """Count the characters whose block is read as it is."""
    g, s = ({i: b["kind"] for b in d["blocks"] for i in range(b["start"], b["end"])} for d in (gold, system))
    solid = [i for i in g if not text[i : i + 1].isspace()]
    x, y = ({i for i in solid if kinds.get(i) in CONTENT} for kinds in (g, s))
    tally.add("blocks", len(x & y), len(y - x), len(x - y))
    tally.same("block kinds", [g[i] == s.get(i) for i in solid])


def score_actors(tally: Tally, names: Names, gold: Item, system: Item, report: Report) -> None:
    """Count the actors found and their mentions."""
    required = [a for a in gold["actors"] if not a.get("optional")]
    g, either, s = ({names.actor(a["name"]): a for a in actors} for actors in (required, gold["actors"], system["actors"]))
    found, missed, extra = g.keys() & s.keys(), g.keys() - s.keys(), s.keys() - either.keys()
    tally.add("actors", len(found), len(extra), len(missed))
    tally.same("actors.kind", [g[n].get("kind") == s[n].get("kind") for n in found])
    report("actor", sorted(g[n]["name"] for n in missed), sorted(s[n]["name"] for n in extra))
    mentions = [
        [{"span": [m], "name": names.actor(a["name"]), "optional": a.get("optional")} for a in d["actors"] for m in a["mentions"]]
        for d in (gold, system)
    ]
    pairs = pair(mentions[0], mentions[1], lambda a, b: (a["name"] == b["name"]) * overlap(a["span"], b["span"]))
    tally.settle("mentions", mentions[0], mentions[1], pairs)


def score_statements(tally: Tally, names: Names, gold: Item, system: Item, report: Report) -> None:
    """Count the statements found, and which of their fields agree."""
    g, s = gold["statements"], system["statements"]

    def same_speaker(a: Item, b: Item) -> bool:
        x, y = names.sides(a["speaker"]), names.sides(b.get("speaker"))
        return bool(x & y) or (not x and not y)

    def near(a: Item, b: Item) -> float:
        return overlap(a["quote"], b["quote"])

    def found(a: Item, b: Item) -> bool:
        return near(a, b) >= FOUND

    def likeness(a: Item, b: Item) -> float:
        return near(a, b) and near(a, b) + TIE * (same_speaker(a, b) + (a["type"] == b["type"]))

    pairs = pair(g, s, likeness, found)
    met, used = dict(pairs), {j for _, j in pairs}
    for i, item in enumerate(g):
        x, y = chars(item["quote"]), chars(s[met[i]]["quote"]) if i in met else set[int]()
        if item.get("optional"):
            tally.add("statements.message", 0, len(y - x), 0)
        else:
            tally.add("statements.message", len(x & y), len(y - x), len(x - y))
    tally.add("statements.message", 0, sum(len(chars(item["quote"])) for j, item in enumerate(s) if j not in used), 0)
    sure, *rest = tally.settle("statements.found", g, s, [(i, j) for i, j in pairs if found(g[i], s[j])])
    report("statement", *rest)
    tally.same("statements.speaker", [same_speaker(a, b) for a, b in sure])
    tally.same("statements.type", [a["type"] == b["type"] for a, b in sure])
    tally.same("statements.act", [a["act"] == b.get("act") for a, b in sure])
    tally.filled("statements.via", [(names.sides(a["via"]), names.sides(b.get("via"))) for a, b in sure])


def score_positions(tally: Tally, names: Names, gold: Item, system: Item, report: Report) -> None:
    """Count the positions found, and whether they are ascribed alike."""
    g, s = gold["positions"], system["positions"]

    def key(p: Item) -> tuple[str | None, str, str]:
        return names.side(p["holder"]), p["topic"], p["stance"]

    def source(p: Item) -> str | None:
        return names.side(p.get("attributed_by"))

    def likeness(a: Item, b: Item) -> float:
        near = overlap(a["evidence"], b["evidence"])
        return near + (source(a) == source(b)) if key(a) == key(b) and near >= NEAR else 0

    sure, *rest = tally.settle("positions", g, s, pair(g, s, likeness))
    report("position", *rest)
    tally.filled("positions.attributed_by", [(source(a), source(b)) for a, b in sure])


def score_events(tally: Tally, names: Names, gold: Item, system: Item, report: Report) -> None:
    """Count the events found, and which of their fields agree."""
    g, s = gold["events"], system["events"]

    def roles(e: Item) -> dict[str | None, set[str]]:
        out: dict[str | None, set[str]] = {}
        for who, *role in e["participants"]:
            out.setdefault(names.side(who), set()).update(role)
        return out

    def interval(e: Item) -> tuple[str | None, str | None] | None:
        when = e.get("when") or {}
        return (when.get("earliest"), when.get("latest")) if when.get("earliest") or when.get("latest") else None

    def place(e: Item) -> str | None:
        return (e.get("place") or {}).get("text")

    def likeness(a: Item, b: Item) -> float:
        near, x, y = overlap(a["evidence"], b["evidence"]), roles(a).keys(), roles(b).keys()
        if a["type"] != b["type"] or near < NEAR or not x & y:
            return 0
        same = (a["mode"] == b.get("mode")) + (interval(a) == interval(b)) + (place(a) == place(b)) + (roles(a) == roles(b))
        return near + len(x & y) / len(x | y) + (a["status"] == b["status"]) + TIE * same

    sure, *rest = tally.settle("events", g, s, pair(g, s, likeness))
    report("event", *rest)
    tally.filled("events.mode", [(a["mode"], b.get("mode")) for a, b in sure])
    tally.same("events.status", [a["status"] == b["status"] for a, b in sure])
    tally.same("events.participants", [roles(a).keys() == roles(b).keys() for a, b in sure])
    shared = [(roles(a)[who], roles(b)[who]) for a, b in sure for who in roles(a).keys() & roles(b).keys()]
    tally.same("participants.roles", [x == y for x, y in shared])
    tally.filled("events.when", [(interval(a), interval(b)) for a, b in sure])
    tally.filled("events.place", [(place(a), place(b)) for a, b in sure])


def read_gold(folder: Path) -> list[Item]:
    """The gold files of a folder, by name."""
    golds = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))]
    if not golds:
        sys.exit(f"no gold files in {folder}")
    return golds


def read_predictions(file: Path, known: set[str]) -> dict[str, Item]:
    """The lines of a file of predictions by article."""
    with file.open(encoding="utf-8") as lines:
        predictions = [json.loads(line) for line in lines if line.strip()]
    counts = Counter(d.get("article") for d in predictions)
    for trouble, articles in (
        ("more than one line for", [n for n, count in counts.items() if count > 1]),
        ("no gold for", [n for n in counts if n not in known]),
    ):
        if articles:
            sys.exit(f"{file}: {trouble} {', '.join(map(str, articles))}")
    return {d["article"]: d for d in predictions}


def score(
    golds: Sequence[Item], predicted: dict[str, Item], texts: Path, names: Names, *, misses: bool = False
) -> dict[str, Item]:
    """The figures under their names; with ``misses``, what was missed and what was found too much is printed."""
    tally = Tally()
    for gold in golds:
        article = gold["article"]

        def report(kind: str, missed: Iterable[Any], extra: Iterable[Any], article: str = article) -> None:
            for sign, items in (("-", missed), ("+", extra)):
                for item in items if misses else ():
                    print(f"{sign} {article} {kind}: {json.dumps(item, ensure_ascii=False)}")

        system = {**{part: [] for part in PARTS}, **predicted.get(article, {})}
        file = texts / article
        score_blocks(tally, gold, system, file.read_bytes().decode("utf-8") if file.is_file() else "")
        for part in (score_actors, score_statements, score_positions, score_events):
            part(tally, names, gold, system, report)
    return tally.result()


def print_table(result: dict[str, Item]) -> None:
    """Print the figures, one a line."""

    def cell(value: float | None) -> str:
        return "    –" if value is None else f"{value:5.1f}"

    for key, value in result.items():
        if "f1" in value:
            n = f"  n {value['n']}" if "n" in value else ""
            print(f"{key:26} P {cell(value['precision'])}  R {cell(value['recall'])}  F1 {cell(value['f1'])}{n}")
        else:
            print(f"{key:26} {cell(value['agree'])} % of {value['of']}")


def main() -> None:
    """Score one file of predictions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--texts", type=Path, required=True, help="the articles, to know their blank characters")
    parser.add_argument("--actors", type=Path, help="table of known actors; the package's lexicon unless told")
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was found too much")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    golds = read_gold(options.gold)
    predicted = read_predictions(options.predictions, {gold["article"] for gold in golds})
    names = Names.of_table(options.actors) if options.actors else Names.of_lexicon()
    result = score(golds, predicted, options.texts, names, misses=options.misses)
    print_table(result)
    if options.json:
        options.json.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
