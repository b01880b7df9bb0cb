"""Parts of speech as wrong as a tagger's, for a parser that will never see right ones.

A parser that learns from gold tags trusts them, and is misled by each fault of the tagger. So it learns from tags that are
confused as a tagger confuses them: each tag is replaced at random, with the frequencies of ``confusions.csv``, and every
sentence is seen with several different faults.
"""

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve

from training.treebanks import Sentence

__all__ = ["confusions", "count", "noisy"]

Table = dict[str, Counter[str]]


def count(gold: Iterable[Sentence], tagged: Iterable[Sentence], file: Path) -> None:
    """Count which tag a tagger gave to which, and write the table; the two must have the same words."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one, other in zip(gold, tagged, strict=True):
        pairs.update((right.upos, made.upos) for right, made in zip(one.words, other.words, strict=True))
    rows = [(right, made, number) for (right, made), number in sorted(pairs.items())]
    with file.open("w", newline="", encoding="utf-8") as lines:
        csv.writer(lines, lineterminator="\n").writerows([("gold", "tagger", "count"), *rows])


def confusions(file: Path) -> Table:
    """The table of a file."""
    table: Table = defaultdict(Counter)
    with file.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            table[row["gold"]][row["tagger"]] = int(row["count"])
    return table


def noisy(sentences: Sequence[Sentence], table: Table, *, copies: int, seed: int) -> Iterator[Sentence]:
    """The sentences ``copies`` times, each time with other tags confused."""
    generator = random.Random(seed)

    def seen(tag: str) -> str:
        known = table.get(tag)
        return generator.choices(list(known), list(known.values()))[0] if known else tag

    for _ in range(copies):
        for sentence in sentences:
            yield evolve(sentence, words=tuple(evolve(word, upos=seen(word.upos)) for word in sentence.words))
