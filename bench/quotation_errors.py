"""Sort what was missed, made up or given to the wrong speaker by construction.

    python bench/quotation_errors.py GOLD_DIR PREDICTIONS.jsonl [--type Direct] [--show 20]

A miss is sorted by the gold statement's type, by where its frame stands to the quote and by how the quote opens; a false alarm,
a wrong speaker and a missing one by the rule. ``--show`` prints so many of each construction, the quote in double brackets.
``bench/quotations.py --errors`` prints the table behind the figures.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from score_quotations import PARTS, Statement, covered, paired, read_predictions, token_offsets

__all__ = ["Fault", "faults", "table"]

_OPENERS = {"dass": "dass", "daß": "dass", "ob": "ob"}
_MARKS = ("„", '"', "»", "«", "“", "‚")
_AROUND = 120


@frozen(kw_only=True)
class Fault:
    """One fault: what kind, by what construction, and where."""

    kind: str
    construction: str
    document: str
    excerpt: str


def faults(documents: list[dict[str, Any]], predicted: dict[str, list[dict[str, Any]]]) -> Iterator[Fault]:
    """The faults of all documents: missed, made up, without their speaker, with a wrong one, with one too many."""
    for document in documents:
        offsets = token_offsets(document)
        starts, ends = [o[0] for o in offsets], [o[1] for o in offsets]
        found = predicted.get(document["documentName"], [])
        mine: list[Statement] = [
            {part: covered(entry.get(part), starts, ends) for part in PARTS} | {"type": entry["type"], "rule": entry["rule"]}
            for entry in found
        ]
        gold: list[Statement] = [
            {part: set(note[part]["tokenIds"]) if note.get(part) else set() for part in PARTS}
            | {"type": note["type"], "construction": _construction(note)}
            for note in document["annotations"]
        ]
        for wanted, own in paired(gold, mine):
            if own is None and wanted is not None:
                yield _fault("missed", wanted["construction"], document, wanted["quote"], offsets, "")
            elif wanted is None and own is not None:
                yield _fault("made up", own["rule"], document, own["quote"], offsets, "")
            elif wanted is not None and own is not None and (kind := _speakers(wanted["speaker"], own["speaker"])):
                told = " / ".join(_surface(document, offsets, who["speaker"]) or "-" for who in (wanted, own))
                yield _fault(kind, own["rule"], document, wanted["quote"], offsets, told)


def _speakers(gold: set[int], own: set[int]) -> str:
    if gold & own or not (gold or own):
        return ""
    if not own:
        return "speaker missing"
    return "speaker wrong" if gold else "speaker too many"


def _construction(annotation: dict[str, Any]) -> str:
    """Type, place of the frame and opening word of a gold statement."""
    quote, frame = annotation["quote"]["tokenIds"], annotation["frame"]["tokenIds"]
    if not frame:
        place = "no frame"
    elif max(frame) < min(quote):
        place = "frame before"
    elif min(frame) > max(quote):
        place = "frame behind"
    else:
        place = "frame around" if min(frame) < min(quote) else "frame inside"
    text = annotation["quote"]["text"].lower()
    opener = "mark" if text.startswith(_MARKS) else _OPENERS.get(text.split(" ")[0], "other")
    return f"{annotation['type']}, {place}, {opener}"


def _surface(document: dict[str, Any], offsets: list[tuple[int, int]], tokens: set[int]) -> str:
    return " ".join(document["originalText"][slice(*offsets[token])] for token in sorted(tokens))


def _fault(
    kind: str, construction: str, document: dict[str, Any], tokens: set[int], offsets: list[tuple[int, int]], told: str
) -> Fault:
    text = document["originalText"]
    first, last = (offsets[min(tokens)][0], offsets[max(tokens)][1]) if tokens else (0, 0)
    around = f"{text[max(first - _AROUND, 0) : first]}[[{text[first:last]}]]{text[last : last + _AROUND]}"
    excerpt = (f"({told}) " if told else "") + " ".join(around.split())
    return Fault(kind=kind, construction=construction, document=document["documentName"], excerpt=excerpt)


def table(found: list[Fault], show: int = 0) -> Iterator[str]:
    """The faults by kind and construction, most frequent first, with the first ``show`` of each."""
    sorted_out: dict[str, dict[str, list[Fault]]] = defaultdict(lambda: defaultdict(list))
    for fault in found:
        sorted_out[fault.kind][fault.construction].append(fault)
    for kind, constructions in sorted_out.items():
        yield f"{kind}: {sum(map(len, constructions.values()))}"
        for construction, cases in sorted(constructions.items(), key=lambda item: (-len(item[1]), item[0])):
            yield f"  {len(cases):4} {construction}"
            yield from (f"       - {case.document}: {case.excerpt}" for case in cases[:show])


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("gold", type=Path)
    options.add_argument("predictions", type=Path)
    options.add_argument("--type", help="only constructions and rules that begin with this")
    options.add_argument("--show", type=int, default=0, help="print so many of each construction")
    given = options.parse_args()
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(given.gold.glob("*.json"))]
    found = list(faults(documents, read_predictions(given.predictions)))
    wanted = [fault for fault in found if fault.construction.lower().startswith((given.type or "").lower())]
    print("\n".join(table(wanted, given.show)))


if __name__ == "__main__":
    main()
