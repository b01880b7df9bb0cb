"""How well mood is read off form and agreement: F1 of Konjunktiv on treebanks with gold features.

    python bench/mood.py TREEBANK.conllu ...

The rule sees the words, lemmas, parts of speech, verb forms and trees of the treebank, but no ``Mood``. What is unclear counts
as not found.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.mood import is_subjunctive


def sentences(file: Path) -> Iterator[tuple[Sentence, list[bool]]]:
    """The sentences of a treebank without Mood, and which of their words are Konjunktiv in gold."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        words, gold = [], []
        for n, (_, form, lemma, upos, _, feats, head, deprel, *_) in enumerate(rows):
            pairs = [tuple(pair.split("=", 1)) for pair in feats.split("|") if "=" in pair and not pair.startswith("Mood=")]
            words.append(
                Word(
                    index=n + 1,
                    form=form,
                    lemma=lemma,
                    upos=upos,
                    feats=tuple(pairs),
                    head=int(head),
                    deprel=deprel,
                    span=Span(n, n + 1),
                )
            )
            gold.append("Mood=Sub" in feats)
        yield Sentence(words=tuple(words), span=Span(0, len(words))), gold


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", nargs="+", type=Path, metavar="TREEBANK")
    parser.add_argument("--errors", action="store_true", help="list what is missed and what is wrong")
    options = parser.parse_args()
    table = Table("treebank", "gold", "found", "right", "precision", "recall", "F1", title="Konjunktiv by rule")
    for file in options.treebanks:
        count: Counter[str] = Counter()
        for sentence, gold in sentences(file):
            for word, wanted in zip(sentence.words, gold, strict=True):
                found = is_subjunctive(sentence, word)
                count.update(gold=wanted, found=found, right=wanted and found)
                if options.errors and wanted != found:
                    context = " ".join(other.form for other in sentence.words[max(0, word.index - 9) : word.index + 7])
                    print(f"{'missed' if wanted else 'wrong'}\t{word.form}\t{word.lemma}\t{context}")
        precision = count["right"] / max(1, count["found"])
        recall = count["right"] / max(1, count["gold"])
        f1 = 2 * count["right"] / max(1, count["gold"] + count["found"])
        numbers = (str(count[key]) for key in ("gold", "found", "right"))
        table.add_row(file.name, *numbers, *(f"{100 * share:.1f}" for share in (precision, recall, f1)))
    Console().print(table)


if __name__ == "__main__":
    main()
